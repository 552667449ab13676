package no.samspill.server.portal.indicator;

import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.formats.pack.IndicatorDefinition.Goalpost;
import no.samspill.formats.pack.IndicatorDefinition.GoalpostKind;
import no.samspill.server.pages.Words;
import no.samspill.server.portal.graphics.LineChart;
import no.samspill.server.portal.graphics.LineChart.Ahead;
import no.samspill.server.portal.graphics.LineChart.Content;
import no.samspill.server.portal.graphics.LineChart.Line;
import no.samspill.server.portal.graphics.LineChart.Point;
import no.samspill.server.portal.series.Cell;
import no.samspill.server.portal.series.Series;
import no.samspill.statistics.assessment.Assessment;
import no.samspill.statistics.assessment.Assessment.Measured;
import no.samspill.statistics.assessment.Projection;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The large chart of a page, the table that says the same, and what the live chart is drawn from.
///
/// @param title what is measured
/// @param subtitle the part of the total, the unit in full, how far it is projected, and where the
///   axis starts when that is not zero
/// @param wide the drawing for a wide page; empty when there is nothing to draw
/// @param narrow the drawing for a telephone
/// @param data JSON for the live chart, safe inside a script element
/// @param columns names of the columns that hold other areas
/// @param rows one per year, the latest first
/// @param ahead one per coming year; empty without a projection
record ChartView(
        String title,
        String subtitle,
        String wide,
        String narrow,
        String data,
        List<String> columns,
        List<Row> rows,
        List<Coming> ahead) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// One year of the table.
    ///
    /// @param period the year or period
    /// @param look as in [Cell]
    /// @param value the area's figure, or the sign for none
    /// @param note what the sign means
    /// @param others the other areas' figures, in the order of the columns
    record Row(String period, String look, String value, String note, List<String> others) {}

    /// A coming year of the table.
    record Coming(String year, String median, String band) {}

    /// What the chart shows.
    ///
    /// @param area the area's name
    /// @param breakdown the part of the total it is about, such as "kvinner"; empty for the total
    /// @param others areas to compare with, by name
    record Input(
            Series series,
            Assessment assessment,
            String area,
            String breakdown,
            Map<String, Series> others) {}

    /// Whether there is anything to draw.
    public boolean isDrawn() {
        return !wide.isEmpty();
    }

    static ChartView of(Input input, Words words) {
        return new Builder(input, words).build();
    }

    private static final class Builder {
        private final Input input;
        private final Words words;
        private final IndicatorDefinition definition;
        private final String unit;
        private final List<Series.Valued> values;

        Builder(Input input, Words words) {
            this.input = input;
            this.words = words;
            this.definition = input.series().definition();
            this.unit = words.say(definition.unit()).text();
            this.values = input.series().values();
        }

        ChartView build() {
            Content content = content();
            boolean drawn = !values.isEmpty();
            LineChart.Writing writing = new LineChart.Writing(this::tick, this::figure);
            return new ChartView(
                    words.say(title()).text(),
                    subtitle(content, drawn),
                    drawn ? LineChart.wide(content, writing) : "",
                    drawn ? LineChart.narrow(content, writing) : "",
                    drawn ? data(content) : "",
                    List.copyOf(input.others().keySet()),
                    rows(),
                    coming());
        }

        private no.samspill.formats.LocalizedText title() {
            return definition.measuredText().isEmpty()
                    ? definition.name()
                    : definition.measuredText();
        }

        private String subtitle(Content content, boolean drawn) {
            List<String> sentences = new ArrayList<>();
            if (!input.breakdown().isEmpty()) {
                sentences.add(capital(input.breakdown()) + ".");
            }
            String full = words.say(definition.unitDescription()).text();
            String said = full.isEmpty() ? unit : full;
            if (!said.isEmpty()) {
                sentences.add(capital(said) + ".");
            }
            if (!content.ahead().isEmpty()) {
                sentences.add(
                        words.get(
                                "chart.projected",
                                Integer.toString(content.ahead().getLast().year())));
            }
            if (drawn && content.truncated()) {
                sentences.add(words.get("chart.axis-start", tick(content.axisStart())));
            }
            return String.join(" ", sentences);
        }

        private String capital(String text) {
            return text.substring(0, 1).toUpperCase(words.language().locale()) + text.substring(1);
        }

        /// A number on the axis or a value to reach: the indicator's decimals, fewer where they are
        /// zero.
        private String tick(double value) {
            return words.numbers().value(value, Finding.decimals(value, definition.decimals()));
        }

        private String figure(double value) {
            return words.numbers().value(value, definition.decimals());
        }

        private Content content() {
            Optional<Projection> projection = projection();
            List<Ahead> ahead = projection.map(Builder::years).orElse(List.of());
            return new Content(
                    new Line(input.area(), points(values)),
                    input.series().gaps(),
                    trend(),
                    words.get("chart.trend"),
                    ahead,
                    ahead.isEmpty()
                            ? ""
                            : words.get("chart.expected", figure(ahead.getLast().p50())),
                    ahead.isEmpty() ? "" : band(ahead.getLast(), "chart.band"),
                    others(),
                    limit(),
                    breaks(),
                    unit,
                    floor(),
                    unit.startsWith("%") && highest() <= 100 ? Double.valueOf(100) : null,
                    alternative());
        }

        private String band(Ahead last, String key) {
            return words.get(key, figure(bounded(last.p10())), figure(bounded(last.p90())));
        }

        private double bounded(double value) {
            Double floor = floor();
            return floor == null ? value : Math.max(floor, value);
        }

        private Optional<Projection> projection() {
            return input.assessment() instanceof Measured measured
                    ? Optional.ofNullable(measured.projection())
                            .filter(one -> one.years().length > 0)
                    : Optional.empty();
        }

        private static List<Ahead> years(Projection projection) {
            List<Ahead> years = new ArrayList<>();
            for (int i = 0; i < projection.years().length; i++) {
                years.add(
                        new Ahead(
                                projection.years()[i],
                                projection.p10()[i],
                                projection.p25()[i],
                                projection.p50()[i],
                                projection.p75()[i],
                                projection.p90()[i]));
            }
            return years;
        }

        private List<Point> trend() {
            List<Point> points = new ArrayList<>();
            if (input.assessment() instanceof Measured measured) {
                int[] years = measured.trend().fittedYears();
                for (int i = 0; i < years.length; i++) {
                    // The trend is drawn where there are figures; what follows is the projection.
                    if (years[i] <= measured.lastYear()) {
                        points.add(new Point(years[i], measured.trend().fittedValues()[i]));
                    }
                }
            }
            return points;
        }

        private List<Line> others() {
            if (values.isEmpty()) {
                return List.of();
            }
            int first = values.getFirst().year();
            List<Line> lines = new ArrayList<>();
            input.others()
                    .forEach((name, series) -> {
                        List<Series.Valued> shown =
                                series.values().stream()
                                        .filter(one -> one.year() >= first)
                                        .toList();
                        lines.add(new Line(name, points(shown)));
                    });
            return lines;
        }

        private static List<Point> points(List<Series.Valued> values) {
            return values.stream().map(one -> new Point(one.year(), one.value())).toList();
        }

        private LineChart.@Nullable Limit limit() {
            Goalpost post = definition.goalpost();
            if (post == null) {
                return null;
            }
            String name =
                    words.get(
                            post.kind() == GoalpostKind.ADOPTED_TARGET
                                    ? "chart.limit.target"
                                    : "chart.limit.threshold");
            String value = tick(post.value());
            String side =
                    switch (definition.direction()) {
                        case UP -> "least";
                        case DOWN -> "most";
                        case NOT_STATED -> "plain";
                    };
            return new LineChart.Limit(post.value(), words.get("chart.limit." + side, name, value));
        }

        private List<LineChart.Break> breaks() {
            return definition.breaks().stream()
                    .map(one ->
                            new LineChart.Break(
                                    one.year(),
                                    words.get("chart.break", Integer.toString(one.year()))))
                    .toList();
        }

        /// Figures that were never negative are taken to be such that cannot be.
        private @Nullable Double floor() {
            boolean positive = values.stream().allMatch(one -> one.value() >= 0);
            return positive ? Double.valueOf(0) : null;
        }

        private double highest() {
            return values.stream().mapToDouble(Series.Valued::value).max().orElse(0);
        }

        private String alternative() {
            if (values.isEmpty()) {
                return "";
            }
            Series.Valued last = values.getLast();
            return words.get(
                    "chart.alternative",
                    input.area(),
                    values.getFirst().period(),
                    last.period(),
                    words.numbers().figure(last.value(), definition.decimals(), unit),
                    last.period());
        }

        private List<Row> rows() {
            List<Row> rows = new ArrayList<>();
            for (var figure : input.series().figures().reversed()) {
                Cell cell =
                        Cell.of(
                                new Series(definition, input.series().area(), List.of(figure)),
                                words);
                List<String> others =
                        input.others().values().stream()
                                .map(series ->
                                        series.findAt(figure.year())
                                                .map(one -> figure(one.value()))
                                                .orElse(".."))
                                .toList();
                rows.add(
                        new Row(
                                figure.period(),
                                cell.look(),
                                cell.number(),
                                cell.hasNumber() ? "" : cell.note(),
                                others));
            }
            return rows;
        }

        private List<Coming> coming() {
            return projection().map(Builder::years).orElse(List.of()).stream()
                    .map(year ->
                            new Coming(
                                    Integer.toString(year.year()),
                                    figure(bounded(year.p50())),
                                    figure(bounded(year.p10()))
                                            + "–"
                                            + figure(bounded(year.p90()))))
                    .toList();
        }

        private String data(Content content) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("unit", unit);
            data.put("decimals", definition.decimals());
            data.put("language", words.language().tag());
            data.put("own", line(content.own()));
            data.put("gaps", content.gaps());
            data.put("trend", pairs(content.trend()));
            data.put("ahead", content.ahead());
            data.put("others", content.others().stream().map(Builder::line).toList());
            LineChart.Limit limit = content.limit();
            if (limit != null) {
                data.put("limit", limit);
            }
            data.put("breaks", content.breaks());
            data.put("axis", content.verticalTicks());
            data.put("labels", labels(content));
            // A script element ends at "</script" wherever it stands.
            return JSON.writeValueAsString(data).replace("<", "\\u003c");
        }

        private Map<String, String> labels(Content content) {
            Map<String, String> labels = new LinkedHashMap<>();
            labels.put("trend", content.trendLabel());
            labels.put("expected", content.expectedLabel());
            labels.put("band", content.bandLabel());
            labels.put("median", words.get("chart.column.p50"));
            labels.put("p80", words.get("chart.column.p80"));
            labels.put("alternative", content.alternative());
            labels.put("keys", words.get("chart.keys"));
            return labels;
        }

        private static Map<String, Object> line(Line line) {
            return Map.of("name", line.name(), "points", pairs(line.points()));
        }

        private static List<double[]> pairs(List<Point> points) {
            return points.stream()
                    .map(point -> new double[] {point.year(), point.value()})
                    .toList();
        }
    }
}
