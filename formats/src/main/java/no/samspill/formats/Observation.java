package no.samspill.formats;

import org.jspecify.annotations.Nullable;

import java.util.NavigableMap;
import java.util.TreeMap;

/// One figure: what was measured, where, when, for whom, and what is known about it.
///
/// @param indicator the indicator's id, such as `8-6-1`
/// @param area the area's code, a string with its leading zeros, such as `0301` or `NO`
/// @param period the period as its producer writes it, such as `2017`, `2016-2018` or `2000 Q1`
/// @param year the calendar year the figure is drawn at: the last year of a period of several years
/// @param dimensions breakdown by dimension, such as `Sex → F`, unit and series included; the total
///   has none
/// @param value the number in the indicator's unit; null exactly when the status carries no value
/// @param status what is known about the figure besides its number
/// @param comment the producer's remark on this figure, or empty
public record Observation(
        String indicator,
        String area,
        String period,
        int year,
        NavigableMap<String, String> dimensions,
        @Nullable Double value,
        ObservationStatus status,
        String comment) {

    public Observation {
        dimensions = java.util.Collections.unmodifiableNavigableMap(new TreeMap<>(dimensions));
        if ((value != null) != status.hasValue()) {
            throw new IllegalArgumentException(
                    "value and status disagree: %s with %s".formatted(value, status));
        }
        if (value != null && !Double.isFinite(value)) {
            throw new IllegalArgumentException("value must be finite, was %s".formatted(value));
        }
    }
}
