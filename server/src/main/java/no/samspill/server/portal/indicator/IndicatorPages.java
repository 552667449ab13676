package no.samspill.server.portal.indicator;

import no.samspill.formats.pack.Area;
import no.samspill.formats.pack.AreaLevel;
import no.samspill.formats.pack.Body;
import no.samspill.formats.pack.DefaultAssessment;
import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.formats.pack.Responsibility;
import no.samspill.server.assessments.Assessed;
import no.samspill.server.assessments.Assessments;
import no.samspill.server.coordination.Responsibilities;
import no.samspill.server.geography.Areas;
import no.samspill.server.geography.Boundaries;
import no.samspill.server.goals.Goals;
import no.samspill.server.indicators.Indicators;
import no.samspill.server.observations.Figure;
import no.samspill.server.observations.Figures;
import no.samspill.server.observations.Release;
import no.samspill.server.observations.Releases;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Words;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.portal.graphics.ChartFile;
import no.samspill.server.portal.indicator.IndicatorView.Option;
import no.samspill.server.portal.indicator.IndicatorView.Responsible;
import no.samspill.server.portal.series.Names;
import no.samspill.server.portal.series.Query;
import no.samspill.server.portal.series.Series;
import no.samspill.server.shared.AreaCode;
import no.samspill.server.shared.CurrentPack;
import no.samspill.server.shared.IndicatorId;
import no.samspill.statistics.assessment.Assessment;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Joins what the modules know about one indicator into its pages.
@Component
class IndicatorPages {

    private static final String COMPARISON = "comparison";

    private final Indicators indicators;
    private final Figures figures;
    private final Releases releases;
    private final Assessments assessments;
    private final Areas areas;
    private final Boundaries boundaries;
    private final Goals goals;
    private final Bodies bodies;
    private final Responsibilities responsibilities;
    private final CurrentPack pack;
    private final Clock clock;

    IndicatorPages(
            Indicators indicators,
            Figures figures,
            Releases releases,
            Assessments assessments,
            Areas areas,
            Boundaries boundaries,
            Goals goals,
            Bodies bodies,
            Responsibilities responsibilities,
            CurrentPack pack,
            Clock clock) {
        this.indicators = indicators;
        this.figures = figures;
        this.releases = releases;
        this.assessments = assessments;
        this.areas = areas;
        this.boundaries = boundaries;
        this.goals = goals;
        this.bodies = bodies;
        this.responsibilities = responsibilities;
        this.pack = pack;
        this.clock = clock;
    }

    /// What a reader chose; each empty when left as it is.
    ///
    /// @param area the area's code
    /// @param breakdown a breakdown as [#key] writes it
    /// @param method `open-sdg` for the Open SDG method
    /// @param view `table` for the table
    /// @param level the level shown below
    /// @param sort the column the level's table is sorted by, with a minus in front when falling
    /// @param all `1` for all rows
    record Choices(
            String area,
            String breakdown,
            String method,
            String view,
            String level,
            String sort,
            String all) {}

    /// The page of the indicator; empty when there is none of this id.
    ///
    /// @param site the address of the site, without a slash at its end
    Optional<IndicatorView> find(String id, Choices choices, Words words, String site) {
        return definition(id).map(one -> new Joining(one, choices, words).view(site));
    }

    /// The page that says why the status is what it is; empty when there is none of this id.
    Optional<WhyView> findWhy(String id, Choices choices, Words words) {
        return definition(id).map(one -> new Joining(one, choices, words).why());
    }

    /// The page of every release of the indicator; empty when there is none of this id.
    Optional<HistoryView> findHistory(String id, Words words) {
        return definition(id)
                .map(one -> {
                    String name = words.say(one.name()).text();
                    List<Crumb> crumbs = new ArrayList<>(crumbs(one, words));
                    crumbs.add(new Crumb(name, "/indicators/" + one.id()));
                    crumbs.add(new Crumb(words.get("indicator.history"), ""));
                    return new HistoryView(
                            one.id(),
                            words.get("indicator.history") + ": " + name,
                            crumbs,
                            new Releasing(one, list(one), clock.getZone(), words).rows());
                });
    }

    /// The chart as a file of its own, as SVG; empty when there is nothing to draw.
    Optional<String> findChart(String id, Choices choices, Words words) {
        return definition(id).flatMap(one -> new Joining(one, choices, words).chartFile());
    }

    private Optional<IndicatorDefinition> definition(String id) {
        return id.matches("[\\p{L}\\p{N}._-]{1,80}")
                ? indicators.find(new IndicatorId(id))
                : Optional.empty();
    }

