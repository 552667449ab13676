package no.samspill.server.portal;

import no.samspill.formats.pack.Area;
import no.samspill.formats.pack.AreaLevel;
import no.samspill.formats.pack.Body;
import no.samspill.formats.pack.Goal;
import no.samspill.formats.pack.Responsibility;
import no.samspill.formats.pack.Responsibility.Confidence;
import no.samspill.server.coordination.Responsibilities;
import no.samspill.server.geography.Areas;
import no.samspill.server.goals.Goals;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Words;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.portal.graphics.Sign;
import no.samspill.server.portal.graphics.Wheel;
import no.samspill.server.shared.CurrentPack;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The front page: find my place, how the 17 goals go, what changed, what is missing.
@Component
class FrontPage {

    private final Goals goals;
    private final National national;
    private final MeasureRows measures;
    private final Responsibilities responsibilities;
    private final Bodies bodies;
    private final Areas areas;
    private final CurrentPack pack;
    private final Latest latest;
    private final Missing missing;
    private final Clock clock;

    FrontPage(
            Goals goals,
            National national,
            MeasureRows measures,
            Responsibilities responsibilities,
            Bodies bodies,
            Areas areas,
            CurrentPack pack,
            Latest latest,
            Missing missing,
            Clock clock) {
        this.goals = goals;
        this.national = national;
        this.measures = measures;
        this.responsibilities = responsibilities;
        this.bodies = bodies;
        this.areas = areas;
        this.pack = pack;
        this.latest = latest;
        this.missing = missing;
        this.clock = clock;
    }

    /// What the front page shows.
    record View(
            String title,
            List<Crumb> crumbs,
            String findLabel,
            List<Shortcut> shortcuts,
            String wheel,
            String lead,
            List<StatusTag> key,
            Order order,
            List<Row> rows,
            String years,
            List<Said> sources,
            List<Latest.Item> changes,
            List<Missing.Gap> gaps) {}

    /// A link under the search field.
    record Shortcut(String label, String path) {}

    /// A goal's row; `pick` is the målepunkt that goes worst, null for a goal without any.
    record Row(
            int goal,
            Said title,
            Answerer answers,
            String glyphs,
            Tally tally,
            @org.jspecify.annotations.Nullable MeasureRow pick) {}

    /// Who answers for a goal today; an empty name for nobody.
    record Answerer(Said name, boolean unconfirmed) {}

    /// The order of the rows.
    enum Order {
        NUMBER("number"),
        WRONG("wrong"),
        LEAST("least");

        private final String key;

        Order(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        static Order of(String key) {
            return Arrays.stream(values())
                    .filter(one -> one.key.equals(key))
                    .findFirst()
                    .orElse(NUMBER);
        }

        Comparator<Row> comparator() {
            Comparator<Row> byGoal = Comparator.comparingInt(Row::goal);
            return switch (this) {
                case NUMBER -> byGoal;
                case WRONG ->
                        Comparator.comparingInt((Row row) -> -row.tally().wrongWay())
                                .thenComparing(byGoal);
                case LEAST ->
                        Comparator.comparingInt((Row row) ->
                                        row.tally().total() - row.tally().notAssessed())
                                .thenComparing(byGoal);
            };
        }
    }

    View view(Words words, Order order) {
        List<Judged> judged = national.list();
        Map<Integer, List<Judged>> byGoal =
                judged.stream().collect(Collectors.groupingBy(one -> one.definition().goal()));
        Map<String, Line> lines = measures.lines();
        int[] span = MeasureRows.span(lines);
        List<Row> rows =
                goals.list().stream()
                        .map(goal ->
                                row(
                                        goal,
                                        byGoal.getOrDefault(goal.number(), List.of()),
                                        lines,
                                        span,
                                        words))
                        .sorted(order.comparator())
                        .toList();
        Tally all = Tally.of(judged.stream().map(Judged::sign).toList());
        return new View(
                words.get("front.title"),
                List.of(),
                findLabel(words),
                shortcuts(words),
                wheel(byGoal, all, words),
                lead(all, words),
                key(all, words),
                order,
                rows,
                words.numbers().years(span[0], span[1]),
                pack.get().attribution().stream().map(words::say).toList(),
                latest.list(words),
                missing.list(judged, words));
    }

