package no.samspill.server.portal.area;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.pack.Area;
import no.samspill.formats.pack.AreaLevel;
import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.server.assessments.Assessed;
import no.samspill.server.assessments.Assessments;
import no.samspill.server.geography.Areas;
import no.samspill.server.geography.Boundaries;
import no.samspill.server.goals.Goals;
import no.samspill.server.indicators.Indicators;
import no.samspill.server.observations.Figure;
import no.samspill.server.observations.Figures;
import no.samspill.server.observations.Releases;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Words;
import no.samspill.server.portal.area.AreaView.Fact;
import no.samspill.server.portal.area.AreaView.Filter;
import no.samspill.server.portal.area.AreaView.Group;
import no.samspill.server.portal.area.AreaView.Member;
import no.samspill.server.portal.graphics.FilledMap;
import no.samspill.server.portal.graphics.PeerStrip;
import no.samspill.server.portal.graphics.PointMap;
import no.samspill.server.portal.series.Names;
import no.samspill.server.portal.series.Query;
import no.samspill.server.portal.series.Series;
import no.samspill.server.shared.AreaCode;
import no.samspill.server.shared.CurrentPack;
import no.samspill.statistics.assessment.Assessment;

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
import java.util.stream.Stream;

/// Joins what the modules know about one area into its profile.
@Component
class AreaPages {

    private final Areas areas;
    private final Boundaries boundaries;
    private final Goals goals;
    private final Indicators indicators;
    private final Figures figures;
    private final Assessments assessments;
    private final Releases releases;
    private final CurrentPack pack;
    private final Clock clock;

    AreaPages(
            Areas areas,
            Boundaries boundaries,
            Goals goals,
            Indicators indicators,
            Figures figures,
            Assessments assessments,
            Releases releases,
            CurrentPack pack,
            Clock clock) {
        this.areas = areas;
        this.boundaries = boundaries;
        this.goals = goals;
        this.indicators = indicators;
        this.figures = figures;
        this.assessments = assessments;
        this.releases = releases;
        this.pack = pack;
        this.clock = clock;
    }

    /// The profile of an area that exists today; empty when there is none of this code.
    ///
    /// @param with `nearest`, `parent`, `level` or `neighbours`; anything else for the usual one
    /// @param show `wrong`, `weaker`, `better` or `na`; anything else for all rows
    Optional<AreaView> find(String code, String with, String show, Words words) {
        return code(code)
                .flatMap(one -> areas.find(one, LocalDate.now(clock)))
                .map(area -> new Joining(area, with, show, words).view());
    }

    /// The page of an area that exists no longer, or not yet; empty when there never was one.
    Optional<FormerView> findFormer(String code, Words words) {
        return code(code).flatMap(areas::findLatest).map(area -> former(area, words));
    }

    private static Optional<AreaCode> code(String code) {
        return code.matches("[\\p{L}\\p{N}._-]{1,40}")
                ? Optional.of(new AreaCode(code))
                : Optional.empty();
    }

    private FormerView former(Area area, Words words) {
        String name = Names.of(area, words).text();
        String level = capital(words.say(areas.getLevel(area.level()).singular()).text(), words);
        Lineage lineage = new Lineage(areas, words);
        LocalDate today = LocalDate.now(clock);
        boolean coming = area.validTo() == null || area.validTo().isAfter(today);
        boolean recoded = !coming && lineage.isRecoded(area.code(), today);
        List<Crumb> crumbs =
                List.of(
                        new Crumb(
                                capital(
                                        words.say(areas.getLevel(area.level()).plural()).text(),
                                        words),
                                "/areas"),
                        new Crumb(name, ""));
        return new FormerView(
                words.get(
                        coming
                                ? "area.not-yet"
                                : recoded ? "area.former.recoded" : "area.former.heading",
                        name),
                crumbs,
                coming ? "" : period(area, level, recoded, words),
                lineage.successors(area.code(), today),
                lineage.changes(area.code(), today),
                lineage.entries(area.code()));
    }

