package no.samspill.server.organisations.web;

import jakarta.servlet.http.HttpServletResponse;

import no.samspill.formats.pack.Body;
import no.samspill.server.audit.Timelines;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.organisations.BodyFields;
import no.samspill.server.organisations.BodyQuery;
import no.samspill.server.organisations.BodyRefused;
import no.samspill.server.organisations.FieldProblem;
import no.samspill.server.organisations.Preview;
import no.samspill.server.organisations.Reorganisation;
import no.samspill.server.organisations.Reorganisation.State;
import no.samspill.server.organisations.ReorganisationDraft;
import no.samspill.server.organisations.ReorganisationDraft.Kind;
import no.samspill.server.organisations.Reorganisations;
import no.samspill.server.organisations.web.BodyWords.Choice;
import no.samspill.server.organisations.web.BodyWords.Link;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.FormProblems;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.rights.Action;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.Rights;
import no.samspill.server.shared.Outdated;
import no.samspill.server.shared.RecordRef;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Reorganisations: which there are, proposing one, seeing what it would do, deciding, carrying
/// out.
@Controller
class ReorganisationPages {

    private final Reorganisations reorganisations;
    private final Bodies bodies;
    private final Timelines timelines;
    private final Rights rights;
    private final Wording wording;
    private final Clock clock;

