package no.samspill.server.coordination.web;

import jakarta.servlet.http.HttpServletResponse;

import no.samspill.server.coordination.interactions.Answering;
import no.samspill.server.coordination.interactions.InteractionRefused;
import no.samspill.server.coordination.interactions.InteractionSet;
import no.samspill.server.coordination.interactions.Interactions;
import no.samspill.server.coordination.interactions.Judgement;
import no.samspill.server.coordination.interactions.Resolution.State;
import no.samspill.server.coordination.interactions.Resolutions;
import no.samspill.server.coordination.interactions.ScoredSet;
import no.samspill.server.coordination.interactions.Scoring;
import no.samspill.server.coordination.interactions.SetId;
import no.samspill.server.coordination.interactions.TargetPair;
import no.samspill.server.coordination.web.InteractionsView.Shown;
import no.samspill.server.coordination.web.InteractionsView.View;
import no.samspill.server.coordination.web.PanelView.Choice;
import no.samspill.server.goals.Goals;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.FormProblems;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.pages.Words;
import no.samspill.server.rights.Action;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.Rights;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.Outdated;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// How targets act on each other: the matrix, what stands behind each cell, what follows from it,
/// and the forms in which bodies score and conflicts are taken on.
@Controller
class InteractionPages {

    private static final String TEMPLATE = "coordination/interactions";

    private final Interactions interactions;
    private final Scoring scoring;
    private final Resolutions resolutions;
    private final Answering answering;
    private final Panels panels;
    private final Goals goals;
    private final Bodies bodies;
    private final Rights rights;
    private final Wording wording;
    private final Clock clock;

