package no.samspill.statistics.assessment;

import org.jspecify.annotations.Nullable;

/// A straight line through the series on the scale it is fitted on.
///
/// @param slopePerYear the median of pairwise slopes (Theil–Sen), per year, on the fitted scale
/// @param slopeLow lower end of the 90 % confidence interval of the slope; null with fewer than
///   five figures
/// @param slopeHigh upper end of the same; null with fewer than five figures
/// @param pValue two-sided p of no trend (Mann–Kendall); null with fewer than five figures
/// @param fittedYears the years at which the line is given
/// @param fittedValues the line in the series' unit at those years
public record Trend(
        double slopePerYear,
        @Nullable Double slopeLow,
        @Nullable Double slopeHigh,
        @Nullable Double pValue,
        int[] fittedYears,
        double[] fittedValues) {}
