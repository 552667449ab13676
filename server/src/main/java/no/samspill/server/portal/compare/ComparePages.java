package no.samspill.server.portal.compare;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.pack.Area;
import no.samspill.formats.pack.Goal;
import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.server.assessments.Assessed;
import no.samspill.server.assessments.Assessments;
import no.samspill.server.geography.Areas;
import no.samspill.server.goals.Goals;
import no.samspill.server.indicators.Indicators;
import no.samspill.server.observations.Figure;
import no.samspill.server.observations.Figures;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Words;
import no.samspill.server.portal.StatusTag;
import no.samspill.server.portal.compare.CompareView.Chosen;
import no.samspill.server.portal.compare.CompareView.Group;
import no.samspill.server.portal.compare.CompareView.Link;
import no.samspill.server.portal.compare.CompareView.Place;
import no.samspill.server.portal.compare.CompareView.Row;
import no.samspill.server.portal.graphics.PeerStrip;
import no.samspill.server.portal.series.Cell;
import no.samspill.server.portal.series.Names;
import no.samspill.server.portal.series.Series;
import no.samspill.server.shared.AreaCode;
import no.samspill.statistics.assessment.Assessment;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lays two to six areas beside each other.
@Component
class ComparePages {

    private static final int MOST = 6;
    private static final int FEWEST = 2;
    private static final int MOST_HITS = 12;
    private static final int SUGGESTIONS = 5;

    private final Areas areas;
    private final Goals goals;
    private final Indicators indicators;
    private final Figures figures;
    private final Assessments assessments;
    private final Clock clock;

    ComparePages(
            Areas areas,
            Goals goals,
            Indicators indicators,
            Figures figures,
            Assessments assessments,
            Clock clock) {
        this.areas = areas;
        this.goals = goals;
        this.indicators = indicators;
        this.figures = figures;
        this.assessments = assessments;
        this.clock = clock;
    }

    /// The page for these area codes; more than six are cut off.
    ///
    /// @param asked part of a name or a code to look for; empty for nothing
    CompareView page(List<String> codes, String asked, Words words) {
        return new Joining(codes, asked.strip(), words).view();
    }

    private final class Joining {
        private final String asked;
        private final Words words;
        private final LocalDate today;
        private final List<Area> chosen = new ArrayList<>();
        private final List<String> unknown = new ArrayList<>();
        private Map<String, Figures.Span> spans = Map.of();
        private boolean example;

        Joining(List<String> codes, String asked, Words words) {
            this.asked = asked;
            this.words = words;
            this.today = LocalDate.now(clock);
            for (String code : new LinkedHashSet<>(codes)) {
                find(code).ifPresentOrElse(this::choose, () -> unknown.add(code));
            }
        }

        private void choose(Area area) {
            if (chosen.size() < MOST) {
                chosen.add(area);
            }
        }

        private Optional<Area> find(String code) {
            return code.matches("[\\p{L}\\p{N}._-]{1,40}")
                    ? areas.find(new AreaCode(code), today)
                    : Optional.empty();
        }

        CompareView view() {
            List<Group> groups = chosen.size() < FEWEST ? List.of() : groups();
            return new CompareView(
                    words.get("compare.title"),
                    List.of(new Crumb(words.get("compare.title"), "")),
                    chosen.stream().map(this::chosen).toList(),
                    unknown,
                    asked,
                    hits(),
                    suggestions(),
                    chosen.size() >= MOST,
                    groups,
                    example);
        }

        private String name(Area area) {
            return Names.of(area, words).text();
        }

        private Chosen chosen(Area area) {
            return new Chosen(
                    area.code(),
                    name(area),
                    "/" + words.language().tag() + "/areas/" + area.code(),
                    address(chosen.stream().filter(one -> !one.equals(area)).toList()));
        }

        private String address(List<Area> list) {
            String query =
                    list.stream().map(one -> "area=" + one.code()).collect(Collectors.joining("&"));
            return "/" + words.language().tag() + "/compare" + (query.isEmpty() ? "" : "?" + query);
        }

        private Link adding(Area area) {
            List<Area> more = new ArrayList<>(chosen);
            more.add(area);
            String level = words.say(areas.getLevel(area.level()).singular()).text();
            return new Link(name(area) + ", " + level + " " + area.code(), address(more));
        }

        private List<Link> hits() {
            if (asked.isEmpty() || chosen.size() >= MOST) {
                return List.of();
            }
            String wanted = asked.toLowerCase(Locale.ROOT);
            return areas.listLevels().stream()
                    .flatMap(level -> areas.list(level.id(), today).stream())
                    .filter(area -> !chosen.contains(area) && fits(area, wanted))
                    .limit(MOST_HITS)
                    .map(this::adding)
                    .toList();
        }

