package no.samspill.statistics.assessment.opensdg;

import no.samspill.statistics.assessment.Direction;

import org.jspecify.annotations.Nullable;

/// The progress of one series, with every number that went into it.
///
/// The names follow the published file of components, so that both can be laid side by side.
///
/// @param status the class
/// @param score −5 to 5; null when not available
/// @param progressValue yearly growth in the wanted direction as a share, or with a target the
///   ratio of growth so far to growth needed; null when it cannot be computed
/// @param baseYear the year growth is counted from; the configured one when there is no figure from
///   then on
/// @param baseValue its figure, 0.001 in place of 0; null when there is none
/// @param currentYear the last year; null for an empty series
/// @param currentValue its figure; null for an empty series
/// @param target the value to reach, 0.001 in place of 0; null without one
/// @param targetYear the year the target is to be met
/// @param direction which way is better
/// @param limit the natural limit; null without one
/// @param sign −1 when the base figure is negative, else 1; null when there is none
public record SeriesProgress(
        ProgressStatus status,
        @Nullable Double score,
        @Nullable Double progressValue,
        int baseYear,
        @Nullable Double baseValue,
        @Nullable Integer currentYear,
        @Nullable Double currentValue,
        @Nullable Double target,
        int targetYear,
        Direction direction,
        @Nullable Double limit,
        @Nullable Integer sign) {}
