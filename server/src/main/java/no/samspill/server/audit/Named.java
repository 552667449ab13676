package no.samspill.server.audit;

/// Somebody or something in the record of every change, by what people call it.
///
/// @param key as entries name it: `person:…`, `operator`, `county-30`
/// @param label what it is called; no two in a list are called the same
public record Named(String key, String label) {}
