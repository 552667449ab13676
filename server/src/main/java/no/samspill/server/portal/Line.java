package no.samspill.server.portal;

import no.samspill.formats.ObservationStatus;
import no.samspill.server.observations.Figure;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// The figures of one headline series that have a number, one per year.
///
/// @param years calendar years in rising order
/// @param values in the indicator's unit
record Line(int[] years, double[] values) {

    static Line of(List<Figure> figures) {
        List<Figure> known =
                figures.stream()
                        .filter(one -> one.value() != null)
                        .filter(one -> one.status() != ObservationStatus.CONFIDENTIAL)
                        .toList();
        return new Line(
                known.stream().mapToInt(Figure::year).toArray(),
                known.stream().mapToDouble(one -> Objects.requireNonNull(one.value())).toArray());
    }

    boolean isEmpty() {
        return years.length == 0;
    }

    int firstYear() {
        return years[0];
    }

    int lastYear() {
        return years[years.length - 1];
    }

    double last() {
        return values[values.length - 1];
    }

    /// Where the change is counted from: the first figure at most ten years before the last; null
    /// when there is no other figure than the last.
    @Nullable Integer changeFrom() {
        for (int i = 0; i < years.length - 1; i++) {
            if (years[i] >= lastYear() - 10) {
                return i;
            }
        }
        return null;
    }
}
