package no.samspill.server.portal;

import no.samspill.server.goals.Goals;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Words;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.portal.graphics.StatusSign;

import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// The list of the goals.
@Component
class GoalsPage {

    private final Goals goals;
    private final National national;

    GoalsPage(Goals goals, National national) {
        this.goals = goals;
        this.national = national;
    }

    /// What the page shows.
    record View(String title, List<Crumb> crumbs, List<StatusTag> key, List<Row> rows) {}

    /// A goal.
    record Row(int goal, Said title, Said description, String glyphs, String summary) {}

    View view(Words words) {
        List<Judged> all = national.list();
        List<Row> rows =
                goals.list().stream()
                        .map(goal -> {
                            List<Judged> own =
                                    all.stream()
                                            .filter(one -> one.definition().goal() == goal.number())
                                            .sorted(Comparator.comparing(Judged::sign))
                                            .toList();
                            return new Row(
                                    goal.number(),
                                    words.say(goal.title()),
                                    words.say(goal.description()),
                                    glyphs(own, words),
                                    words.get(
                                            "goals.counts",
                                            words.numbers()
                                                    .count(goals.listTargets(goal.number()).size()),
                                            words.numbers().count(own.size())));
                        })
                        .toList();
        Tally tally = Tally.of(all.stream().map(Judged::sign).toList());
        return new View(
                words.get("goals.title", words.numbers().count(rows.size())),
                List.of(new Crumb(words.get("goals.menu"), "")),
                FrontPage.key(tally, words),
                rows);
    }

    static String glyphs(List<Judged> judged, Words words) {
        return judged.stream()
                .map(one ->
                        StatusSign.drawing(
                                one.sign(),
                                16,
                                MeasureRow.name(one.definition(), words)
                                        + ": "
                                        + StatusTag.of(one.assessment(), words).full()))
                .collect(Collectors.joining());
    }
}
