package no.samspill.server.observations;

import no.samspill.formats.ObservationStatus;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// One figure as it stands in the current release of its indicator.
///
/// @param indicator the indicator's id
/// @param area the area's code
/// @param dimensions the breakdown; empty for the total
/// @param year the year it is drawn at
/// @param period the period as its producer writes it
/// @param value in the indicator's unit; null when the status says why there is none
/// @param status what is known besides the number
/// @param comment the producer's remark, or empty
/// @param example whether it is invented
/// @param release the release it stands in
public record Figure(
        String indicator,
        String area,
        Map<String, String> dimensions,
        int year,
        String period,
        @Nullable Double value,
        ObservationStatus status,
        String comment,
        boolean example,
        long release) {}
