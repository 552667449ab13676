package no.samspill.server.portal.indicator;

import no.samspill.formats.ObservationStatus;
import no.samspill.formats.pack.Area;
import no.samspill.formats.pack.AreaLevel;
import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.formats.pack.IndicatorDefinition.Direction;
import no.samspill.formats.pack.IndicatorDefinition.Goalpost;
import no.samspill.server.geography.Boundaries.Outlines;
import no.samspill.server.observations.Figure;
import no.samspill.server.pages.Words;
import no.samspill.server.portal.StatusTag;
import no.samspill.server.portal.graphics.Distribution;
import no.samspill.server.portal.graphics.FilledMap;
import no.samspill.server.portal.graphics.Place;
import no.samspill.server.portal.graphics.PointMap;
import no.samspill.server.portal.graphics.Sign;
import no.samspill.server.portal.graphics.Steps;
import no.samspill.server.portal.indicator.LocalView.Choice;
import no.samspill.server.portal.indicator.LocalView.Column;
import no.samspill.server.portal.indicator.LocalView.LegendEntry;
import no.samspill.server.portal.indicator.LocalView.Row;
import no.samspill.server.portal.series.Cell;
import no.samspill.server.portal.series.ChangeText;
import no.samspill.server.portal.series.Names;
import no.samspill.server.portal.series.Query;
import no.samspill.server.portal.series.Series;
import no.samspill.statistics.assessment.Assessment;

import org.jspecify.annotations.Nullable;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the part of an indicator's page about the areas of one level.
final class LocalPart {

    private static final int FIRST_ROWS = 20;

    private final Input input;
    private final Words words;
    private final IndicatorDefinition definition;
    private final int year;
    private final Map<String, Place> places = new LinkedHashMap<>();

    /// What the part is made from.
    ///
    /// @param level the level shown
    /// @param levels the levels that have figures
    /// @param areas the areas of the level, whether or not they have figures
    /// @param series figures by area code
    /// @param assessments by area code
    /// @param outlines the level's outlines; null when nobody has added any
    /// @param own the reader's own place; null for none
    /// @param query the choices of the page
    record Input(
            IndicatorDefinition definition,
            AreaLevel level,
            List<AreaLevel> levels,
            List<Area> areas,
            Map<String, Series> series,
            Map<String, Assessment> assessments,
            @Nullable Outlines outlines,
            @Nullable String own,
            Query query) {}

    private LocalPart(Input input, Words words) {
        this.input = input;
        this.words = words;
        this.definition = input.definition();
        this.year = commonYear();
        for (Area area : input.areas()) {
            places.put(area.code(), place(area));
        }
    }

    static LocalView of(Input input, Words words) {
        return new LocalPart(input, words).build();
    }

