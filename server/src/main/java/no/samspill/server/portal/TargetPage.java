package no.samspill.server.portal;

import no.samspill.formats.pack.AreaLevel;
import no.samspill.formats.pack.Goal;
import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.formats.pack.Target;
import no.samspill.server.geography.Areas;
import no.samspill.server.goals.Goals;
import no.samspill.server.indicators.Indicators;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Words;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.shared.CurrentPack;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A target: its målepunkter by level, the UN's indicators, who answers.
@Component
class TargetPage {

    private final Goals goals;
    private final Indicators indicators;
    private final National national;
    private final Areas areas;
    private final Answers answers;
    private final LevelCell.Counter counter;
    private final MeasureRows rows;
    private final CurrentPack pack;

    TargetPage(
            Goals goals,
            Indicators indicators,
            National national,
            Areas areas,
            Answers answers,
            LevelCell.Counter counter,
            MeasureRows rows,
            CurrentPack pack) {
        this.goals = goals;
        this.indicators = indicators;
        this.national = national;
        this.areas = areas;
        this.answers = answers;
        this.counter = counter;
        this.rows = rows;
        this.pack = pack;
    }

    /// What the page shows.
    record View(
            int goal,
            String code,
            String title,
            Said name,
            Said goalName,
            List<Crumb> crumbs,
            Said description,
            List<MeasureRow> measures,
            String years,
            List<String> columns,
            List<Local> local,
            List<String> globalIndicators,
            List<Level> levels,
            Answers.View answers,
            String neighbourBefore,
            String neighbourAfter) {}

    /// A målepunkt and how the places of each local level go on it.
    record Local(String id, Said name, List<LevelCell> cells, boolean example) {}

    /// A level, and whether public work on the target is done at it.
    record Level(String label, boolean relevant) {}

    Optional<View> find(String code, Words words) {
        return goals.findTarget(code)
                .flatMap(
                        target -> goals.find(target.goal()).map(goal -> view(target, goal, words)));
    }

    private View view(Target target, Goal goal, Words words) {
        List<IndicatorDefinition> definitions = indicators.listForTarget(target.code());
        List<Judged> judged =
                definitions.stream().map(national::judge).filter(Judged::isNational).toList();
        Said name = words.say(target.title());
        Said goalName = words.say(goal.title());
        MeasureRows.View measures = rows.view(judged, words);
        List<String> codes = goals.listTargets(goal.number()).stream().map(Target::code).toList();
        int at = codes.indexOf(target.code());
        return new View(
                goal.number(),
                target.code(),
                words.get("common.target.number", target.code()) + ": " + name,
                name,
                goalName,
                List.of(
                        new Crumb(words.get("goals.menu"), "/goals"),
                        new Crumb(goal.number() + " " + goalName, "/goals/" + goal.number()),
                        new Crumb(target.code(), "")),
                words.say(target.description()),
                measures.rows(),
                measures.years(),
                areas.listLocalLevels().stream().map(level -> label(level, words)).toList(),
                local(definitions, words),
                target.globalIndicators(),
                levels(target, words),
                answers.view(goal.number(), words),
                at > 0 ? codes.get(at - 1) : "",
                at < codes.size() - 1 ? codes.get(at + 1) : "");
    }

    private List<Local> local(List<IndicatorDefinition> definitions, Words words) {
        Map<String, Set<String>> codes = counter.codes();
        return definitions.stream()
                .map(one -> {
                    List<LevelCell> cells =
                            areas.listLocalLevels().stream()
                                    .map(level ->
                                            counter.count(
                                                    List.of(one),
                                                    codes.getOrDefault(level.id(), Set.of()),
                                                    words))
                                    .toList();
                    return new Local(
                            one.id(),
                            words.say(one.name()),
                            cells,
                            cells.stream().anyMatch(LevelCell::example));
                })
                .filter(one -> one.cells().stream().anyMatch(cell -> !cell.kind().equals("none")))
                .toList();
    }

    private List<Level> levels(Target target, Words words) {
        return areas.listLevels().stream()
                .filter(level -> !level.id().equals("comparison"))
                .map(level ->
                        new Level(
                                label(level, words), target.relevantLevels().contains(level.id())))
                .toList();
    }

    private String label(AreaLevel level, Words words) {
        return level.order() == Areas.NATION_ORDER
                ? words.say(pack.get().name()).text()
                : words.capitalised(words.say(level.plural()).text());
    }
}
