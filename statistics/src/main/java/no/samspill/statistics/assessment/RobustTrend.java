package no.samspill.statistics.assessment;

import no.samspill.statistics.assessment.Assessment.Measured;
import no.samspill.statistics.assessment.Assessment.NotAssessed;
import no.samspill.statistics.assessment.Assessment.Reason;
import no.samspill.statistics.assessment.Assessment.Warning;
import no.samspill.statistics.assessment.MethodDescription.Constant;
import no.samspill.statistics.assessment.MethodDescription.Parameter;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Samspill's own method: a robust trend, its uncertainty, and the chance of reaching the value.
///
/// The trend is the median of pairwise slopes, tested by Mann–Kendall; with more than ten figures
/// the test allows for neighbouring years that depend on each other, and never becomes bolder by
/// it. A moving-block bootstrap of the residuals carries the trend to the target year.
///
/// With a value to reach: achieved when the last figure meets it and it is met in the target year
/// in at least 66 % of the replicates; otherwise likely from 66 %, unlikely below 33 %, uncertain
/// between. A trend the wrong way with p < 0.1 is moving away whatever the rest says, so that a
/// worsening trend never shows as success; when the last figure still meets the value, a warning
/// says so, and the probability stands beside it.
///
/// When the target year is the year of the last figure or an earlier one, nothing is left to
/// project: the probability is 1 when the last figure meets the value, else 0. The figure of the
/// target year itself does not count, for what was reached and lost again is not held.
///
/// Without a value to reach: improving or worsening at p < 0.1 when the line changes by at least
/// the practical minimum a year, as a share of the median figure; else no clear change.
///
/// With three or four figures no test is possible. The direction of the line alone gives improving,
/// worsening or no clear change, with or without a value to reach; it is marked as indicative, and
/// nothing is projected.
///
/// Figures of years after the day asked about are left out, as are those before a break.
public final class RobustTrend {

    /// A trend with a smaller p is taken to be one.
    public static final double SIGNIFICANCE = 0.1;

    /// From this probability on, reaching the value is likely.
    public static final double LIKELY_FROM = 0.66;

    /// Below this probability, reaching the value is unlikely.
    public static final double UNLIKELY_BELOW = 0.33;

    /// Fewer figures than this give no answer.
    public static final int FEWEST_FIGURES = 3;

    /// Fewer figures than this give a direction only.
    public static final int FEWEST_FOR_A_TEST = 5;

    /// The method's id, version, parameters and sources.
    public static final MethodDescription METHOD = describe();

    private final Parameters parameters;

    public RobustTrend(Parameters parameters) {
        this.parameters = parameters;
    }

    /// What can be set for an indicator.
    ///
    /// @param scale the scale on which the line is straight
    /// @param maxAgeYears how many years the last figure may lie before the year asked about
    /// @param replicates the number of bootstrap replicates
    /// @param practicalMinimum the smallest change a year worth naming, as a share of the level
    /// @param breakYear the first year after a break in the series; null without one
    public record Parameters(
            Scale scale,
            int maxAgeYears,
            int replicates,
            double practicalMinimum,
            @Nullable Integer breakYear) {

        private static final Parameters DEFAULTS =
                new Parameters(Scale.IDENTITY, 5, 2_000, 0.005, null);

        public Parameters {
            if (maxAgeYears < 0) {
                throw new IllegalArgumentException(
                        "maxAgeYears must not be negative, was " + maxAgeYears);
            }
            if (replicates < 100) {
                throw new IllegalArgumentException(
                        "replicates must be at least 100, was " + replicates);
            }
            if (!(practicalMinimum >= 0 && practicalMinimum < 1)) {
                throw new IllegalArgumentException(
                        "practicalMinimum must be a share from 0 to 1, was " + practicalMinimum);
            }
        }

        /// What holds when an indicator sets nothing.
        public static Parameters defaults() {
            return DEFAULTS;
        }

        /// The same on another scale.
        public Parameters withScale(Scale newScale) {
            return new Parameters(newScale, maxAgeYears, replicates, practicalMinimum, breakYear);
        }

        /// The same with another age limit.
        public Parameters withMaxAgeYears(int years) {
            return new Parameters(scale, years, replicates, practicalMinimum, breakYear);
        }

        /// The same with another number of replicates.
        public Parameters withReplicates(int count) {
            return new Parameters(scale, maxAgeYears, count, practicalMinimum, breakYear);
        }

        /// The same with another smallest change worth naming.
        public Parameters withPracticalMinimum(double share) {
            return new Parameters(scale, maxAgeYears, replicates, share, breakYear);
        }

        /// The same with figures from `year` on only; null for all.
        public Parameters withBreakYear(@Nullable Integer year) {
            return new Parameters(scale, maxAgeYears, replicates, practicalMinimum, year);
        }
    }

