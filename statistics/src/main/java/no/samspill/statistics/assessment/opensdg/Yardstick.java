package no.samspill.statistics.assessment.opensdg;

import org.jspecify.annotations.Nullable;

/// The limits between the classes for one series, and the score that goes with them.
///
/// @param towardsTarget whether the ratio to the needed growth is judged, or growth itself
/// @param high from where progress is substantial
/// @param medium from where progress is moderate
/// @param low from where progress is limited
/// @param coefficient what the limits were multiplied by because of a natural limit; 1 without
record Yardstick(
        boolean towardsTarget, double high, double medium, double low, double coefficient) {

    private static final double LIMIT_EXPONENT = 4.44;

    /// The limits for a series that starts from `baseValue`.
    static Yardstick of(ProgressOptions options, double baseValue) {
        if (options.target() != null) {
            return new Yardstick(
                    true,
                    orElse(options.highThreshold(), 0.95),
                    orElse(options.mediumThreshold(), 0.6),
                    orElse(options.lowThreshold(), 0),
                    1);
        }
        double coefficient =
                options.limit() == null ? 1 : coefficient(Math.abs(baseValue), options.limit());
        return new Yardstick(
                false,
                orElse(options.highThreshold(), 0.015) * coefficient,
                orElse(options.mediumThreshold(), 0.005) * coefficient,
                orElse(options.lowThreshold(), 0) * coefficient,
                coefficient);
    }

    private static double orElse(@Nullable Double configured, double usual) {
        return configured == null ? usual : configured;
    }

    /// How much of the usual growth is asked for: none at the limit, all of it far away.
    private static double coefficient(double baseValue, double limit) {
        double size = Math.abs(limit);
        // First of the three, so that a base and a limit of zero leave the usual limits.
        if (baseValue >= 2 * size) {
            return 1;
        }
        if (baseValue <= size) {
            return 1 - Math.pow(baseValue / size, LIMIT_EXPONENT);
        }
        return 1 - Math.pow((2 * size - baseValue) / size, LIMIT_EXPONENT);
    }

    ProgressStatus status(double progress) {
        if (progress >= high) {
            return ProgressStatus.SUBSTANTIAL_PROGRESS;
        }
        if (progress >= medium) {
            return ProgressStatus.MODERATE_PROGRESS;
        }
        return progress >= low ? ProgressStatus.LIMITED_PROGRESS : ProgressStatus.DETERIORATION;
    }

    /// The score from −5 to 5. The slopes belong to the usual limits and stay when others are set.
    double score(double progress) {
        return towardsTarget ? scoreTowardsTarget(progress) : scoreOfGrowth(progress);
    }

    private double scoreTowardsTarget(double progress) {
        return progress >= medium
                ? Math.min(7.1429 * progress - 4.2857, 5)
                : Math.max(4.1667 * progress - 2.5, -5);
    }

    private double scoreOfGrowth(double progress) {
        if (progress < low) {
            return Math.max(125 * progress - 2.5, -5);
        }
        if (coefficient == 0) {
            return 5; // At the limit already, and not falling back.
        }
        if (progress >= high) {
            return Math.min(500 * progress / coefficient - 5, 5);
        }
        if (progress >= medium) {
            return 250 * progress / coefficient - 1.25;
        }
        return 500 * progress / coefficient - 2.5;
    }
}