    /// The year most areas have a figure for; of several the last.
    private int commonYear() {
        Map<Integer, Long> counts = new java.util.TreeMap<>();
        for (Area area : input.areas()) {
            Series series = input.series().get(area.code());
            if (series != null) {
                series.values().forEach(one -> counts.merge(one.year(), 1L, Long::sum));
            }
        }
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        // A year that nearly all have is preferred to an older one that a few more have.
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= 0.9 * most)
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElse(0);
    }

    private Place place(Area area) {
        String name = Names.of(area, words).text();
        Optional<Figure> figure =
                Optional.ofNullable(input.series().get(area.code())).stream()
                        .flatMap(series -> series.figures().stream())
                        .filter(one -> one.year() == year)
                        .reduce((first, second) -> second);
        Double value = figure.map(Figure::value).orElse(null);
        if (value != null) {
            return new Place(area.code(), name + " " + number(value), Place.State.MEASURED, value);
        }
        boolean hidden =
                figure.filter(one -> one.status() == ObservationStatus.CONFIDENTIAL).isPresent();
        return new Place(
                area.code(),
                name
                        + ": "
                        + words.get(
                                hidden
                                        ? "indicator.local.confidential"
                                        : "indicator.local.missing"),
                hidden ? Place.State.CONFIDENTIAL : Place.State.MISSING,
                null);
    }

    private LocalView build() {
        double[] values =
                places.values().stream()
                        .map(Place::value)
                        .filter(java.util.Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .sorted()
                        .toArray();
        boolean drawn = values.length >= LocalView.FEWEST_FOR_A_PICTURE;
        Steps steps = Steps.of(values);
        String map = drawn ? map(steps) : "";
        Outlines outlines = input.outlines();
        List<Row> rows = rows();
        boolean all = "1".equals(input.query().choices().get("all"));
        List<Row> shown = all || rows.size() <= FIRST_ROWS ? rows : rows.subList(0, FIRST_ROWS);
        return new LocalView(
                heading(),
                levels(),
                map,
                outlines == null ? "" : words.say(outlines.attribution()).text(),
                outlines != null,
                drawn ? distribution(values, steps) : "",
                words.get(
                        "indicator.local.distribution",
                        words.numbers().count(values.length),
                        plural()),
                drawn ? half(values) : "",
                words.get("indicator.local.year", Integer.toString(year)),
                drawn ? legend(steps) : List.of(),
                columns(),
                shown,
                words.get(
                        "indicator.local.shown",
                        words.numbers().count(shown.size()),
                        words.numbers().count(rows.size())),
                rows.size() <= FIRST_ROWS
                        ? ""
                        : input.query().with("all", all ? "" : "1") + "#local",
                all
                        ? words.get("indicator.local.fewer", Integer.toString(FIRST_ROWS))
                        : words.get("indicator.local.all", words.numbers().count(rows.size())),
                input.series().values().stream().anyMatch(Series::isExample));
    }

    private String plural() {
        return words.say(input.level().plural()).text();
    }

    /// "Kommune for kommune".
    private String heading() {
        String one = words.say(input.level().singular()).text();
        String text = words.get("indicator.local", one, one);
        return text.substring(0, 1).toUpperCase(words.language().locale()) + text.substring(1);
    }

    private List<Choice> levels() {
        if (input.levels().size() < 2) {
            return List.of();
        }
        return input.levels().stream()
                .map(level ->
                        new Choice(
                                words.say(level.plural()).text(),
                                input.query().with("level", level.id()) + "#local",
                                level.id().equals(input.level().id())))
                .toList();
    }

    private String map(Steps steps) {
        String alternative =
                words.get(
                        "indicator.local.map.alternative",
                        words.numbers().count(places.size()),
                        plural());
        Outlines outlines = input.outlines();
        if (outlines != null) {
            List<FilledMap.Outline> shapes =
                    outlines.shapes().stream()
                            .map(shape ->
                                    new FilledMap.Outline(
                                            shape.code(),
                                            shape.polygons().stream()
                                                    .flatMap(List::stream)
                                                    .toList()))
                            .toList();
            return FilledMap.draw(shapes, places, steps, input.own(), alternative);
        }
        List<PointMap.Spot> spots = new ArrayList<>();
        for (Area area : input.areas()) {
            Double longitude = area.longitude();
            Double latitude = area.latitude();
            if (longitude != null && latitude != null) {
                spots.add(new PointMap.Spot(area.code(), longitude, latitude));
            }
        }
        return spots.isEmpty() ? "" : PointMap.draw(spots, places, steps, input.own(), alternative);
    }

    private String distribution(double[] sorted, Steps steps) {
        double median = quantile(sorted, 0.5);
        Goalpost post = definition.goalpost();
        var marks =
                new Distribution.Marks(
                        median,
                        words.get("indicator.local.median", number(median)),
                        post == null ? null : Double.valueOf(post.value()),
                        post == null ? "" : limitLabel(post, sorted),
                        input.own(),
                        words.say(definition.unit()).text(),
                        words.get(
                                "indicator.local.distribution.alternative",
                                words.numbers().count(sorted.length),
                                plural(),
                                number(sorted[0]),
                                number(sorted[sorted.length - 1]),
                                number(median)));
        return Distribution.draw(
                List.copyOf(places.values()),
                steps,
                marks,
                value ->
                        words.numbers()
                                .value(value, Finding.decimals(value, definition.decimals())));
    }

    private String limitLabel(Goalpost post, double[] values) {
        String name =
                words.get(
                        post.kind() == IndicatorDefinition.GoalpostKind.ADOPTED_TARGET
                                ? "chart.limit.target"
                                : "chart.limit.threshold");
        Direction direction = definition.direction();
        String label =
                words.get(
                        direction == Direction.UP
                                ? "chart.limit.least"
                                : direction == Direction.DOWN
                                        ? "chart.limit.most"
                                        : "chart.limit.plain",
                        name,
                        words.numbers()
                                .value(
                                        post.value(),
                                        Finding.decimals(post.value(), definition.decimals())));
        if (direction == Direction.NOT_STATED) {
            return label;
        }
        long beyond =
                Arrays.stream(values)
                        .filter(value ->
                                direction == Direction.UP
                                        ? value < post.value()
                                        : value > post.value())
                        .count();
        return label
                + "\n"
                + words.get("indicator.local.beyond", words.numbers().count(beyond), plural());
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    private String half(double[] sorted) {
        return words.get(
                "indicator.local.half",
                words.say(input.level().singular()).text(),
                number(quantile(sorted, 0.25)),
                Finding.figure(definition, quantile(sorted, 0.75), words));
    }

    private String number(double value) {
        return words.numbers().value(value, definition.decimals());
    }

    private List<LegendEntry> legend(Steps steps) {
        List<LegendEntry> entries = new ArrayList<>();
        List<Double> limits = steps.limits();
        int decimals = steps.decimals();
        double unit = Math.pow(10, -Math.max(decimals, definition.decimals()));
        for (int step = 1; step <= Steps.COUNT; step++) {
            entries.add(new LegendEntry("m" + step, stepLabel(limits, decimals, unit, step)));
        }
        long missing = count(Place.State.MISSING);
        long hidden = count(Place.State.CONFIDENTIAL);
        if (missing > 0) {
            entries.add(
                    new LegendEntry(
                            "missing",
                            words.get(
                                    "indicator.local.legend.missing",
                                    words.numbers().count(missing))));
        }
        if (hidden > 0) {
            entries.add(
                    new LegendEntry(
                            "confidential",
                            words.get(
                                    "indicator.local.legend.confidential",
                                    words.numbers().count(hidden))));
        }
        return entries;
    }

    private String stepLabel(List<Double> limits, int decimals, double unit, int step) {
        if (step == 1) {
            return words.get(
                    "indicator.local.legend.below",
                    words.numbers().value(limits.getFirst(), decimals));
        }
        if (step == Steps.COUNT) {
            return words.get(
                    "indicator.local.legend.above",
                    words.numbers().value(limits.getLast(), decimals));
        }
        return words.get(
                "indicator.local.legend.between",
                words.numbers().value(limits.get(step - 2), decimals),
                words.numbers()
                        .value(
                                limits.get(step - 1) - unit,
                                Math.max(decimals, definition.decimals())));
    }

    private long count(Place.State state) {
        return places.values().stream().filter(place -> place.state() == state).count();
    }

    private List<Column> columns() {
        return List.of(
                column("area", "indicator.local.column.area", false),
                column("value", "indicator.local.column.value", true),
                column("change", "indicator.local.column.change", true),
                column("status", "indicator.local.column.status", false));
    }

    private Column column(String key, String label, boolean number) {
        String sort = sort();
        boolean rising = sort.equals(key);
        boolean falling = sort.equals("-" + key);
        return new Column(
                words.get(label),
                input.query().with("sort", rising ? "-" + key : key.equals("area") ? "" : key)
                        + "#local",
                rising ? "ascending" : falling ? "descending" : null,
                number);
    }

    private String sort() {
        String sort = input.query().choices().getOrDefault("sort", "");
        return sort.isEmpty() ? "area" : sort;
    }

    /// A row with what it is sorted by.
    private record Sortable(
            Row row, String name, @Nullable Double value, @Nullable Double change, Sign status) {}

    private List<Row> rows() {
        Collator collator = Collator.getInstance(words.language().locale());
        List<Sortable> rows = new ArrayList<>();
        for (Area area : input.areas()) {
            rows.add(row(area));
        }
        String sort = sort();
        String key = sort.startsWith("-") ? sort.substring(1) : sort;
        boolean falling = sort.startsWith("-");
        Comparator<Sortable> byName = Comparator.comparing(Sortable::name, collator::compare);
        Comparator<Sortable> order =
                switch (key) {
                    case "value" -> byNumber(Sortable::value, falling);
                    case "change" -> byNumber(Sortable::change, falling);
                    case "status" ->
                            falling
                                    ? Comparator.comparing(Sortable::status).reversed()
                                    : Comparator.comparing(Sortable::status);
                    default -> falling ? byName.reversed() : byName;
                };
        return rows.stream().sorted(order.thenComparing(byName)).map(Sortable::row).toList();
    }

    /// By number; areas without one stand last either way.
    private static Comparator<Sortable> byNumber(
            java.util.function.Function<Sortable, @Nullable Double> key, boolean falling) {
        Comparator<Double> order = falling ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(key, Comparator.nullsLast(order));
    }

    private Sortable row(Area area) {
        Series series =
                input.series()
                        .getOrDefault(area.code(), new Series(definition, area.code(), List.of()));
        Assessment assessment =
                input.assessments()
                        .getOrDefault(
                                area.code(),
                                new Assessment.NotAssessed("", Assessment.Reason.NO_DATA, 0, null));
        String name = Names.of(area, words).text();
        return new Sortable(
                new Row(
                        name,
                        input.query().with("area", area.code()),
                        Cell.of(series, words),
                        ChangeText.of(series, words),
                        StatusTag.of(assessment, words),
                        until(series, assessment)),
                name,
                series.findLast().map(Series.Valued::value).orElse(null),
                series.findChange(ChangeText.YEARS).map(Series.Step::difference).orElse(null),
                Sign.of(assessment));
    }

    /// Up to which year the status goes, when the figure in the table is of a later one.
    private String until(Series series, Assessment assessment) {
        int shown = series.findLatest().map(Figure::year).orElse(0);
        return assessment instanceof Assessment.Measured measured && measured.lastYear() < shown
                ? words.get("indicator.local.until", Integer.toString(measured.lastYear()))
                : "";
    }
}
