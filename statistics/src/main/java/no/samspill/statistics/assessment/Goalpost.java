package no.samspill.statistics.assessment;

/// A value to reach and the year to reach it by.
///
/// @param value finite, in the series' unit
/// @param year the target year
public record Goalpost(double value, int year) {

    public Goalpost {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value must be finite, was %s".formatted(value));
        }
    }
}
