package no.samspill.statistics.assessment.opensdg;

import org.jspecify.annotations.Nullable;

/// The progress of an indicator over all its series.
///
/// @param status the class that follows from the score, even with a single series
/// @param score the mean score, −5 to 5; null when no series has one
public record IndicatorProgress(ProgressStatus status, @Nullable Double score) {}
