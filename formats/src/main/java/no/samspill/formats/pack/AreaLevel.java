package no.samspill.formats.pack;

import no.samspill.formats.LocalizedText;

/// A level of areas, such as county (fylke).
///
/// @param id such as `nation`, `county`, `municipality`, or `comparison` for other countries
/// @param singular the word for one area
/// @param plural the word for several
/// @param order 0 for the whole country, rising towards the smallest
public record AreaLevel(String id, LocalizedText singular, LocalizedText plural, int order) {}