    InteractionPages(
            Interactions interactions,
            Scoring scoring,
            Resolutions resolutions,
            Answering answering,
            Panels panels,
            Goals goals,
            Bodies bodies,
            Rights rights,
            Wording wording,
            Clock clock) {
        this.interactions = interactions;
        this.scoring = scoring;
        this.resolutions = resolutions;
        this.answering = answering;
        this.panels = panels;
        this.goals = goals;
        this.bodies = bodies;
        this.rights = rights;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/{lang:nb|nn|en}/coordination/interactions")
    String page(
            @PathVariable Language lang,
            Asked.Sent sent,
            @RequestParam(defaultValue = "") String told,
            Caller caller,
            Model model) {
        String key = told.matches("scored|stepped|landed|kept") ? told : "";
        show(sent.asked(), key, Drafted.nothing(), FormProblems.none(), lang, caller, model);
        return TEMPLATE;
    }

    @PostMapping("/{lang:nb|nn|en}/coordination/interactions/score")
    String score(
            @PathVariable Language lang,
            Asked.Sent sent,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam(defaultValue = "") String score,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String source,
            Caller caller,
            HttpServletResponse response,
            Model model) {
        Asked asked = sent.asked();
        SetId set = set(asked);
        TargetPair pair = pair(asked);
        Words words = wording.in(lang);
        FormProblems problems = FormProblems.none();
        Optional<Judgement> judgement = Judgement.find(score);
        if (judgement.isEmpty()) {
            problems.add("score", words.get("interactions.problem.score.missing"));
        }
        String now = "";
        int status = HttpStatus.UNPROCESSABLE_CONTENT.value();
        if (problems.isEmpty()) {
            try {
                scoring.score(
                        set,
                        pair,
                        version,
                        judgement.orElseThrow(),
                        reason,
                        source,
                        caller.actor());
                return to(lang, asked, "scored");
            } catch (InteractionRefused refused) {
                note(refused, problems, words);
            } catch (Outdated outdated) {
                status = HttpStatus.CONFLICT.value();
                now = standing(set, pair, caller, words);
                problems.add("score", words.get("interactions.problem.score.outdated"));
            }
        }
        response.setStatus(status);
        Drafted drafted = new Drafted(score, reason, source, "", now);
        show(asked, "", drafted, problems, lang, caller, model);
        return TEMPLATE;
    }

    /// What stands for the body now, beside what was sent.
    private String standing(SetId set, TargetPair pair, Caller caller, Words words) {
        BodyId body = caller.actor().body();
        if (body == null) {
            return "";
        }
        return interactions
                .findScore(set, pair, body)
                .map(one ->
                        words.get(
                                "interactions.own.now",
                                one.judgement().written().replace('-', '−'),
                                one.reason()))
                .orElse("");
    }

    @PostMapping("/{lang:nb|nn|en}/coordination/interactions/step")
    String step(
            @PathVariable Language lang,
            Asked.Sent sent,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String why,
            Caller caller,
            HttpServletResponse response,
            Model model) {
        Asked asked = sent.asked();
        SetId set = set(asked);
        TargetPair pair = pair(asked);
        requireSettling(pair, caller);
        Words words = wording.in(lang);
        FormProblems problems = FormProblems.none();
        Optional<State> wanted =
                Arrays.stream(State.values()).filter(one -> one.key().equals(state)).findFirst();
        int status = HttpStatus.UNPROCESSABLE_CONTENT.value();
        if (wanted.isEmpty()) {
            problems.add("state", words.get("interactions.problem.state.not-next"));
        } else {
            try {
                resolutions.step(set, pair, version, wanted.get(), why, caller.actor());
                return to(lang, asked, "stepped");
            } catch (InteractionRefused refused) {
                String field = refused.field().equals("reason") ? "why" : "state";
                problems.add(field, words.get(key(refused)));
            } catch (Outdated outdated) {
                status = HttpStatus.CONFLICT.value();
                problems.add("state", words.get("interactions.problem.state.outdated"));
            }
        }
        response.setStatus(status);
        show(asked, "", new Drafted(null, why, "", state, ""), problems, lang, caller, model);
        return TEMPLATE;
    }

    /// Only those who answer for one of the two targets, and those who coordinate.
    private void requireSettling(TargetPair pair, Caller caller) {
        Stream<BodyId> two =
                Stream.of(pair.from(), pair.to())
                        .flatMap(target -> answering.find(target, today()).stream());
        if (!panels.maySettle(caller, two)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static void note(InteractionRefused refused, FormProblems problems, Words words) {
        problems.add(refused.field(), words.get(key(refused)));
    }

    static String key(InteractionRefused refused) {
        return "interactions.problem." + refused.field() + "." + refused.code();
    }

    private SetId set(Asked asked) {
        return choose(asked)
                .map(InteractionSet::id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static TargetPair pair(Asked asked) {
        return TargetPair.find(asked.cell())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String to(Language lang, Asked asked, String told) {
        return "redirect:/" + lang.tag() + asked.to("told", told) + "#panel";
    }

    /// The set that is asked for; without one the first.
    private Optional<InteractionSet> choose(Asked asked) {
        return asked.set().isEmpty()
                ? interactions.listSets().stream().findFirst()
                : interactions.find(asked.set());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void show(
            Asked asked,
            String told,
            Drafted drafted,
            FormProblems problems,
            Language lang,
            Caller caller,
            Model model) {
        Words words = wording.in(lang);
        Names names = new Names(words, goals, bodies, today());
        Optional<ScoredSet> scored =
                choose(asked).flatMap(one -> interactions.findScored(one.id()));
        if (scored.isEmpty() && !asked.set().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        BodyId body = caller.actor().body();
        String tab = words.get("coordination.tab.interactions");
        model.addAttribute("problems", problems);
        model.addAttribute("drafted", drafted);
        model.addAttribute(
                "page",
                new InteractionsView(
                        words.get("interactions.title"),
                        scored.map(one -> lead(one, words)).orElse(words.get("interactions.lead")),
                        List.of(
                                new Crumb(words.get("coordination.title"), "/coordination"),
                                new Crumb(tab, "")),
                        Tabs.of("interactions", words),
                        told.isEmpty() ? "" : words.get("interactions.told." + told),
                        rights.may(caller, Action.KEEP_INTERACTION_SETS, null),
                        body != null && rights.may(caller, Action.SCORE_INTERACTIONS, body),
                        scored.map(one -> shown(one, asked, names, caller, drafted)).orElse(null)));
    }

    private static String lead(ScoredSet scored, Words words) {
        int n = scored.targets().size();
        return words.get(
                "interactions.lead.counts",
                words.numbers().count(n),
                words.numbers().count((long) n * (n - 1)));
    }

    private @Nullable Shown shown(
            ScoredSet scored, Asked asked, Names names, Caller caller, Drafted drafted) {
        Words words = names.words();
        InteractionSet set = scored.set();
        Map<String, BodyId> answers = answering.list(scored.targets(), today());
        Cells cells = new Cells(scored, asked, answers, names);
        Optional<TargetPair> open = TargetPair.find(asked.cell()).filter(scored::has);
        String view = asked.view();
        List<TargetPair> telling = cells.listTelling();
        return new Shown(
                asked,
                set.id().value(),
                set.name(),
                set.source(),
                set.link(),
                set.licence(),
                set.isExample() ? words.get("interactions.example", set.name()) : "",
                asked.without("set", "show", "goal", "body", "with", "negative", "page", "cell"),
                asked.without("method", "share", "ranking"),
                interactions.listSets().stream()
                        .map(one ->
                                new Choice(
                                        one.id().value(),
                                        one.isExample()
                                                ? words.get("interactions.set.example", one.name())
                                                : one.name()))
                        .toList(),
                shows(scored, names),
                goals.list().stream()
                        .map(goal ->
                                new Choice(
                                        Integer.toString(goal.number()),
                                        goal.number() + " " + words.say(goal.title()).text()))
                        .toList(),
                answers.values().stream()
                        .distinct()
                        .sorted()
                        .map(one -> new Choice(one.value(), names.body(one).name().text()))
                        .toList(),
                Stream.of("matrix", "network", "list")
                        .map(one ->
                                new View(
                                        words.get("interactions.view." + one),
                                        asked.to(
                                                "view",
                                                one.equals("matrix") ? "" : one,
                                                "page",
                                                "",
                                                "cell",
                                                ""),
                                        one.equals(view)))
                        .toList(),
                negatives(scored),
                telling.size(),
                view.equals("matrix") ? MatrixDrawing.of(cells, names, asked) : "",
                cells.rows().isEmpty(),
                view.equals("network")
                        ? new NetworkDrawing(cells, names)
                                .draw(words.get("interactions.network.title", set.name()))
                        : null,
                view.equals("list") ? CellList.of(cells, asked, names) : null,
                RankingView.of(scored, asked, names),
                Findings.of(scored, answers, asked, names),
                open.map(pair -> panels.of(pair, cells, asked, answers, names, caller, drafted))
                        .orElse(null),
                Asked.PATH + (asked.set().isEmpty() ? "" : "?set=" + set.id()),
                "?set=" + set.id());
    }

    private static int negatives(ScoredSet scored) {
        int count = 0;
        for (int i = 0; i < scored.targets().size(); i++) {
            for (int j = 0; j < scored.targets().size(); j++) {
                count += scored.matrix().score(i, j) < 0 ? 1 : 0;
            }
        }
        return count;
    }

    private static List<Choice> shows(ScoredSet scored, Names names) {
        return Stream.concat(
                        Stream.of("median", "spread")
                                .map(one ->
                                        new Choice(
                                                one,
                                                names.words().get("interactions.show." + one))),
                        scored.scorers().stream()
                                .map(one -> new Choice(one.value(), names.body(one).name().text())))
                .toList();
    }
}
