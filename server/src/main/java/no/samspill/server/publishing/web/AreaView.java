package no.samspill.server.publishing.web;

import no.samspill.formats.pack.Area;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// An area during one period of validity.
///
/// @param code the official code, a string with its leading zeros
/// @param level the id of its level
/// @param name its names: bokmål, nynorsk, English, Sámi languages, Kven; `mul` is the whole
///   registered name where it has several languages
/// @param parent the code of the area it belongs to; null for a country
/// @param validFrom the first day it exists in this form; null when before the records begin
/// @param validTo the first day it no longer does; null while it exists
/// @param longitude degrees east (WGS 84) of a point inside it; null when not known
/// @param latitude degrees north of the same point
/// @param population inhabitants; null when not known
/// @param populationDate the day of the count
/// @param areaKm2 square kilometres of land and water; null when not known
/// @param organisationNumber nine digits; null when not known
/// @param languageForm `nb`, `nn` or `neutral`; null when not known
/// @param centre the administrative centre; null when not known
record AreaView(
        String code,
        String level,
        Text name,
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

    static AreaView of(Area area, TextForm form) {
        return new AreaView(
                area.code(),
                area.level(),
                form.of(area.name()),
                area.parent(),
                area.validFrom(),
                area.validTo(),
                area.longitude(),
                area.latitude(),
                area.population(),
                area.populationDate(),
                area.areaKm2(),
                area.organisationNumber(),
                area.languageForm(),
                area.centre());
    }
}
