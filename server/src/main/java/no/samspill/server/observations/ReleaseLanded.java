package no.samspill.server.observations;

/// A release has landed and its figures can be read.
///
/// @param release the release
public record ReleaseLanded(Release release) {}
