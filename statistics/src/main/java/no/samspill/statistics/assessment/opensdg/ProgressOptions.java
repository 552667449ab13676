package no.samspill.statistics.assessment.opensdg;

import no.samspill.statistics.assessment.Direction;

import org.jspecify.annotations.Nullable;

/// What an indicator's configuration says about one series (`progress_calculation_options`).
///
/// @param direction which way is better
/// @param baseYear the year growth is counted from, or the first later year with a figure
/// @param targetYear the year the target is to be met
/// @param target the value to reach, in the series' unit; without it, growth itself is judged
/// @param limit the value that cannot be passed, such as 100 for percent; near it less growth is
///   asked for. Ignored when there is a target
/// @param highThreshold from where progress is substantial; null for the method's own
/// @param mediumThreshold from where progress is moderate; null for the method's own
/// @param lowThreshold from where progress is limited; null for the method's own
public record ProgressOptions(
        Direction direction,
        int baseYear,
        int targetYear,
        @Nullable Double target,
        @Nullable Double limit,
        @Nullable Double highThreshold,
        @Nullable Double mediumThreshold,
        @Nullable Double lowThreshold) {

    private static final ProgressOptions DEFAULTS =
            new ProgressOptions(Direction.DOWN, 2015, 2030, null, null, null, null, null);

    /// What holds for an indicator that sets nothing: less is better, 2015 to 2030, no target.
    public static ProgressOptions defaults() {
        return DEFAULTS;
    }

    /// The same with another direction.
    public ProgressOptions withDirection(Direction newDirection) {
        return new ProgressOptions(
                newDirection,
                baseYear,
                targetYear,
                target,
                limit,
                highThreshold,
                mediumThreshold,
                lowThreshold);
    }

    /// The same over other years.
    public ProgressOptions withYears(int newBaseYear, int newTargetYear) {
        return new ProgressOptions(
                direction,
                newBaseYear,
                newTargetYear,
                target,
                limit,
                highThreshold,
                mediumThreshold,
                lowThreshold);
    }

    /// The same with another target, or none.
    public ProgressOptions withTarget(@Nullable Double newTarget) {
        return new ProgressOptions(
                direction,
                baseYear,
                targetYear,
                newTarget,
                limit,
                highThreshold,
                mediumThreshold,
                lowThreshold);
    }

    /// The same with another natural limit, or none.
    public ProgressOptions withLimit(@Nullable Double newLimit) {
        return new ProgressOptions(
                direction,
                baseYear,
                targetYear,
                target,
                newLimit,
                highThreshold,
                mediumThreshold,
                lowThreshold);
    }

    /// The same with other class limits; null leaves the method's own.
    public ProgressOptions withThresholds(
            @Nullable Double high, @Nullable Double medium, @Nullable Double low) {
        return new ProgressOptions(
                direction, baseYear, targetYear, target, limit, high, medium, low);
    }
}
