package no.samspill.formats.pack;

import no.samspill.formats.LocalizedText;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A body (virksomhet): a ministry, a directorate, a producer of statistics, a county, a
/// municipality.
///
/// @param id short and stable, such as `fin` or `ssb`
/// @param kind what sort of body
/// @param name its full name
/// @param shortName its abbreviation, or empty
/// @param organisationNumber nine digits; null when not known
/// @param area the code of the area it governs; null when it governs none
/// @param validFrom the first day it exists; null when before the pack begins
/// @param validTo the first day it no longer does; null while it exists
/// @param successor the id of the body that took over; null when there is none
public record Body(
        String id,
        Kind kind,
        LocalizedText name,
        LocalizedText shortName,
        @Nullable String organisationNumber,
        @Nullable String area,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successor) {

    /// What sort of body.
    public enum Kind {
        MINISTRY,
        DIRECTORATE,
        STATISTICS_PRODUCER,
        COUNTY,
        MUNICIPALITY,
        ASSOCIATION,
        OTHER
    }
}