    /// The key: the judgements against a value, and those without one where they occur.
    static List<StatusTag> key(Tally tally, Words words) {
        return Arrays.stream(Sign.values())
                .filter(sign ->
                        Sign.AGAINST_A_VALUE.contains(sign) || tally.counts().containsKey(sign))
                .map(sign -> StatusTag.of(sign, words))
                .toList();
    }

    private Row row(
            Goal goal, List<Judged> judged, Map<String, Line> lines, int[] span, Words words) {
        List<Judged> bestFirst =
                judged.stream().sorted(Comparator.comparing(Judged::sign)).toList();
        MeasureRow pick =
                judged.stream()
                        .min(Comparator.comparingInt(FrontPage::urgency))
                        .map(one -> MeasureRows.row(one, lines, span, words))
                        .orElse(null);
        return new Row(
                goal.number(),
                words.say(goal.title()),
                answerer(goal.number(), words),
                GoalsPage.glyphs(bestFirst, words),
                Tally.of(judged.stream().map(Judged::sign).toList()),
                pick);
    }

    /// The one that goes worst is shown, so that what needs attention is not hidden by the rest.
    private static int urgency(Judged one) {
        return switch (one.sign()) {
            case WRONG -> 0;
            case WORSE -> 1;
            case UNLIKELY -> 2;
            case UNCERTAIN -> 3;
            case UNCLEAR -> 4;
            case LIKELY -> 5;
            case BETTER -> 6;
            case REACHED -> 7;
            case NA -> 8;
        };
    }

    private Answerer answerer(int goal, Words words) {
        LocalDate today = LocalDate.now(clock);
        return responsibilities
                .findFor(goal, today)
                .map(one ->
                        new Answerer(name(one, words), one.confidence() != Confidence.DOCUMENTED))
                .orElse(new Answerer(new Said("", ""), false));
    }

    private Said name(Responsibility one, Words words) {
        return bodies.find(one.body())
                .map(Body::name)
                .map(words::say)
                .orElse(new Said(one.body(), ""));
    }

    private String wheel(Map<Integer, List<Judged>> byGoal, Tally all, Words words) {
        List<Wheel.Sector> sectors =
                goals.list().stream()
                        .map(goal ->
                                sector(
                                        goal.number(),
                                        byGoal.getOrDefault(goal.number(), List.of()),
                                        words))
                        .toList();
        return Wheel.drawing(
                sectors,
                new Wheel.Caption(
                        words.get("front.wheel"),
                        words.numbers().count(all.well()),
                        List.of(
                                words.get("front.wheel.of", words.numbers().count(all.total())),
                                words.get("front.wheel.well")),
                        words.get("common.none")));
    }

    private static Wheel.Sector sector(int goal, List<Judged> judged, Words words) {
        List<Wheel.Point> points =
                judged.stream()
                        .sorted(Comparator.comparing(Judged::sign))
                        .map(one ->
                                new Wheel.Point(
                                        one.sign(),
                                        MeasureRow.name(one.definition(), words)
                                                + ": "
                                                + StatusTag.of(one.assessment(), words).full()))
                        .toList();
        String spoken = Tally.of(judged.stream().map(Judged::sign).toList()).spoken(words);
        return new Wheel.Sector(
                goal,
                "/" + words.language().tag() + "/goals/" + goal,
                words.get("common.goal.number", Integer.toString(goal))
                        + ": "
                        + (spoken.isEmpty() ? words.get("front.none") : spoken),
                points);
    }

    private static String lead(Tally all, Words words) {
        return words.get(
                "front.table.lead",
                words.numbers().count(all.wrongWay()),
                words.numbers().count(all.notAssessed()));
    }

    private String findLabel(Words words) {
        List<AreaLevel> levels = areas.listLocalLevels();
        return levels.isEmpty()
                ? words.get("search.label")
                : words.get("front.find", words.say(levels.getLast().singular()).text());
    }

    /// A large place, one with names in several languages where there is one, and the lists.
    private List<Shortcut> shortcuts(Words words) {
        LocalDate today = LocalDate.now(clock);
        return areas.listLocalLevels().reversed().stream()
                .map(level -> shortcut(level, areas.list(level.id(), today), words))
                .toList();
    }

    private static Shortcut shortcut(AreaLevel level, List<Area> all, Words words) {
        return new Shortcut(
                words.get(
                        "front.all-places",
                        words.numbers().count(all.size()),
                        words.say(level.plural()).text()),
                "/areas?level=" + level.id());
    }
}
