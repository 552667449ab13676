package no.samspill.server.portal.indicator;

import no.samspill.server.pages.Words;
import no.samspill.server.portal.series.Series;
import no.samspill.statistics.assessment.AnnualSeries;
import no.samspill.statistics.assessment.Direction;
import no.samspill.statistics.assessment.opensdg.OpenSdgProgress;
import no.samspill.statistics.assessment.opensdg.ProgressOptions;
import no.samspill.statistics.assessment.opensdg.SeriesProgress;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the Open SDG progress measure says of the series shown, by the site's own settings.
///
/// @param words the class in words
/// @param code the class as published
/// @param score the score in words; empty when not available
/// @param pace the growth so far in words; empty when not available
record OpenSdgBox(String words, String code, String score, String pace) {

    private static final String OPTIONS = "progress_calculation_options";

    /// Whether the site has settings that the measure can be computed by.
    static boolean isOffered(Map<String, Object> settings) {
        return Boolean.TRUE.equals(settings.get("auto_progress_calculation"))
                || settings.containsKey(OPTIONS);
    }

    /// The answer for a series; empty when the site has no settings for the measure.
    static Optional<OpenSdgBox> of(Series series, Words words) {
        Map<String, Object> settings = series.definition().progress();
        if (!isOffered(settings)) {
            return Optional.empty();
        }
        ProgressOptions options = options(first(settings));
        SeriesProgress progress = OpenSdgProgress.assess(annual(series), options);
        return Optional.of(
                new OpenSdgBox(
                        words.get("indicator.open-sdg." + progress.status().name()),
                        progress.status().code(),
                        score(progress, words),
                        pace(progress, series, words)));
    }

    private static String score(SeriesProgress progress, Words words) {
        Double score = progress.score();
        return score == null
                ? ""
                : words.get("indicator.open-sdg.score", words.numbers().value(score, 1));
    }

    private static String pace(SeriesProgress progress, Series series, Words words) {
        Double value = progress.progressValue();
        Integer current = progress.currentYear();
        if (value == null || current == null) {
            return "";
        }
        String from = Integer.toString(progress.baseYear());
        String to = Integer.toString(current);
        String percent = words.numbers().figure(value * 100, 1, "%");
        Double target = progress.target();
        if (target == null) {
            return words.get("indicator.open-sdg.growth", from, to, percent);
        }
        int decimals = Finding.decimals(target, series.definition().decimals());
        return words.get(
                "indicator.open-sdg.ratio",
                from,
                to,
                words.numbers().figure(value * 100, 0, "%"),
                words.numbers().value(target, decimals),
                Integer.toString(progress.targetYear()));
    }

    private static AnnualSeries annual(Series series) {
        List<Series.Valued> values = series.values();
        return new AnnualSeries(
                values.stream().mapToInt(Series.Valued::year).toArray(),
                values.stream().mapToDouble(Series.Valued::value).toArray());
    }

    private static Map<?, ?> first(Map<String, Object> settings) {
        return settings.get(OPTIONS) instanceof List<?> list
                        && !list.isEmpty()
                        && list.getFirst() instanceof Map<?, ?> map
                ? map
                : Map.of();
    }

    private static ProgressOptions options(Map<?, ?> written) {
        ProgressOptions usual = ProgressOptions.defaults();
        boolean up = "positive".equals(written.get("direction"));
        Map<?, ?> thresholds =
                written.get("progress_thresholds") instanceof Map<?, ?> map ? map : Map.of();
        return usual.withDirection(up ? Direction.UP : Direction.DOWN)
                .withYears(
                        year(written.get("base_year"), usual.baseYear()),
                        year(written.get("target_year"), usual.targetYear()))
                .withTarget(number(written.get("target")))
                .withLimit(number(written.get("limit")))
                .withThresholds(
                        number(thresholds.get("high")),
                        number(thresholds.get("med")),
                        number(thresholds.get("low")));
    }

    private static int year(@Nullable Object written, int usual) {
        Double number = number(written);
        return number == null ? usual : number.intValue();
    }

    private static @Nullable Double number(@Nullable Object written) {
        if (written instanceof Number number) {
            return number.doubleValue();
        }
        if (written instanceof String text && text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            return Double.valueOf(text);
        }
        return null;
    }
}
