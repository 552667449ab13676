package no.samspill.server.portal;

import no.samspill.formats.pack.AreaLevel;
import no.samspill.formats.pack.Goal;
import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.formats.pack.Target;
import no.samspill.server.geography.Areas;
import no.samspill.server.goals.Goals;
import no.samspill.server.indicators.Indicators;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Numbers;
import no.samspill.server.pages.Words;
import no.samspill.server.pages.Words.Said;
import no.samspill.statistics.assessment.Assessment.NotAssessed;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A goal: who answers for it, its targets at each level, its målepunkter, what is not measured.
@Component
class GoalPage {

    private final Goals goals;
    private final Indicators indicators;
    private final National national;
    private final MeasureRows measures;
    private final Areas areas;
    private final Answers answers;
    private final LevelCell.Counter counter;
    private final Missing missing;

    GoalPage(
            Goals goals,
            Indicators indicators,
            National national,
            MeasureRows measures,
            Areas areas,
            Answers answers,
            LevelCell.Counter counter,
            Missing missing) {
        this.goals = goals;
        this.indicators = indicators;
        this.national = national;
        this.measures = measures;
        this.areas = areas;
        this.answers = answers;
        this.counter = counter;
        this.missing = missing;
    }

    /// What the page shows.
    record View(
            int goal,
            String title,
            Said name,
            List<Crumb> crumbs,
            String lead,
            Answers.View answers,
            List<StatusTag> key,
            List<Column> levels,
            List<Row> targets,
            boolean exampleInMatrix,
            List<MeasureRow> measures,
            String years,
            List<Said> sources,
            List<Gap> gaps) {}

    /// A column of the matrix: a local level.
    record Column(String label) {}

    /// A target's row.
    record Row(String code, Said title, LevelCell country, List<LevelCell> levels, String count) {}

    /// What is not measured under this goal.
    record Gap(String number, String label, String detail) {}

    Optional<View> find(int number, Words words) {
        return goals.find(number).map(goal -> view(goal, words));
    }

    private View view(Goal goal, Words words) {
        List<Judged> judged = national.list(goal.number());
        List<Target> targets = goals.listTargets(goal.number());
        List<Row> rows = rows(targets, judged, words);
        MeasureRows.View measures = this.measures.view(judged, words);
        Said title = words.say(goal.title());
        return new View(
                goal.number(),
                words.get("common.goal.number", Integer.toString(goal.number())) + ": " + title,
                title,
                List.of(
                        new Crumb(words.get("goals.menu"), "/goals"),
                        new Crumb(goal.number() + " " + title, "")),
                lead(judged, targets, words),
                answers.view(goal.number(), words),
                FrontPage.key(Tally.of(judged.stream().map(Judged::sign).toList()), words),
                areas.listLocalLevels().stream().map(level -> column(level, words)).toList(),
                rows,
                rows.stream().flatMap(row -> row.levels().stream()).anyMatch(LevelCell::example),
                measures.rows(),
                measures.years(),
                sources(judged, words),
                gaps(judged, targets, words));
    }

    private Column column(AreaLevel level, Words words) {
        int count = counter.codes().getOrDefault(level.id(), Set.of()).size();
        return new Column(words.numbers().count(count) + " " + words.say(level.plural()).text());
    }

    private List<Row> rows(List<Target> targets, List<Judged> judged, Words words) {
        Map<String, Set<String>> codes = counter.codes();
        return targets.stream().map(target -> row(target, judged, codes, words)).toList();
    }

    private Row row(
            Target target, List<Judged> judged, Map<String, Set<String>> codes, Words words) {
        List<Judged> own =
                judged.stream()
                        .filter(one -> one.definition().targets().contains(target.code()))
                        .toList();
        return new Row(
                target.code(),
                words.say(target.title()),
                LevelCell.national(own, words),
                levels(target, codes, words),
                words.numbers().count(own.size()));
    }

    private List<LevelCell> levels(Target target, Map<String, Set<String>> codes, Words words) {
        List<IndicatorDefinition> definitions = indicators.listForTarget(target.code());
        return areas.listLocalLevels().stream()
                .map(level -> {
                    LevelCell cell =
                            counter.count(
                                    definitions, codes.getOrDefault(level.id(), Set.of()), words);
                    boolean irrelevant =
                            !target.relevantLevels().isEmpty()
                                    && !target.relevantLevels().contains(level.id());
                    return cell.kind().equals("none") && irrelevant
                            ? LevelCell.nothing(words.get("matrix.not-relevant"), words)
                            : cell;
                })
                .toList();
    }

    private String lead(List<Judged> judged, List<Target> targets, Words words) {
        Tally tally = Tally.of(judged.stream().map(Judged::sign).toList());
        int without = withoutIndicator(judged, targets).size();
        Numbers numbers = words.numbers();
        String gap =
                words.get(
                        "goal.lead.targets", numbers.count(without), numbers.count(targets.size()));
        if (judged.isEmpty()) {
            return words.get("goal.lead.none") + " " + gap;
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(
                words.get(
                        "goal.lead.well",
                        numbers.count(tally.well()),
                        numbers.count(tally.total())));
        if (tally.wrongWay() > 0) {
            sentences.add(words.get("goal.lead.wrong", numbers.count(tally.wrongWay())));
        }
        sentences.add(gap);
        return String.join(" ", sentences);
    }

    private static List<Target> withoutIndicator(List<Judged> judged, List<Target> targets) {
        Set<String> measured =
                judged.stream()
                        .flatMap(one -> one.definition().targets().stream())
                        .collect(Collectors.toSet());
        return targets.stream().filter(target -> !measured.contains(target.code())).toList();
    }

    private static List<Said> sources(List<Judged> judged, Words words) {
        Set<Said> sources = new LinkedHashSet<>();
        judged.forEach(one -> sources.add(words.say(one.definition().source())));
        return List.copyOf(sources);
    }

    private List<Gap> gaps(List<Judged> judged, List<Target> targets, Words words) {
        List<Gap> gaps = new ArrayList<>();
        List<Target> without = withoutIndicator(judged, targets);
        String codes = without.stream().map(Target::code).collect(Collectors.joining(", "));
        gaps.add(gap(without.size(), words.get("goal.gap.targets", without.size()), codes, words));
        if (!areas.listLocalLevels().isEmpty() && !judged.isEmpty()) {
            List<Judged> notLocal =
                    judged.stream().filter(one -> !missing.isLocal(one.definition())).toList();
            AreaLevel smallest = areas.listLocalLevels().getLast();
            String label =
                    words.get(
                            "missing.local", notLocal.size(), words.say(smallest.plural()).text());
            gaps.add(gap(notLocal.size(), label, names(notLocal, words), words));
        }
        List<Judged> silent =
                judged.stream().filter(one -> one.assessment() instanceof NotAssessed).toList();
        gaps.add(
                gap(
                        silent.size(),
                        words.get("missing.assessed", silent.size()),
                        Missing.reasons(silent, words),
                        words));
        return gaps.stream().filter(gap -> !gap.number().equals("0")).toList();
    }

    private static String names(List<Judged> judged, Words words) {
        return judged.stream()
                .map(one -> MeasureRow.name(one.definition(), words).text())
                .collect(Collectors.joining(" · "));
    }

    private static Gap gap(int number, String label, String detail, Words words) {
        return new Gap(words.numbers().count(number), label, detail);
    }
}
