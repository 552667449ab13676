package no.samspill.server.publishing.web;

import no.samspill.server.assessments.Assessed;
import no.samspill.statistics.assessment.Assessment;
import no.samspill.statistics.assessment.Assessment.Measured;
import no.samspill.statistics.assessment.Assessment.NotAssessed;
import no.samspill.statistics.assessment.Projection;
import no.samspill.statistics.assessment.Trend;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// How an indicator goes in an area.
///
/// @param indicator the indicator's id
/// @param area the area's code
/// @param asOf the day it is judged as of
/// @param example whether the figures are invented
/// @param method the method with its version
/// @param status `achieved`, `likely`, `uncertain`, `unlikely` or `moving-away` when there is a
///   value to reach, `improving`, `no-clear-change` or `worsening` when there is none; null when
///   not assessed
/// @param reason why it is not assessed; null when it is
/// @param n the number of figures used, or there were
/// @param lastYear the last year with a figure; null when there is none
/// @param measured the numbers behind the status; null when not assessed
record AssessmentView(
        String indicator,
        String area,
        LocalDate asOf,
        boolean example,
        String method,
        @Nullable String status,
        @Nullable String reason,
        int n,
        @Nullable Integer lastYear,
        @Nullable MeasuredView measured) {

    /// The numbers behind a status.
    ///
    /// @param firstYear the first year used
    /// @param lastValue the figure of the last year, in the indicator's unit
    /// @param meetsNow whether it meets the value to reach
    /// @param gap how far it is from the value, negative when past it; null without a value to
    ///   reach
    /// @param indicative whether there are so few figures that only the direction counts
    /// @param warnings what weakens the answer
    /// @param trend the fitted trend
    /// @param projection what is to be expected; null without a value to reach
    record MeasuredView(
            int firstYear,
            double lastValue,
            boolean meetsNow,
            @Nullable Double gap,
            boolean indicative,
            List<String> warnings,
            TrendView trend,
            @Nullable ProjectionView projection) {}

    /// A straight line through the series on the scale it is fitted on.
    ///
    /// @param slopePerYear the median of pairwise slopes, on the fitted scale
    /// @param slopeLow lower end of the 90 % confidence interval; null with fewer than five figures
    /// @param slopeHigh upper end of the same
    /// @param pValue two-sided p of no trend; null with fewer than five figures
    /// @param years the years at which the line is given
    /// @param values the line in the indicator's unit
    record TrendView(
            double slopePerYear,
            @Nullable Double slopeLow,
            @Nullable Double slopeHigh,
            @Nullable Double pValue,
            List<Integer> years,
            List<Double> values) {
        static TrendView of(Trend trend) {
            return new TrendView(
                    trend.slopePerYear(),
                    trend.slopeLow(),
                    trend.slopeHigh(),
                    trend.pValue(),
                    whole(trend.fittedYears()),
                    real(trend.fittedValues()));
        }
    }

    /// What is to be expected up to the target year when things go on as they have.
    ///
    /// @param probability the chance of meeting the value in the target year, 0–1
    /// @param expected the median in the target year, in the indicator's unit
    /// @param medianYear the first year with at least an even chance; null when after the target
    ///   year
    /// @param years the years ahead
    /// @param p10 the 10th percentile per year
    /// @param p25 the 25th percentile
    /// @param p50 the median
    /// @param p75 the 75th percentile
    /// @param p90 the 90th percentile
    record ProjectionView(
            double probability,
            double expected,
            @Nullable Integer medianYear,
            List<Integer> years,
            List<Double> p10,
            List<Double> p25,
            List<Double> p50,
            List<Double> p75,
            List<Double> p90) {
        static @Nullable ProjectionView of(@Nullable Projection one) {
            return one == null
                    ? null
                    : new ProjectionView(
                            one.probability(),
                            one.expected(),
                            one.medianYear(),
                            whole(one.years()),
                            real(one.p10()),
                            real(one.p25()),
                            real(one.p50()),
                            real(one.p75()),
                            real(one.p90()));
        }
    }

    static AssessmentView of(Assessed one) {
        Assessment assessment = one.assessment();
        return switch (assessment) {
            case Measured measured ->
                    new AssessmentView(
                            one.indicator(),
                            one.area(),
                            one.asOf(),
                            one.example(),
                            measured.method(),
                            Codes.of(measured.status()),
                            null,
                            measured.n(),
                            measured.lastYear(),
                            view(measured));
            case NotAssessed not ->
                    new AssessmentView(
                            one.indicator(),
                            one.area(),
                            one.asOf(),
                            one.example(),
                            not.method(),
                            null,
                            Codes.of(not.reason()),
                            not.n(),
                            not.lastYear(),
                            null);
        };
    }

    private static MeasuredView view(Measured measured) {
        return new MeasuredView(
                measured.firstYear(),
                measured.lastValue(),
                measured.meetsNow(),
                measured.gap(),
                measured.indicative(),
                measured.warnings().stream().map(Codes::of).toList(),
                TrendView.of(measured.trend()),
                ProjectionView.of(measured.projection()));
    }

    private static List<Integer> whole(int[] numbers) {
        return java.util.Arrays.stream(numbers).boxed().toList();
    }

    private static List<Double> real(double[] numbers) {
        return java.util.Arrays.stream(numbers).boxed().toList();
    }
}
