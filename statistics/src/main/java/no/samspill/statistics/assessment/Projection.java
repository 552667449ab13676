package no.samspill.statistics.assessment;

import org.jspecify.annotations.Nullable;

/// What is to be expected up to the target year when things go on as they have.
///
/// All arrays run over the years from the one after the last figure to the target year.
///
/// @param probability the share of replicates that meet the value in the target year, 0–1
/// @param expected the median of the replicates in the target year, in the series' unit
/// @param medianYear the first year in which at least half of the replicates meet the value; null
///   when after the target year
/// @param years the years ahead
/// @param p10 the 10th percentile of the replicates per year; with `p90` the 80 % band
/// @param p25 the 25th percentile; with `p75` the 50 % band
/// @param p50 the median
/// @param p75 the 75th percentile
/// @param p90 the 90th percentile
public record Projection(
        double probability,
        double expected,
        @Nullable Integer medianYear,
        int[] years,
        double[] p10,
        double[] p25,
        double[] p50,
        double[] p75,
        double[] p90) {}
