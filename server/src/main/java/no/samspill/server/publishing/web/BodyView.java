package no.samspill.server.publishing.web;

import no.samspill.formats.OrganisationNumber;
import no.samspill.formats.pack.Body;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A body: a ministry, a producer of statistics, a municipality.
///
/// @param id short and stable
/// @param kind what sort of body
/// @param level the level of government it belongs to
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
        String level,
        Text name,
        Text shortName,
        @Nullable String organisationNumber,
        @Nullable String area,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successor) {

    /// The body with its latest name and area.
    static BodyView of(Body body, TextForm form) {
        return of(body, body.names().getLast(), body.area(), form);
    }

    /// The body as it is on a day.
    static BodyView of(Body body, LocalDate date, TextForm form) {
        return of(body, body.nameOn(date), body.findArea(date).orElse(null), form);
    }

    private static BodyView of(Body body, Body.Name name, @Nullable String area, TextForm form) {
        OrganisationNumber number = body.organisationNumber();
        return new BodyView(
                body.id(),
                Codes.of(body.kind()),
                Codes.of(body.level()),
                form.of(name.text()),
                form.of(name.shortText()),
                number == null ? null : number.value(),
                area,
                body.validFrom(),
                body.validTo(),
                body.successor());
    }
}
