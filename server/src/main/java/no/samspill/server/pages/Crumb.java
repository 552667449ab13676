package no.samspill.server.pages;

/// A step of the path from the front page to this one.
///
/// @param label what it says
/// @param path the address after the language; empty for this page
public record Crumb(String label, String path) {}