    /// How the series goes, as of a day.
    ///
    /// @param direction which way is better; null when nobody has said
    /// @param goalpost the value to reach; null without one
    /// @param asOf the day asked about; only its year counts
    /// @param seed where chance starts; the same seed gives the same answer
    public Assessment assess(
            AnnualSeries series,
            @Nullable Direction direction,
            @Nullable Goalpost goalpost,
            LocalDate asOf,
            long seed) {
        AnnualSeries known = upTo(series, asOf.getYear());
        Integer breakYear = parameters.breakYear();
        AnnualSeries used = breakYear == null ? known : known.from(breakYear);
        @Nullable Reason reason = reasonAgainst(known, used, asOf.getYear());
        if (reason != null) {
            return notAssessed(reason, known, used);
        }
        if (direction == null) {
            return notAssessed(Reason.NO_DIRECTION, known, used);
        }
        if (!fitsScale(used, goalpost)) {
            return notAssessed(Reason.NOT_COMPARABLE, known, used);
        }
        return measure(used, direction, goalpost, seed);
    }

    private static AnnualSeries upTo(AnnualSeries series, int year) {
        int end = series.size();
        while (end > 0 && series.years()[end - 1] > year) {
            end--;
        }
        return new AnnualSeries(
                Arrays.copyOf(series.years(), end), Arrays.copyOf(series.values(), end));
    }

    private @Nullable Reason reasonAgainst(AnnualSeries known, AnnualSeries used, int year) {
        if (known.size() == 0) {
            return Reason.NO_DATA;
        }
        if (year - known.lastYear() > parameters.maxAgeYears()) {
            return Reason.TOO_OLD;
        }
        if (used.size() < FEWEST_FIGURES) {
            return known.size() < FEWEST_FIGURES ? Reason.TOO_FEW : Reason.BREAK;
        }
        return null;
    }

    private static Assessment notAssessed(Reason reason, AnnualSeries known, AnnualSeries used) {
        return new NotAssessed(
                METHOD.idAndVersion(),
                reason,
                used.size(),
                known.size() == 0 ? null : Integer.valueOf(known.lastYear()));
    }

    private boolean fitsScale(AnnualSeries series, @Nullable Goalpost goalpost) {
        Scale scale = parameters.scale();
        return Arrays.stream(series.values()).map(scale::toScale).allMatch(Double::isFinite)
                && (goalpost == null || Double.isFinite(scale.toScale(goalpost.value())));
    }

    private Measured measure(
            AnnualSeries series, Direction direction, @Nullable Goalpost goalpost, long seed) {
        FittedTrend trend = FittedTrend.of(series, parameters.scale());
        boolean indicative = series.size() < FEWEST_FOR_A_TEST;
        @Nullable Projection projection =
                goalpost == null || indicative ? null : project(trend, direction, goalpost, seed);
        boolean meetsNow =
                goalpost != null && direction.meets(series.lastValue(), goalpost.value());
        return new Measured(
                METHOD.idAndVersion(),
                projection == null
                        ? statusByDirection(trend, direction)
                        : statusByProbability(trend, direction, projection, meetsNow),
                series.size(),
                series.years()[0],
                series.lastYear(),
                series.lastValue(),
                meetsNow,
                goalpost == null ? null : Double.valueOf(gap(series, direction, goalpost)),
                trend.describe(),
                projection,
                indicative,
                warnings(trend, direction, goalpost, meetsNow));
    }

    private static double gap(AnnualSeries series, Direction direction, Goalpost goalpost) {
        // Plus zero, so that a figure on the spot has the gap 0, not −0.
        return direction.sign() * (goalpost.value() - series.lastValue()) + 0.0;
    }