    private static String period(Area area, String level, boolean recoded, Words words) {
        LocalDate from = area.validFrom();
        LocalDate to = area.validTo();
        // The day in the record is the first without the area.
        String last = to == null ? "" : words.numbers().day(to.minusDays(1));
        if (recoded) {
            return words.get("area.former.recoded.until", area.code(), last);
        }
        return from == null
                ? words.get("area.former.until", level, area.code(), last)
                : words.get(
                        "area.former.period", level, area.code(), words.numbers().day(from), last);
    }

    private static String capital(String text, Words words) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(words.language().locale()) + text.substring(1);
    }

    /// With whom an area is compared.
    private enum With {
        NEAREST,
        PARENT,
        LEVEL,
        NEIGHBOURS;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// One request's joining.
    private final class Joining {
        private final Area area;
        private final String show;
        private final Words words;
        private final LocalDate today;
        private final Map<With, List<Area>> choices;
        private final With with;
        private final List<Area> peers;
        private final ProfileRows rows;

        Joining(Area area, String with, String show, Words words) {
            this.area = area;
            this.show = show;
            this.words = words;
            this.today = LocalDate.now(clock);
            this.choices = choices();
            this.with =
                    choices.keySet().stream()
                            .filter(one -> one.key().equals(with))
                            .findFirst()
                            .or(() -> choices.keySet().stream().findFirst())
                            .orElse(With.LEVEL);
            this.peers = choices.getOrDefault(this.with, List.of());
            this.rows = rows();
        }

        private boolean isNation() {
            return area.code().equals(pack.get().nation().value());
        }

        /// Groups too small for a middle half are not offered.
        private Map<With, List<Area>> choices() {
            Map<With, List<Area>> all = new LinkedHashMap<>();
            if (isNation()) {
                all.put(With.NEIGHBOURS, areas.list("comparison", today));
            } else {
                all.put(With.NEAREST, areas.listPeers(area, today));
                String parent = area.parent();
                if (parent != null && !parent.equals(pack.get().nation().value())) {
                    all.put(With.PARENT, without(areas.listChildren(new AreaCode(parent), today)));
                }
                all.put(With.LEVEL, without(areas.list(area.level(), today)));
            }
            all.values().removeIf(group -> group.size() < PeerStrip.FEWEST);
            return all;
        }

        private List<Area> without(List<Area> group) {
            return group.stream()
                    .filter(one -> !one.code().equals(area.code()))
                    .filter(one -> one.level().equals(area.level()))
                    .toList();
        }

        private ProfileRows rows() {
            List<AreaCode> codes =
                    Stream.concat(Stream.of(area), peers.stream())
                            .map(one -> new AreaCode(one.code()))
                            .toList();
            Map<String, Map<String, List<Figure>>> byIndicator =
                    figures.headlines(codes).stream()
                            .collect(
                                    Collectors.groupingBy(
                                            Figure::indicator,
                                            Collectors.groupingBy(Figure::area)));
            Map<String, Assessment> statuses =
                    assessments.listForArea(new AreaCode(area.code())).stream()
                            .collect(
                                    Collectors.toMap(
                                            Assessed::indicator,
                                            Assessed::assessment,
                                            (a, b) -> b));
            List<ProfileRows.Measure> measures = new ArrayList<>();
            for (IndicatorDefinition definition : indicators.list()) {
                Map<String, List<Figure>> byArea =
                        byIndicator.getOrDefault(definition.id(), Map.of());
                if (byArea.containsKey(area.code()) || definition.levels().contains(area.level())) {
                    measures.add(measure(definition, byArea, statuses));
                }
            }
            return new ProfileRows(measures, area.code(), isNation(), words);
        }

        private ProfileRows.Measure measure(
                IndicatorDefinition definition,
                Map<String, List<Figure>> byArea,
                Map<String, Assessment> statuses) {
            List<Series> others =
                    peers.stream()
                            .filter(one -> byArea.containsKey(one.code()))
                            .map(one ->
                                    new Series(
                                            definition,
                                            one.code(),
                                            byArea.getOrDefault(one.code(), List.of())))
                            .toList();
            return ProfileRows.Measure.of(
                    new Series(
                            definition, area.code(), byArea.getOrDefault(area.code(), List.of())),
                    statuses.getOrDefault(
                            definition.id(),
                            new Assessment.NotAssessed("", Assessment.Reason.NO_DATA, 0, null)),
                    others);
        }

        AreaView view() {
            String name = Names.of(area, words).text();
            Lineage lineage = new Lineage(areas, words);
            List<Member> members = members();
            return new AreaView(
                    area.code(),
                    name,
                    crumbs(name),
                    kicker(),
                    Names.others(area, words),
                    rows.lead(name, compared(), peers.size()),
                    rows.example(),
                    facts(lineage),
                    locator(name),
                    rows.count(),
                    rows.tally(),
                    filters(),
                    comparisons(),
                    compared(),
                    key(name),
                    groups(),
                    lineage.entries(area.code()),
                    members,
                    members.isEmpty() ? "" : membersHeading(name),
                    "/" + words.language().tag() + "/compare?area=" + area.code(),
                    query().address(),
                    releases.list(1).stream()
                            .map(one ->
                                    words.get(
                                            "area.release",
                                            Long.toString(one.id())
                                                    + ", "
                                                    + words.numbers().day(one.publishedOn())))
                            .findFirst()
                            .orElse(""));
        }

        private List<Crumb> crumbs(String name) {
            List<Crumb> crumbs = new ArrayList<>();
            AreaLevel level = areas.getLevel(area.level());
            if (!isNation()) {
                crumbs.add(new Crumb(capital(words.say(level.plural()).text(), words), "/areas"));
            }
            parent().filter(one -> !one.code().equals(pack.get().nation().value()))
                    .ifPresent(one ->
                            crumbs.add(
                                    new Crumb(
                                            Names.of(one, words).text(), "/areas/" + one.code())));
            crumbs.add(new Crumb(name, ""));
            return crumbs;
        }

        private Optional<Area> parent() {
            return Optional.ofNullable(area.parent())
                    .flatMap(code -> areas.find(new AreaCode(code), today));
        }

        private String kicker() {
            String level =
                    capital(words.say(areas.getLevel(area.level()).singular()).text(), words);
            String own = words.get("area.kicker", level, isNation() ? "" : area.code()).strip();
            return parent().map(one -> own + " · " + Names.of(one, words).text()).orElse(own);
        }

        private List<Fact> facts(Lineage lineage) {
            List<Fact> facts = new ArrayList<>();
            Integer population = area.population();
            if (population != null) {
                LocalDate day = area.populationDate();
                facts.add(
                        fact(
                                words.get(
                                                "area.population",
                                                day == null ? "" : words.numbers().day(day))
                                        .strip(),
                                words.numbers().count(population)));
            }
            Double km2 = area.areaKm2();
            if (km2 != null) {
                facts.add(fact(words.get("area.area"), words.numbers().figure(km2, 0, "km²")));
            }
            if (!peers.isEmpty()) {
                facts.add(fact(words.get("area.compared"), comparisonLabel(with)));
            }
            lineage.merged(area.code())
                    .forEach((day, parts) ->
                            facts.add(
                                    new Fact(
                                            words.get(
                                                    "area.merged", Integer.toString(day.getYear())),
                                            "",
                                            parts)));
            String centre = area.centre();
            if (!isNation()
                    && centre != null
                    && !centre.isBlank()
                    && !centre.equals(Names.of(area, words).text())) {
                facts.add(fact(words.get("area.centre"), centre));
            }
            return facts;
        }

        private static Fact fact(String name, String value) {
            return new Fact(name, value, List.of());
        }

        private String comparisonLabel(With one) {
            int count = choices.getOrDefault(one, List.of()).size();
            return switch (one) {
                case NEAREST -> words.get("area.comparison.nearest", countWord(count));
                case PARENT -> words.get("area.comparison.parent", parentName());
                case LEVEL -> words.get("area.comparison.level", plural());
                case NEIGHBOURS -> words.get("area.comparison.neighbours", countWord(count));
            };
        }

        private String countWord(int count) {
            return count <= 10 && count > 0
                    ? words.get("area.number." + count)
                    : words.numbers().count(count);
        }

        private String compared() {
            return switch (with) {
                case NEAREST -> words.get("area.peers.nearest", countWord(peers.size()));
                case PARENT -> words.get("area.peers.parent", parentName());
                case LEVEL -> words.get("area.peers.level", plural());
                case NEIGHBOURS -> words.get("area.peers.neighbours", countWord(peers.size()));
            };
        }

        private String parentName() {
            return parent().map(one -> Names.of(one, words).text()).orElse("");
        }

        private String plural() {
            return words.say(areas.getLevel(area.level()).plural()).text();
        }

        private Query query() {
            Map<String, String> all = new LinkedHashMap<>();
            boolean usual =
                    choices.keySet().stream().findFirst().map(one -> one == with).orElse(true);
            all.put("with", usual ? "" : with.key());
            all.put("show", ProfileRows.FILTERS.contains(show) ? show : "");
            return new Query("/" + words.language().tag() + "/areas/" + area.code(), all);
        }

        private List<Filter> filters() {
            Query query = query();
            boolean all = !ProfileRows.FILTERS.contains(show);
            List<Filter> filters = new ArrayList<>();
            filters.add(new Filter(words.get("area.filter.all"), -1, query.with("show", ""), all));
            for (String one : ProfileRows.FILTERS) {
                filters.add(
                        new Filter(
                                words.get("area.filter." + one),
                                rows.count(one),
                                query.with("show", one),
                                one.equals(show)));
            }
            return filters;
        }

        private List<Filter> comparisons() {
            if (choices.size() < 2) {
                return List.of();
            }
            boolean[] first = {true};
            List<Filter> links = new ArrayList<>();
            choices.forEach((one, group) -> {
                links.add(
                        new Filter(
                                comparisonLabel(one),
                                -1,
                                query().with("with", first[0] ? "" : one.key()),
                                one == with));
                first[0] = false;
            });
            return links;
        }

        private String key(String name) {
            return peers.isEmpty()
                    ? ""
                    : PeerStrip.key(
                            words.get("area.key.own", name),
                            words.get("area.key.one"),
                            words.get("area.key.middle"),
                            words.get("area.key.better"));
        }

        private List<Group> groups() {
            Map<Integer, LocalizedText> titles =
                    goals.list().stream()
                            .collect(
                                    Collectors.toMap(
                                            no.samspill.formats.pack.Goal::number,
                                            no.samspill.formats.pack.Goal::title));
            return rows.groups(
                    show, goal -> words.say(titles.getOrDefault(goal, LocalizedText.EMPTY)));
        }

        private List<Member> members() {
            Collator collator = Collator.getInstance(words.language().locale());
            return areas.listChildren(new AreaCode(area.code()), today).stream()
                    .map(one ->
                            new Member(
                                    Names.of(one, words).text(),
                                    "/" + words.language().tag() + "/areas/" + one.code()))
                    .sorted(Comparator.comparing(Member::name, collator::compare))
                    .toList();
        }

        private String membersHeading(String name) {
            String level =
                    areas.listChildren(new AreaCode(area.code()), today).stream()
                            .findFirst()
                            .map(one -> words.say(areas.getLevel(one.level()).plural()).text())
                            .orElse("");
            return words.get("area.members", capital(level, words), name);
        }

        private String locator(String name) {
            String parent = area.parent();
            if (isNation() || parent == null) {
                return "";
            }
            List<Area> siblings = areas.listChildren(new AreaCode(parent), today);
            String alternative = words.get("area.map", name);
            List<FilledMap.Outline> outlines = outlines(siblings);
            if (outlines.stream().anyMatch(one -> one.code().equals(area.code()))) {
                return FilledMap.locate(outlines, area.code(), alternative);
            }
            List<PointMap.Spot> spots = new ArrayList<>();
            for (Area one : siblings) {
                Double longitude = one.longitude();
                Double latitude = one.latitude();
                if (longitude != null && latitude != null) {
                    spots.add(new PointMap.Spot(one.code(), longitude, latitude));
                }
            }
            return spots.size() < 2 ? "" : PointMap.locate(spots, area.code(), alternative);
        }

        private List<FilledMap.Outline> outlines(List<Area> siblings) {
            var codes = siblings.stream().map(Area::code).collect(Collectors.toSet());
            return boundaries.find(area.level(), today).stream()
                    .flatMap(one -> one.shapes().stream())
                    .filter(shape -> codes.contains(shape.code()))
                    .map(shape ->
                            new FilledMap.Outline(
                                    shape.code(),
                                    shape.polygons().stream().flatMap(List::stream).toList()))
                    .toList();
        }
    }
}
