package no.samspill.formats.pack;

import no.samspill.formats.ObservationStatus;
import no.samspill.statistics.assessment.AnnualSeries;
import no.samspill.statistics.assessment.Assessment;
import no.samspill.statistics.assessment.Direction;
import no.samspill.statistics.assessment.Goalpost;
import no.samspill.statistics.assessment.RobustTrend;
import no.samspill.statistics.assessment.Scale;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The default method asked about one area's headline series of an indicator, as its passport says.
///
/// The passport gives direction, value to reach, scale, age limit and breaks; chance is seeded by
/// indicator, area and method version, so that the same figures always give the same answer.
public final class DefaultAssessment {

    private DefaultAssessment() {}

    /// One figure of the series.
    ///
    /// @param year the year it is drawn at
    /// @param value in the indicator's unit; null when there is none
    /// @param status what is known besides the number
    public record Point(int year, @Nullable Double value, ObservationStatus status) {}

    /// How the series goes, as of a day.
    ///
    /// When several figures share a year (quarters, overlapping periods) the last of them counts.
    public static Assessment assess(
            IndicatorDefinition definition, String area, List<Point> points, LocalDate asOf) {
        if (!points.isEmpty() && points.stream().allMatch(DefaultAssessment::isConfidential)) {
            return new Assessment.NotAssessed(
                    RobustTrend.METHOD.idAndVersion(), Assessment.Reason.CONFIDENTIAL, 0, null);
        }
        IndicatorDefinition.Goalpost wanted = definition.goalpost();
        return new RobustTrend(parameters(definition, points))
                .assess(
                        series(points),
                        direction(definition),
                        wanted == null ? null : new Goalpost(wanted.value(), wanted.year()),
                        asOf,
                        seed(definition.id(), area));
    }

    private static boolean isConfidential(Point point) {
        return point.status() == ObservationStatus.CONFIDENTIAL;
    }

    private static RobustTrend.Parameters parameters(
            IndicatorDefinition definition, List<Point> points) {
        Integer lastBreak =
                definition.breaks().stream()
                        .map(IndicatorDefinition.SeriesBreak::year)
                        .filter(year -> points.stream().anyMatch(point -> point.year() >= year))
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        return RobustTrend.Parameters.defaults()
                .withScale(
                        switch (definition.scale()) {
                            case IDENTITY -> Scale.IDENTITY;
                            case LOG -> Scale.LOG;
                            case LOGIT -> Scale.LOGIT;
                        })
                .withMaxAgeYears(definition.maxAgeYears())
                .withBreakYear(lastBreak);
    }

    private static @Nullable Direction direction(IndicatorDefinition definition) {
        return switch (definition.direction()) {
            case UP -> Direction.UP;
            case DOWN -> Direction.DOWN;
            case NOT_STATED -> null;
        };
    }

    private static AnnualSeries series(List<Point> points) {
        NavigableMap<Integer, Double> byYear = new TreeMap<>();
        for (Point point : points) {
            Double value = point.value();
            if (value != null) {
                byYear.put(point.year(), value);
            }
        }
        return new AnnualSeries(
                byYear.keySet().stream().mapToInt(Integer::intValue).toArray(),
                byYear.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// FNV-1a over indicator, area and method, so that the seed does not depend on the machine.
    private static long seed(String indicator, String area) {
        String text = indicator + "|" + area + "|" + RobustTrend.METHOD.idAndVersion();
        long hash = 0xcbf29ce484222325L;
        for (byte one : text.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            hash = (hash ^ (one & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }
}