    private List<Release> list(IndicatorDefinition one) {
        return releases.list(new IndicatorId(one.id()));
    }

    private List<Crumb> crumbs(IndicatorDefinition one, Words words) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb(words.get("goals.menu"), "/goals"));
        goals.find(one.goal())
                .ifPresent(goal ->
                        crumbs.add(
                                new Crumb(
                                        goal.number() + " " + words.say(goal.title()).text(),
                                        "/goals/" + goal.number())));
        one.targets().stream()
                .findFirst()
                .ifPresent(code -> crumbs.add(new Crumb(code, "/targets/" + code)));
        return crumbs;
    }

    /// A breakdown as it stands in addresses: `AGE=Y15T24;SEX=F`.
    static String key(Map<String, String> dimensions) {
        return dimensions.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining(";"));
    }

    /// One request's joining.
    private final class Joining {
        private final IndicatorDefinition definition;
        private final Choices choices;
        private final Words words;
        private final IndicatorId id;
        private final LocalDate today;
        private final Area area;
        private final Map<String, String> dimensions;
        private final boolean headline;
        private final Map<String, Series> byArea;
        private final Series series;
        private final LocalDate asOf;
        private final Assessment assessment;
        private final List<Release> released;
        private final Query query;

        Joining(IndicatorDefinition definition, Choices choices, Words words) {
            this.definition = definition;
            this.choices = choices;
            this.words = words;
            this.id = new IndicatorId(definition.id());
            this.today = LocalDate.now(clock);
            this.released = list(definition);
            this.area = chosenArea();
            this.dimensions = chosenBreakdown();
            this.headline = dimensions.equals(definition.headline());
            this.byArea = allAreas();
            this.series =
                    byArea.getOrDefault(
                            area.code(), new Series(definition, area.code(), List.of()));
            Optional<Assessed> stored =
                    headline ? assessments.find(id, new AreaCode(area.code())) : Optional.empty();
            this.asOf = stored.map(Assessed::asOf).orElseGet(this::releaseDay);
            this.assessment =
                    stored.map(Assessed::assessment)
                            .orElseGet(() ->
                                    DefaultAssessment.assess(
                                            definition, area.code(), series.points(), asOf));
            this.query = query();
        }

        private LocalDate releaseDay() {
            return released.stream().findFirst().map(Release::publishedOn).orElse(today);
        }

        private Area chosenArea() {
            return findArea(choices.area())
                    .or(() -> findArea(pack.get().nation().value()))
                    .orElseThrow(() -> new IllegalStateException("the pack has no nation"));
        }

        private Optional<Area> findArea(String code) {
            return code.matches("[\\p{L}\\p{N}._-]{1,40}")
                    ? areas.find(new AreaCode(code), today)
                            .or(() -> areas.findLatest(new AreaCode(code)))
                    : Optional.empty();
        }

        private Map<String, String> chosenBreakdown() {
            return choices.breakdown().isEmpty()
                    ? definition.headline()
                    : figures.breakdowns(id, new AreaCode(area.code())).stream()
                            .filter(one -> key(one).equals(choices.breakdown()))
                            .findFirst()
                            .orElse(definition.headline());
        }

        private Map<String, Series> allAreas() {
            return figures.seriesOfAllAreas(id, dimensions).stream()
                    .collect(
                            Collectors.groupingBy(
                                    Figure::area,
                                    LinkedHashMap::new,
                                    Collectors.collectingAndThen(
                                            Collectors.toList(),
                                            all ->
                                                    new Series(
                                                            definition,
                                                            all.getFirst().area(),
                                                            all))));
        }

        private Query query() {
            Map<String, String> all = new LinkedHashMap<>();
            boolean nation = area.code().equals(pack.get().nation().value());
            all.put("area", nation ? "" : area.code());
            all.put("breakdown", headline ? "" : key(dimensions));
            all.put("method", method().equals("trend") ? "" : method());
            all.put("view", choices.view());
            all.put("level", choices.level());
            all.put("sort", choices.sort());
            all.put("all", choices.all());
            return new Query("/" + words.language().tag() + "/indicators/" + definition.id(), all);
        }

        private String method() {
            return choices.method().equals("open-sdg")
                            && OpenSdgBox.isOffered(definition.progress())
                    ? "open-sdg"
                    : "trend";
        }

        IndicatorView view(String site) {
            String name = words.say(definition.name()).text();
            List<Crumb> crumbs = new ArrayList<>(crumbs(definition, words));
            crumbs.add(new Crumb(Names.shortOf(definition, words).text(), ""));
            ChartView chart = chart(neighbours());
            return new IndicatorView(
                    definition.id(),
                    name,
                    crumbs,
                    definition.goal(),
                    definition.targets(),
                    words.say(definition.name()),
                    finding(),
                    series.isExample(),
                    chart,
                    choices.view().equals("table"),
                    query.with("view", "") + "#figure",
                    query.with("view", "table") + "#figure",
                    areaOptions(),
                    area.code(),
                    breakdownOptions(),
                    query.without("view"),
                    AssessmentBox.of(series, assessment, words),
                    OpenSdgBox.of(series, words).orElse(null),
                    method(),
                    query.without("method"),
                    responsible(),
                    words.numbers().day(asOf),
                    whyLink(),
                    local().orElse(null),
                    Passport.of(nationSeries(), levelled(), producer(), words),
                    releaseRows(),
                    new Releasing(definition, released, clock.getZone(), words)
                            .citation(asOf, site + query.address()),
                    source(),
                    chart.isDrawn() ? fileLink("/chart.svg") : "",
                    chart.isDrawn() ? fileLink("/chart.png") : "",
                    "/api/v1/indicators/" + definition.id() + "/observations");
        }

        private ChartView chart(Map<String, Series> neighbours) {
            return ChartView.of(
                    new ChartView.Input(
                            series,
                            assessment,
                            areaName(),
                            dimensions.isEmpty() ? "" : breakdownLabel(dimensions),
                            neighbours),
                    words);
        }

        Optional<String> chartFile() {
            Map<String, Series> neighbours = neighbours();
            ChartView chart = chart(neighbours);
            boolean example =
                    series.isExample() || neighbours.values().stream().anyMatch(Series::isExample);
            return chart.isDrawn()
                    ? Optional.of(
                            ChartFile.svg(
                                    chart.wide(),
                                    new ChartFile.Around(
                                            words.language().tag(),
                                            finding().heading(),
                                            chart.title() + ". " + chart.subtitle(),
                                            example ? words.get("common.example") : "",
                                            List.of(source(), shownAsOf()),
                                            finding().heading() + ". " + finding().lead())))
                    : Optional.empty();
        }

        private String shownAsOf() {
            return words.get("indicator.as-of") + " " + words.numbers().day(asOf);
        }

        private List<IndicatorView.ReleaseRow> releaseRows() {
            List<IndicatorView.ReleaseRow> rows =
                    new Releasing(definition, released, clock.getZone(), words).rows();
            return rows.subList(0, Math.min(5, rows.size()));
        }

        private String areaName() {
            return Names.of(area, words).text();
        }

        private Finding finding() {
            boolean nation = area.code().equals(pack.get().nation().value());
            String name = Names.shortOf(definition, words).text();
            if (!headline) {
                name = name + " (" + breakdownLabel(dimensions) + ")";
            }
            String heading = nation ? name : words.get("indicator.name.in-area", name, areaName());
            return Finding.of(new Finding.About(series, assessment, heading, areaName()), words);
        }

        private String whyLink() {
            return below(query, "/why");
        }

        /// The way to a file of the chart, with what decides what is on it.
        private String fileLink(String file) {
            Map<String, String> chosen = new LinkedHashMap<>(query.choices());
            chosen.keySet().retainAll(List.of("area", "breakdown"));
            return below(new Query(query.path(), chosen), file);
        }

        /// The address of something below the page, with the same choices.
        private static String below(Query query, String part) {
            String address = query.address();
            int mark = address.indexOf('?');
            return mark < 0
                    ? address + part
                    : address.substring(0, mark) + part + address.substring(mark);
        }

        /// For the country its neighbours; for a smaller area the country, where it has figures.
        private Map<String, Series> neighbours() {
            Map<String, Series> others = new LinkedHashMap<>();
            boolean nation = area.code().equals(pack.get().nation().value());
            if (nation) {
                for (Area other : areas.list(COMPARISON, today)) {
                    add(others, other);
                }
                return others;
            }
            String parent = area.parent();
            if (parent != null) {
                findArea(parent).ifPresent(other -> add(others, other));
            }
            findArea(pack.get().nation().value()).ifPresent(other -> add(others, other));
            return others;
        }

        private void add(Map<String, Series> others, Area other) {
            Series one = byArea.get(other.code());
            if (one != null && !one.values().isEmpty()) {
                others.put(Names.of(other, words).text(), one);
            }
        }

        private List<Option> areaOptions() {
            Collator collator = Collator.getInstance(words.language().locale());
            List<Option> options = new ArrayList<>();
            for (AreaLevel level : areas.listLevels()) {
                String group = words.say(level.plural()).text();
                areas.list(level.id(), today).stream()
                        .filter(one -> byArea.containsKey(one.code()) || isChosen(one))
                        .map(one ->
                                new Option(
                                        one.code(),
                                        Names.of(one, words).text(),
                                        isChosen(one),
                                        group))
                        .sorted(Comparator.comparing(Option::label, collator::compare))
                        .forEach(options::add);
            }
            return options;
        }

        private boolean isChosen(Area one) {
            return one.code().equals(area.code());
        }

        private List<Option> breakdownOptions() {
            List<Map<String, String>> all = figures.breakdowns(id, new AreaCode(area.code()));
            if (all.size() < 2) {
                return List.of();
            }
            return all.stream()
                    .map(one ->
                            new Option(
                                    one.equals(definition.headline()) ? "" : key(one),
                                    breakdownLabel(one),
                                    one.equals(dimensions),
                                    ""))
                    .toList();
        }

        private String breakdownLabel(Map<String, String> one) {
            return one.isEmpty()
                    ? words.get("indicator.choose.total")
                    : new java.util.TreeMap<>(one)
                            .entrySet().stream()
                                    .map(entry ->
                                            definition.categoryName(
                                                    entry.getKey(), entry.getValue()))
                                    .map(name -> words.say(name).text())
                                    .collect(java.util.stream.Collectors.joining(", "));
        }

        private Responsible responsible() {
            Optional<Responsibility> found = responsibilities.findFor(definition.goal(), asOf);
            Optional<Body> body = found.flatMap(one -> bodies.find(one.body()));
            if (found.isEmpty() || body.isEmpty()) {
                return new Responsible(new Said("", ""), "", "");
            }
            String note =
                    switch (found.get().confidence()) {
                        case DOCUMENTED -> "";
                        case LIKELY -> words.get("indicator.responsible.likely");
                        case UNCERTAIN -> words.get("indicator.responsible.uncertain");
                    };
            return new Responsible(
                    words.say(body.get().name()), "/bodies/" + body.get().id(), note);
        }

        private String source() {
            String source = words.say(definition.source()).text();
            return definition.licence().isEmpty()
                    ? words.get("indicator.source", source)
                    : words.get("indicator.source.licence", source, definition.licence());
        }

        private String producer() {
            String body = definition.producer();
            return Optional.ofNullable(body)
                    .flatMap(bodies::find)
                    .map(one -> words.say(one.name()).text())
                    .orElseGet(() -> words.say(definition.producerName()).text());
        }

        private Series nationSeries() {
            return byArea.getOrDefault(pack.get().nation().value(), series);
        }

        private List<Passport.Levelled> levelled() {
            return areas.listLocalLevels().stream()
                    .map(level -> new Passport.Levelled(level, measured(level)))
                    .toList();
        }

        private long measured(AreaLevel level) {
            return areas.list(level.id(), today).stream()
                    .filter(one -> byArea.containsKey(one.code()))
                    .count();
        }

        private Optional<LocalView> local() {
            List<AreaLevel> levels =
                    areas.listLocalLevels().stream().filter(level -> measured(level) > 0).toList();
            if (levels.isEmpty()) {
                return Optional.empty();
            }
            AreaLevel level =
                    levels.stream()
                            .filter(one -> one.id().equals(choices.level()))
                            .findFirst()
                            .orElse(levels.getLast());
            var input =
                    new LocalPart.Input(
                            definition,
                            level,
                            levels,
                            areas.list(level.id(), today),
                            byArea,
                            statuses(),
                            boundaries.find(level.id(), today).orElse(null),
                            own(),
                            query);
            return Optional.of(LocalPart.of(input, words));
        }

        private @Nullable String own() {
            return area.code().equals(pack.get().nation().value()) ? null : area.code();
        }

        private Map<String, Assessment> statuses() {
            return headline
                    ? assessments.listForIndicator(id).stream()
                            .collect(
                                    Collectors.toMap(
                                            Assessed::area, Assessed::assessment, (a, b) -> b))
                    : Map.of();
        }

        WhyView why() {
            String name = words.say(definition.name()).text();
            List<Crumb> crumbs = new ArrayList<>(crumbs(definition, words));
            crumbs.add(new Crumb(name, "/indicators/" + definition.id()));
            crumbs.add(new Crumb(words.get("indicator.why"), ""));
            return WhyView.of(
                    new WhyView.Input(
                            series,
                            assessment,
                            name,
                            areaName(),
                            asOf,
                            crumbs,
                            query.address(),
                            OpenSdgBox.of(series, words).orElse(null)),
                    words);
        }
    }
}
