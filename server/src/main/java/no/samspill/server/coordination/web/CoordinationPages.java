package no.samspill.server.coordination.web;

import no.samspill.formats.pack.Goal;
import no.samspill.formats.pack.Responsibility;
import no.samspill.server.coordination.Responsibilities;
import no.samspill.server.coordination.interactions.InteractionSet;
import no.samspill.server.coordination.interactions.Interactions;
import no.samspill.server.coordination.interactions.ScoredSet;
import no.samspill.server.coordination.interactions.TargetPair;
import no.samspill.server.coordination.web.Names.Link;
import no.samspill.server.goals.Goals;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.pages.Words;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.shared.BodyId;
import no.samspill.statistics.interactions.Conflicts;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Coordination at a glance: who answers for what today, and what waits to be settled.
@Controller
class CoordinationPages {

    private final Responsibilities responsibilities;
    private final Interactions interactions;
    private final Goals goals;
    private final Bodies bodies;
    private final Wording wording;
    private final Clock clock;

    CoordinationPages(
            Responsibilities responsibilities,
            Interactions interactions,
            Goals goals,
            Bodies bodies,
            Wording wording,
            Clock clock) {
        this.responsibilities = responsibilities;
        this.interactions = interactions;
        this.goals = goals;
        this.bodies = bodies;
        this.wording = wording;
        this.clock = clock;
    }

    /// The page.
    ///
    /// @param day today, in words
    /// @param coordinators who coordinates all goals today
    /// @param sets the sets of scores and their conflicts
    record View(
            String title,
            List<Crumb> crumbs,
            Tabs tabs,
            String day,
            List<Link> coordinators,
            List<Answer> answers,
            List<Tally> sets) {}

    /// A goal and who answers for it today.
    ///
    /// @param body null when nobody is known to
    record Answer(int goal, Said title, @Nullable Link body, String since) {}

    /// A set and its conflicts.
    ///
    /// @param open how many of them nobody has settled
    record Tally(InteractionSet set, int targets, int conflicts, int open) {

        /// Its address after the language.
        public String path() {
            return Asked.PATH + "?set=" + set.id() + "&negative=1";
        }
    }

    @GetMapping("/{lang:nb|nn|en}/coordination")
    String page(@PathVariable Language lang, Model model) {
        Words words = wording.in(lang);
        LocalDate today = LocalDate.now(clock);
        Names names = new Names(words, goals, bodies, today);
        String title = words.get("coordination.title");
        model.addAttribute(
                "page",
                new View(
                        title,
                        List.of(new Crumb(title, "")),
                        Tabs.of("overview", words),
                        words.numbers().day(today),
                        responsibilities.listCoordinators().stream()
                                .filter(one -> Responsibilities.isValidOn(one, today))
                                .map(one -> names.body(new BodyId(one.body())))
                                .toList(),
                        goals.list().stream().map(goal -> answer(goal, names)).toList(),
                        interactions.listSets().stream()
                                .flatMap(set -> interactions.findScored(set.id()).stream())
                                .map(CoordinationPages::tally)
                                .toList()));
        return "coordination/overview";
    }

    private Answer answer(Goal goal, Names names) {
        Optional<Responsibility> found = responsibilities.findFor(goal.number(), names.day());
        LocalDate since = found.map(Responsibility::validFrom).orElse(null);
        return new Answer(
                goal.number(),
                names.words().say(goal.title()),
                found.map(one -> names.body(new BodyId(one.body()))).orElse(null),
                since == null ? "" : names.words().numbers().day(since));
    }

    private static Tally tally(ScoredSet scored) {
        List<Conflicts.Cell> conflicts = Conflicts.cells(scored.matrix(), -0.25);
        long settled =
                conflicts.stream()
                        .flatMap(cell ->
                                scored
                                        .findResolution(new TargetPair(cell.from(), cell.to()))
                                        .stream())
                        .filter(one ->
                                switch (one.state()) {
                                    case SEEN, AGENDA -> false;
                                    case SETTLED, FOLLOWED -> true;
                                })
                        .count();
        return new Tally(
                scored.set(),
                scored.targets().size(),
                conflicts.size(),
                conflicts.size() - (int) settled);
    }
}
