package no.samspill.server.publishing.web;

import no.samspill.server.observations.Figure;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// One figure.
///
/// @param indicator the indicator's id
/// @param area the area's code
/// @param period the period as its producer writes it
/// @param year the year it is drawn at
/// @param dimensions the breakdown; empty for the total
/// @param value in the indicator's unit; null when the status says why there is none
/// @param status the SDMX code: A ordinary, P provisional, E estimated, B break, O missing, M
///   cannot exist, C confidential
/// @param sign the sign printed in tables: `..` missing, `.` cannot exist, `:` confidential
/// @param comment the producer's remark; empty for a confidential figure
/// @param example whether it is invented
/// @param release the id of the release it stands in
record ObservationView(
        String indicator,
        String area,
        String period,
        int year,
        Map<String, String> dimensions,
        @Nullable Double value,
        String status,
        String sign,
        String comment,
        boolean example,
        long release) {

    static ObservationView of(Figure figure) {
        Figure open = Disclosure.open(figure);
        return new ObservationView(
                open.indicator(),
                open.area(),
                open.period(),
                open.year(),
                open.dimensions(),
                open.value(),
                open.status().code(),
                open.status().symbol(),
                open.comment(),
                open.example(),
                open.release());
    }
}
