package no.samspill.statistics.assessment.opensdg;

import no.samspill.statistics.assessment.AnnualSeries;
import no.samspill.statistics.assessment.MethodDescription;
import no.samspill.statistics.assessment.MethodDescription.Constant;
import no.samspill.statistics.assessment.MethodDescription.Parameter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The Open SDG progress measure: yearly growth between two figures, against a target or alone.
///
/// Without a target the compound annual growth rate since the base year is judged by fixed limits,
/// which shrink near a natural limit. With a target it is divided by the growth rate needed from
/// the base year to the target year. An indicator's score is the mean of its series'.
///
/// Two figures decide everything, and a last figure that meets the target counts as achieved
/// whichever way the trend goes; the measure carries no uncertainty. It is computed in the order of
/// operations of the published one, so that the results agree to the last digits.
///
/// Departures, where the published program stops with an error or leaves real numbers: a series
/// that ends before the base year, a target year equal to the base year, and a target of the
/// opposite sign of the base figure are not available.
///
/// Source: Statistics Canada's method in Open SDG, `docs/progress-methodology.md`, and sdg-build
/// 2.4.0, `sdg/ProgressMeasure.py` (MIT).
public final class OpenSdgProgress {

    /// The method's id, version, parameters and source.
    public static final MethodDescription METHOD =
            new MethodDescription(
                    "open-sdg-progress",
                    "2.4.0",
                    List.of(
                            new Parameter("direction", "negative"),
                            new Parameter("base_year", "2015"),
                            new Parameter("target_year", "2030"),
                            new Parameter("target", ""),
                            new Parameter("limit", ""),
                            new Parameter("progress_thresholds.high", "0.015 | 0.95"),
                            new Parameter("progress_thresholds.med", "0.005 | 0.6"),
                            new Parameter("progress_thresholds.low", "0 | 0")),
                    List.of(
                            new Constant("limit_exponent", "4.44"),
                            new Constant("in_place_of_zero", "0.001")),
                    List.of(
                            "Statistics Canada, Open SDG: progress-methodology",
                            "open-sdg/sdg-build 2.4.0, sdg/ProgressMeasure.py"));

    /// What the method takes in place of zero, which has no growth rate.
    private static final double IN_PLACE_OF_ZERO = 0.001;

    private OpenSdgProgress() {}

    /// The progress of one series.
    public static SeriesProgress assess(AnnualSeries series, ProgressOptions options) {
        @Nullable Double target = withoutZero(options.target());
        if (series.size() == 0) {
            return notAvailable(options, target, null, null);
        }
        int base = indexOfBase(series, options.baseYear());
        if (base == series.size()) {
            return notAvailable(options, target, series.lastYear(), series.lastValue());
        }
        double baseFigure = series.values()[base];
        int baseYear = series.years()[base];
        double baseValue = baseFigure == 0 ? IN_PLACE_OF_ZERO : baseFigure;
        int sign = baseFigure < 0 ? -1 : 1;
        // The coefficient near a natural limit is taken of the figure as it is, zero included.
        Yardstick yardstick = Yardstick.of(options, baseFigure);
        @Nullable Double progress =
                progress(series, options, new Point(baseYear, baseValue), sign, target);
        boolean achieved = target != null && options.direction().meets(series.lastValue(), target);
        return new SeriesProgress(
                status(yardstick, progress, achieved),
                score(yardstick, progress, achieved),
                progress,
                baseYear,
                baseValue,
                series.lastYear(),
                series.lastValue(),
                target,
                options.targetYear(),
                options.direction(),
                options.limit(),
                sign);
    }

    /// The progress of an indicator over its series and groups of series.
    public static IndicatorProgress indicator(List<ProgressItem> items) {
        @Nullable Double score = mean(items);
        if (score == null) {
            return new IndicatorProgress(ProgressStatus.NOT_AVAILABLE, null);
        }
        return new IndicatorProgress(
                allScoredAchieved(items) ? ProgressStatus.TARGET_ACHIEVED : status(score), score);
    }

