package no.samspill.statistics.assessment;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a method says of a series: measured with its uncertainty, or not assessed with the reason.
public sealed interface Assessment {

    /// The method that was asked, with its version, such as `samspill-trend/1`.
    String method();

    /// An answer.
    ///
    /// @param method the method with its version
    /// @param status how it goes
    /// @param n the number of figures used
    /// @param firstYear the first year used
    /// @param lastYear the last year used
    /// @param lastValue the figure of the last year
    /// @param meetsNow whether the last figure meets the value to reach; false when there is none
    /// @param gap how far the last figure is from the value, in the series' unit, negative when it
    ///   is past it; null when there is no value to reach
    /// @param trend the fitted trend
    /// @param projection what is to be expected in the target year; null when there is no value to
    ///   reach
    /// @param indicative whether there are so few figures that only the direction counts
    /// @param warnings what weakens the answer
    record Measured(
            String method,
            Status status,
            int n,
            int firstYear,
            int lastYear,
            double lastValue,
            boolean meetsNow,
            @Nullable Double gap,
            Trend trend,
            @Nullable Projection projection,
            boolean indicative,
            List<Warning> warnings)
            implements Assessment {}

    /// No answer.
    ///
    /// @param method the method with its version
    /// @param reason why
    /// @param n the number of figures there were
    /// @param lastYear the last year with a figure; null when there is none
    record NotAssessed(String method, Reason reason, int n, @Nullable Integer lastYear)
            implements Assessment {}

    /// Why there is no answer.
    enum Reason {
        /// No figure at all.
        NO_DATA,
        /// Fewer than three figures.
        TOO_FEW,
        /// The last figure is too old for the day asked about.
        TOO_OLD,
        /// Too few figures since the last break in the series.
        BREAK,
        /// The figures are hidden to protect people or firms.
        CONFIDENTIAL,
        /// Nobody has said which way is better, or there is neither a value to reach nor a trend.
        NO_DIRECTION,
        /// The method cannot be used on these figures, for example across a change of sign.
        NOT_COMPARABLE
    }

    /// What weakens an answer.
    enum Warning {
        /// Three or four figures: direction only.
        FEW_YEARS,
        /// Years are missing inside the span.
        GAPS,
        /// Neighbouring years depend on each other, so the interval is wider.
        AUTOCORRELATION,
        /// The target year is further away than the series is long.
        LONG_PROJECTION,
        /// The last figure meets the value, but the trend goes the wrong way.
        MET_BUT_MOVING_AWAY,
        /// The values do not change at all.
        CONSTANT
    }
}