        private static boolean fits(Area area, String wanted) {
            return Stream.concat(Stream.of(area.code()), area.name().byLanguage().values().stream())
                    .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
        }

        private List<Link> suggestions() {
            if (chosen.isEmpty() || chosen.size() >= MOST) {
                return List.of();
            }
            return areas.listPeers(chosen.getFirst(), today).stream()
                    .filter(area -> !chosen.contains(area))
                    .limit(SUGGESTIONS)
                    .map(this::adding)
                    .toList();
        }

        /// All areas of the levels that are compared; the strips' scale.
        private List<AreaCode> alike() {
            return chosen.stream()
                    .map(Area::level)
                    .distinct()
                    .flatMap(level -> areas.list(level, today).stream())
                    .map(one -> new AreaCode(one.code()))
                    .toList();
        }

        private List<Group> groups() {
            spans = figures.headlineSpans(alike());
            Map<String, Map<String, List<Figure>>> byIndicator =
                    figures
                            .headlines(
                                    chosen.stream().map(one -> new AreaCode(one.code())).toList())
                            .stream()
                            .collect(
                                    Collectors.groupingBy(
                                            Figure::indicator,
                                            Collectors.groupingBy(Figure::area)));
            Map<Integer, List<Row>> byGoal = new java.util.TreeMap<>();
            for (IndicatorDefinition definition : indicators.list()) {
                Map<String, List<Figure>> byArea = byIndicator.get(definition.id());
                if (byArea != null) {
                    byGoal.computeIfAbsent(definition.goal(), goal -> new ArrayList<>())
                            .add(row(definition, byArea));
                }
            }
            Map<Integer, LocalizedText> titles =
                    goals.list().stream().collect(Collectors.toMap(Goal::number, Goal::title));
            return byGoal.entrySet().stream()
                    .map(entry ->
                            new Group(
                                    entry.getKey(),
                                    words.say(
                                            titles.getOrDefault(
                                                    entry.getKey(), LocalizedText.EMPTY)),
                                    entry.getValue()))
                    .toList();
        }

        private Row row(IndicatorDefinition definition, Map<String, List<Figure>> byArea) {
            List<Series> all =
                    chosen.stream()
                            .map(area ->
                                    new Series(
                                            definition,
                                            area.code(),
                                            byArea.getOrDefault(area.code(), List.of())))
                            .toList();
            example = example || all.stream().anyMatch(Series::isExample);
            long years =
                    all.stream()
                            .flatMap(one -> one.findLast().stream())
                            .map(Series.Valued::year)
                            .distinct()
                            .count();
            return new Row(
                    Names.shortOf(definition, words),
                    "/" + words.language().tag() + "/indicators/" + definition.id(),
                    years > 1,
                    all.stream().anyMatch(Series::isExample),
                    all.stream().map(one -> place(one, all)).toList());
        }

        private Place place(Series own, List<Series> all) {
            Area area =
                    chosen.stream()
                            .filter(one -> one.code().equals(own.area()))
                            .findFirst()
                            .orElseThrow();
            Assessment assessment =
                    assessments
                            .find(
                                    new no.samspill.server.shared.IndicatorId(
                                            own.definition().id()),
                                    new AreaCode(own.area()))
                            .map(Assessed::assessment)
                            .orElse(
                                    new Assessment.NotAssessed(
                                            "", Assessment.Reason.NO_DATA, 0, null));
            return new Place(
                    name(area),
                    Cell.of(own, words),
                    strip(own, all),
                    StatusTag.of(assessment, words));
        }

        /// Where the area lies among the ones shown, on the scale of all areas like them; without a
        /// direction right would not be better.
        private String strip(Series own, List<Series> all) {
            var direction = own.definition().direction();
            if (direction == IndicatorDefinition.Direction.NOT_STATED
                    || !Cell.isNumber(own.findLatest())) {
                return "";
            }
            Optional<Series.Valued> last = own.findLast();
            double[] others =
                    all.stream()
                            .filter(one -> !one.area().equals(own.area()))
                            .flatMap(one -> one.findLast().stream())
                            .mapToDouble(Series.Valued::value)
                            .toArray();
            if (last.isEmpty() || others.length == 0) {
                return "";
            }
            double value = last.get().value();
            Figures.Span span =
                    spans.getOrDefault(own.definition().id(), new Figures.Span(value, value));
            return PeerStrip.draw(
                    new PeerStrip.Place(
                            value,
                            null,
                            null,
                            others,
                            direction == IndicatorDefinition.Direction.DOWN),
                    span.low(),
                    span.high());
        }
    }
}