    private record Point(int year, double value) {}

    private static int indexOfBase(AnnualSeries series, int baseYear) {
        int[] years = series.years();
        int base = 0;
        while (base < years.length && years[base] < baseYear) {
            base++;
        }
        return base;
    }

    private static @Nullable Double withoutZero(@Nullable Double value) {
        return value != null && value == 0 ? Double.valueOf(IN_PLACE_OF_ZERO) : value;
    }

    private static @Nullable Double progress(
            AnnualSeries series,
            ProgressOptions options,
            Point base,
            int sign,
            @Nullable Double target) {
        double current = series.lastValue();
        boolean signChanges =
                (base.value() > 0 && current < 0) || (base.value() < 0 && current > 0);
        if (signChanges || series.lastYear() - base.year() < 1) {
            return null;
        }
        int direction = options.direction().sign();
        double observed = growth(current, base.value(), series.lastYear() - base.year());
        if (target == null) {
            return sign * direction * observed;
        }
        if (target == base.value() || options.targetYear() == base.year()) {
            return null;
        }
        double needed = growth(target, base.value(), options.targetYear() - base.year());
        double ratio = sign * direction * observed / Math.abs(needed);
        return Double.isFinite(ratio) ? Double.valueOf(ratio) : null;
    }

    /// The compound annual growth rate, `(to / from)^(1 / years) − 1`.
    private static double growth(double to, double from, int years) {
        return Math.pow(to / from, 1.0 / years) - 1;
    }

    private static ProgressStatus status(
            Yardstick yardstick, @Nullable Double progress, boolean achieved) {
        if (achieved) {
            return ProgressStatus.TARGET_ACHIEVED;
        }
        return progress == null ? ProgressStatus.NOT_AVAILABLE : yardstick.status(progress);
    }

    private static @Nullable Double score(
            Yardstick yardstick, @Nullable Double progress, boolean achieved) {
        if (achieved) {
            return 5.0;
        }
        return progress == null ? null : Double.valueOf(yardstick.score(progress));
    }

    private static ProgressStatus status(double score) {
        if (score >= 2.5) {
            return ProgressStatus.SUBSTANTIAL_PROGRESS;
        }
        if (score >= 0) {
            return ProgressStatus.MODERATE_PROGRESS;
        }
        return score >= -2.5 ? ProgressStatus.LIMITED_PROGRESS : ProgressStatus.DETERIORATION;
    }

    private static @Nullable Double mean(List<ProgressItem> items) {
        double sum = 0;
        int count = 0;
        for (ProgressItem item : items) {
            @Nullable Double score =
                    switch (item) {
                        case ProgressItem.Single(SeriesProgress progress) -> progress.score();
                        case ProgressItem.Group(List<ProgressItem> members) -> mean(members);
                    };
            if (score != null) {
                sum += score;
                count++;
            }
        }
        return count == 0 ? null : Double.valueOf(sum / count);
    }

    private static boolean allScoredAchieved(List<ProgressItem> items) {
        List<SeriesProgress> all = new ArrayList<>();
        collect(items, all);
        return all.stream()
                .filter(progress -> progress.score() != null)
                .allMatch(progress -> progress.status() == ProgressStatus.TARGET_ACHIEVED);
    }

    private static void collect(List<ProgressItem> items, List<SeriesProgress> into) {
        for (ProgressItem item : items) {
            switch (item) {
                case ProgressItem.Single(SeriesProgress progress) -> into.add(progress);
                case ProgressItem.Group(List<ProgressItem> members) -> collect(members, into);
            }
        }
    }

    private static SeriesProgress notAvailable(
            ProgressOptions options,
            @Nullable Double target,
            @Nullable Integer currentYear,
            @Nullable Double currentValue) {
        return new SeriesProgress(
                ProgressStatus.NOT_AVAILABLE,
                null,
                null,
                options.baseYear(),
                null,
                currentYear,
                currentValue,
                target,
                options.targetYear(),
                options.direction(),
                options.limit(),
                null);
    }
}
