package no.samspill.formats.pack;

import no.samspill.formats.LocalizedText;

/// One of the 17 Sustainable Development Goals (mål).
///
/// @param number 1 to 17
/// @param title the short title
/// @param description one sentence in our own words, or empty
/// @param colour the goal's official colour as `#rrggbb`
public record Goal(int number, LocalizedText title, LocalizedText description, String colour) {}
