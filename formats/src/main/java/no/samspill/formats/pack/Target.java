package no.samspill.formats.pack;

import no.samspill.formats.LocalizedText;

import java.util.List;
import java.util.Set;

/// One of the 169 targets (delmål) under the goals.
///
/// @param code such as `8.6` or `8.a`
/// @param goal 1 to 17
/// @param title the short title
/// @param description one sentence in our own words, or empty
/// @param globalIndicators codes of the UN's indicators for it, such as `8.6.1`
/// @param relevantLevels ids of the levels at which public work on it is done in this country
public record Target(
        String code,
        int goal,
        LocalizedText title,
        LocalizedText description,
        List<String> globalIndicators,
        Set<String> relevantLevels) {}
