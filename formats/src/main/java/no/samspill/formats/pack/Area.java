package no.samspill.formats.pack;

import no.samspill.formats.LocalizedText;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// An area (område) during one period of validity: a country, a county, a municipality.
///
/// @param code the official code with its leading zeros
/// @param level the id of its [AreaLevel]
/// @param name the name, under `nb`, `nn`, `en`, `se` (Northern Sámi), `sma`, `smj`, `fkv` … as
///   registered; under `mul` the registered multilingual form (`Kárášjohka – Karasjok`) where there
///   is one
/// @param parent the code of the area it belongs to, null for a country
/// @param validFrom the first day it exists in this form; null when that is before the pack begins
/// @param validTo the first day it no longer does; null while it exists
/// @param longitude degrees east (WGS 84) of a point inside it; null when not known
/// @param latitude degrees north (WGS 84) of the same point
/// @param population inhabitants on `populationDate`; null when not known
/// @param populationDate the day of the count
/// @param areaKm2 square kilometres of land and water; null when not known
/// @param organisationNumber nine digits; null when not known
/// @param languageForm målform: `nb`, `nn` or `neutral`; null when not known
/// @param centre the administrative centre; null when not known
public record Area(
        String code,
        String level,
        LocalizedText name,
        @Nullable String parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Double longitude,
        @Nullable Double latitude,
        @Nullable Integer population,
        @Nullable LocalDate populationDate,
        @Nullable Double areaKm2,
        @Nullable String organisationNumber,
        @Nullable String languageForm,
        @Nullable String centre) {

    /// Whether the area exists on `date`.
    public boolean isValidOn(LocalDate date) {
        return (validFrom == null || !date.isBefore(validFrom))
                && (validTo == null || date.isBefore(validTo));
    }
}