    private Projection project(
            FittedTrend trend, Direction direction, Goalpost goalpost, long seed) {
        Outlook outlook = new Outlook(goalpost, direction, parameters.scale());
        AnnualSeries series = trend.series();
        if (goalpost.year() <= series.lastYear()) {
            return outlook.decided(series.lastYear(), series.lastValue());
        }
        return outlook.from(
                series.lastYear(), trend.replicates(parameters.replicates(), random(seed)));
    }

    private static UniformRandomProvider random(long seed) {
        SplitMix64 spread = new SplitMix64(seed);
        return new XoRoShiRo128PlusPlus(spread.nextLong(), spread.nextLong());
    }

    private static Status statusByProbability(
            FittedTrend trend, Direction direction, Projection projection, boolean meetsNow) {
        if (trend.worsens(direction, SIGNIFICANCE)) {
            return Status.MOVING_AWAY;
        }
        if (projection.probability() >= LIKELY_FROM) {
            return meetsNow ? Status.ACHIEVED : Status.LIKELY;
        }
        return projection.probability() < UNLIKELY_BELOW ? Status.UNLIKELY : Status.UNCERTAIN;
    }

    private Status statusByDirection(FittedTrend trend, Direction direction) {
        boolean tested = trend.series().size() >= FEWEST_FOR_A_TEST;
        boolean clear = !tested || trend.pValue() < SIGNIFICANCE;
        if (!clear || !trend.changesBy(parameters.practicalMinimum())) {
            return Status.NO_CLEAR_CHANGE;
        }
        return direction.sign() * trend.slope() > 0 ? Status.IMPROVING : Status.WORSENING;
    }

    private List<Warning> warnings(
            FittedTrend trend, Direction direction, @Nullable Goalpost goalpost, boolean meetsNow) {
        AnnualSeries series = trend.series();
        boolean indicative = series.size() < FEWEST_FOR_A_TEST;
        int span = series.lastYear() - series.years()[0];
        List<Warning> warnings = new ArrayList<>();
        if (indicative) {
            warnings.add(Warning.FEW_YEARS);
        }
        if (span + 1 > series.size()) {
            warnings.add(Warning.GAPS);
        }
        if (trend.inflation() > 1) {
            warnings.add(Warning.AUTOCORRELATION);
        }
        if (goalpost != null && !indicative && goalpost.year() - series.lastYear() > span) {
            warnings.add(Warning.LONG_PROJECTION);
        }
        boolean movesAway =
                indicative
                        ? statusByDirection(trend, direction) == Status.WORSENING
                        : trend.worsens(direction, SIGNIFICANCE);
        if (meetsNow && movesAway) {
            warnings.add(Warning.MET_BUT_MOVING_AWAY);
        }
        if (trend.constant()) {
            warnings.add(Warning.CONSTANT);
        }
        return List.copyOf(warnings);
    }

    private static MethodDescription describe() {
        Parameters usual = Parameters.defaults();
        return new MethodDescription(
                "samspill-trend",
                "1",
                List.of(
                        new Parameter("scale", usual.scale().name()),
                        new Parameter("maxAgeYears", "" + usual.maxAgeYears()),
                        new Parameter("replicates", "" + usual.replicates()),
                        new Parameter("practicalMinimum", "" + usual.practicalMinimum()),
                        new Parameter("breakYear", "")),
                List.of(
                        new Constant("significance", "" + SIGNIFICANCE),
                        new Constant("likelyFrom", "" + LIKELY_FROM),
                        new Constant("unlikelyBelow", "" + UNLIKELY_BELOW),
                        new Constant("slopeConfidence", "0.9"),
                        new Constant("fewestFigures", "" + FEWEST_FIGURES),
                        new Constant("fewestForATest", "" + FEWEST_FOR_A_TEST),
                        new Constant("exactTestUpTo", "" + MannKendall.EXACT_UP_TO)),
                List.of(
                        "Theil 1950",
                        "Sen 1968",
                        "Mann 1945",
                        "Kendall 1975",
                        "Hamed & Rao 1998",
                        "Künsch 1989"));
    }
}
