package no.samspill.server.publishing.web;

import no.samspill.formats.OrganisationNumber;
import no.samspill.formats.pack.Body;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A body: a ministry, a producer of statistics, a municipality.
///
/// @param id short and stable
/// @param kind what sort of body
/// @param name its full name
/// @param shortName its abbreviation
/// @param organisationNumber nine digits; null when not known
/// @param area the code of the area it governs; null when it governs none
/// @param validFrom the first day it exists; null when before the records begin
/// @param validTo the first day it no longer does; null while it exists
/// @param successor the id of the body that took over; null when there is none
record BodyView(
        String id,
        String kind,
        Text name,
        Text shortName,
        @Nullable String organisationNumber,
        @Nullable String area,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successor) {

    static BodyView of(Body body, TextForm form) {
        OrganisationNumber number = body.organisationNumber();
        return new BodyView(
                body.id(),
                Codes.of(body.kind()),
                form.of(body.name()),
                form.of(body.shortName()),
                number == null ? null : number.value(),
                body.area(),
                body.validFrom(),
                body.validTo(),
                body.successor());
    }
}