    ReorganisationPages(
            Reorganisations reorganisations,
            Bodies bodies,
            Timelines timelines,
            Rights rights,
            Wording wording,
            Clock clock) {
        this.reorganisations = reorganisations;
        this.bodies = bodies;
        this.timelines = timelines;
        this.rights = rights;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/{lang:nb|nn|en}/reorganisations")
    String list(@PathVariable Language lang, Caller caller, Model model) {
        BodyWords words = words(lang);
        String title = words.words().get("reorganisations.title");
        model.addAttribute(
                "page",
                new ReorganisationView.All(
                        title,
                        crumbs(title, words),
                        reorganisations.list().stream().map(one -> row(one, words)).toList(),
                        rights.may(caller, Action.PROPOSE_REORGANISATION, null)));
        return "organisations/reorganisations";
    }

    private ReorganisationView.Row row(Reorganisation one, BodyWords words) {
        return new ReorganisationView.Row(
                one.id(),
                words.what(one.draft()),
                words.day(one.draft().date()),
                state(one.state(), words),
                sign(one.state()),
                words.moment(one.recordedAt(), clock.getZone()));
    }

    private static String state(State state, BodyWords words) {
        return words.words().get("reorganisation.state." + BodyFields.key(state));
    }

    private static String sign(State state) {
        return switch (state) {
            case PROPOSED, APPROVED -> "waits";
            case APPLIED -> "done";
            case REJECTED, WITHDRAWN -> "none";
        };
    }

    @GetMapping("/{lang:nb|nn|en}/reorganisations/new")
    String form(
            @PathVariable Language lang,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam Map<String, String> values,
            Model model) {
        showForm(
                BodiesPages.constant(Kind.class, kind),
                values,
                FormProblems.none(),
                words(lang),
                model);
        return "organisations/propose";
    }

    @PostMapping("/{lang:nb|nn|en}/reorganisations/new")
    String propose(
            @PathVariable Language lang,
            @RequestParam String kind,
            @RequestParam Map<String, String> sent,
            Caller caller,
            HttpServletResponse response,
            Model model) {
        Kind chosen = BodiesPages.constant(Kind.class, kind);
        BodyWords words = words(lang);
        FormProblems problems = FormProblems.none();
        if (chosen != null) {
            ReorganisationDraft draft =
                    new ReorganisationForm(chosen, sent).draft(bodies, problems, words);
            try {
                if (draft != null) {
                    Reorganisation one = reorganisations.propose(draft, caller.actor());
                    return "redirect:/" + lang.tag() + "/reorganisations/" + one.id();
                }
            } catch (BodyRefused refused) {
                refused.problems().forEach(one -> note(one, problems, words));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        showForm(chosen, sent, problems, words, model);
        return "organisations/propose";
    }

    /// A problem of several fields stands at the first of them.
    private static void note(FieldProblem problem, FormProblems problems, BodyWords words) {
        String field =
                switch (problem.field()) {
                    case "from" -> "from.0";
                    case "to", "name", "areas" -> "to.0.name.nb";
                    case "shares" -> "to.0.share";
                    case "organisation-number" -> "to.0.number";
                    case "tasks" -> "tasks.nb";
                    case "date", "reason" -> problem.field();
                    default -> "date";
                };
        problems.add(field, words.problem(problem));
    }

    private void showForm(
            @Nullable Kind kind,
            Map<String, String> values,
            FormProblems problems,
            BodyWords words,
            Model model) {
        String title =
                kind == null
                        ? words.words().get("propose.title")
                        : words.words().get("propose.title." + BodyFields.key(kind));
        ReorganisationForm form = new ReorganisationForm(kind == null ? Kind.MERGE : kind, values);
        model.addAttribute("problems", problems);
        model.addAttribute(
                "page",
                new ReorganisationView.Form(
                        title,
                        List.of(
                                new Crumb(words.words().get("bodies.title"), "/bodies"),
                                new Crumb(
                                        words.words().get("reorganisations.title"),
                                        "/reorganisations"),
                                new Crumb(title, "")),
                        kind == null ? "" : BodyFields.key(kind),
                        Arrays.stream(Kind.values()).map(one -> kind(one, words)).toList(),
                        values,
                        IntStream.range(0, form.froms()).boxed().toList(),
                        IntStream.range(0, form.receivers()).boxed().toList(),
                        kind == null ? List.of() : choices(words),
                        kind == Kind.MERGE || kind == Kind.SPLIT));
    }

    private static ReorganisationView.Kind kind(Kind kind, BodyWords words) {
        String key = BodyFields.key(kind);
        return new ReorganisationView.Kind(
                key,
                words.words().get("propose.title." + key),
                words.words().get("propose.about." + key));
    }

    /// Every body that exists, for the field's suggestions.
    private List<Choice> choices(BodyWords words) {
        LocalDate today = LocalDate.now(clock);
        return bodies.search(BodyQuery.existingOn(today, words.words().language().tag())).stream()
                .map(body -> new Choice(body.id(), suggestion(body, today, words)))
                .toList();
    }

    private static String suggestion(Body body, LocalDate today, BodyWords words) {
        return words.name(body, today).text() + " – " + words.kind(body.kind());
    }

    @GetMapping("/{lang:nb|nn|en}/reorganisations/{reorganisation}")
    String show(
            @PathVariable Language lang,
            @PathVariable("reorganisation") long id,
            Caller caller,
            Model model) {
        showOne(id, FormProblems.none(), words(lang), caller, model);
        return "organisations/reorganisation";
    }

    @PostMapping("/{lang:nb|nn|en}/reorganisations/{reorganisation}/decide")
    String decide(
            @PathVariable Language lang,
            @PathVariable("reorganisation") long id,
            @RequestParam long version,
            @RequestParam String decision,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            HttpServletResponse response,
            Model model) {
        return step(
                lang,
                id,
                () ->
                        reorganisations.decide(
                                id, version, decision.equals("yes"), reason, caller.actor()),
                caller,
                response,
                model);
    }

    @PostMapping("/{lang:nb|nn|en}/reorganisations/{reorganisation}/apply")
    String apply(
            @PathVariable Language lang,
            @PathVariable("reorganisation") long id,
            @RequestParam long version,
            Caller caller,
            HttpServletResponse response,
            Model model) {
        return step(
                lang,
                id,
                () -> reorganisations.apply(id, version, caller.actor()),
                caller,
                response,
                model);
    }

    @PostMapping("/{lang:nb|nn|en}/reorganisations/{reorganisation}/withdraw")
    String withdraw(
            @PathVariable Language lang,
            @PathVariable("reorganisation") long id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            HttpServletResponse response,
            Model model) {
        return step(
                lang,
                id,
                () -> reorganisations.withdraw(id, version, reason, caller.actor()),
                caller,
                response,
                model);
    }

    private String step(
            Language lang,
            long id,
            Runnable take,
            Caller caller,
            HttpServletResponse response,
            Model model) {
        BodyWords words = words(lang);
        FormProblems problems = FormProblems.none();
        try {
            take.run();
            return "redirect:/" + lang.tag() + "/reorganisations/" + id;
        } catch (Outdated outdated) {
            problems.add("", words.words().get("reorganisation.outdated"));
            response.setStatus(HttpStatus.CONFLICT.value());
        } catch (BodyRefused refused) {
            refused.problems()
                    .forEach(one ->
                            problems.add(
                                    one.field().equals("reason") ? "reason" : "",
                                    words.problem(one)));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        showOne(id, problems, words, caller, model);
        return "organisations/reorganisation";
    }

    private void showOne(
            long id, FormProblems problems, BodyWords words, Caller caller, Model model) {
        Reorganisation one = reorganisations.find(id).orElseThrow(BodyPages::notFound);
        model.addAttribute("problems", problems);
        model.addAttribute("page", view(one, words, caller));
        RecordRef record = new RecordRef("reorganisation", Long.toString(id));
        model.addAttribute("timeline", timelines.of(record, caller, words.words()));
    }

    private ReorganisationView.One view(Reorganisation one, BodyWords words, Caller caller) {
        ReorganisationDraft draft = one.draft();
        String title = words.what(draft);
        boolean open = one.state() == State.PROPOSED || one.state() == State.APPROVED;
        Preview preview =
                open
                        ? reorganisations.preview(draft)
                        : new Preview(List.of(), List.of(), List.of(), List.of());
        boolean own = one.proposedBy().equals(caller.actor().label());
        boolean decides = rights.may(caller, Action.DECIDE_REORGANISATION, null);
        return new ReorganisationView.One(
                one.id(),
                one.version(),
                title,
                List.of(
                        new Crumb(words.words().get("bodies.title"), "/bodies"),
                        new Crumb(words.words().get("reorganisations.title"), "/reorganisations"),
                        new Crumb(title, "")),
                words.words().get("reorganisation.lead", words.day(draft.date())),
                state(one.state(), words),
                sign(one.state()),
                draft.reason(),
                words.words().say(draft.tasks()).text(),
                preview.effects().stream().map(effect -> effect(effect, draft, words)).toList(),
                preview.touched().stream()
                        .map(touched ->
                                new ReorganisationView.Touch(
                                        words.link(touched.body().value(), draft.date()),
                                        words.words().say(touched.what()).text()))
                        .toList(),
                preview.leftBelow().stream()
                        .map(body -> words.link(body.value(), draft.date()))
                        .toList(),
                preview.problems().stream().map(words::problem).distinct().toList(),
                reorganisations.listSteps(one.id()).stream()
                        .map(step -> step(step, words))
                        .toList(),
                !open,
                decides && !own && one.state() == State.PROPOSED,
                decides && !own && one.state() == State.APPROVED,
                own && open && rights.may(caller, Action.PROPOSE_REORGANISATION, null),
                own && open ? words.words().get("reorganisation.own") : "");
    }

    private static ReorganisationView.Effect effect(
            Preview.Effect effect, ReorganisationDraft draft, BodyWords words) {
        Body after = effect.after();
        LocalDate date =
                effect.kind() == Preview.Effect.Kind.ENDS
                        ? draft.date().minusDays(1)
                        : draft.date();
        Said name = words.name(after, date);
        return new ReorganisationView.Effect(
                words.words().get("reorganisation.effect." + BodyFields.key(effect.kind())),
                new Link(after.id(), name),
                effect.before() == null,
                effect.fields().stream()
                        .map(field -> BodyHistoryPages.difference(field, words))
                        .toList());
    }

    private ReorganisationView.Step step(Reorganisation step, BodyWords words) {
        return new ReorganisationView.Step(
                words.moment(step.recordedAt(), clock.getZone()),
                state(step.state(), words),
                words.writer(step.recordedBy(), step.actingFor(), LocalDate.now(clock)),
                step.reason());
    }

    private static List<Crumb> crumbs(String title, BodyWords words) {
        return List.of(
                new Crumb(words.words().get("bodies.title"), "/bodies"), new Crumb(title, ""));
    }

    private BodyWords words(Language lang) {
        return new BodyWords(wording.in(lang), bodies);
    }
}
