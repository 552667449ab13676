package no.samspill.server.organisations.web;

import jakarta.servlet.http.HttpServletResponse;

import no.samspill.formats.pack.Body;
import no.samspill.server.audit.Timelines;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.organisations.BodyFields;
import no.samspill.server.organisations.BodyRefused;
import no.samspill.server.organisations.Preview;
import no.samspill.server.organisations.Reorganisation;
import no.samspill.server.organisations.Reorganisation.State;
import no.samspill.server.organisations.ReorganisationDraft;
import no.samspill.server.organisations.ReorganisationDraft.Kind;
import no.samspill.server.organisations.Reorganisations;
import no.samspill.server.organisations.Touched;
import no.samspill.server.organisations.web.BodyWords.Link;
import no.samspill.server.organisations.web.ReorganisationForms.Asked;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.FormProblems;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.rights.Action;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.Rights;
import no.samspill.server.shared.BodyId;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Reorganisations: which there are, proposing one, seeing what it would do, deciding, carrying
/// out.
@Controller
class ReorganisationPages {

    private final Reorganisations reorganisations;
    private final Bodies bodies;
    private final ReorganisationForms forms;
    private final ReorganisationTexts texts;
    private final Timelines timelines;
    private final Rights rights;
    private final Wording wording;
    private final Clock clock;

    ReorganisationPages(
            Reorganisations reorganisations,
            Bodies bodies,
            ReorganisationForms forms,
            ReorganisationTexts texts,
            Timelines timelines,
            Rights rights,
            Wording wording,
            Clock clock) {
        this.reorganisations = reorganisations;
        this.bodies = bodies;
        this.forms = forms;
        this.texts = texts;
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
        return forms.show(
                Asked.fresh(BodiesPages.constant(Kind.class, kind), values),
                FormProblems.none(),
                words(lang),
                model);
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
                refused.problems().forEach(one -> forms.note(one, problems, words));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return forms.show(Asked.fresh(chosen, sent), problems, words, model);
    }

    @GetMapping("/{lang:nb|nn|en}/reorganisations/{reorganisation}")
    String show(
            @PathVariable Language lang,
            @PathVariable("reorganisation") long id,
            Caller caller,
            Model model) {
        showOne(id, null, FormProblems.none(), words(lang), caller, model);
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
                version,
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
                version,
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
                version,
                () -> reorganisations.withdraw(id, version, reason, caller.actor()),
                caller,
                response,
                model);
    }

    private String step(
            Language lang,
            long id,
            long version,
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
            response.setStatus(HttpStatus.CONFLICT.value());
            problems.add(
                    "",
                    words.words()
                            .get("reorganisation.outdated", outdated.read(), outdated.current()));
            showOne(id, version, problems, words, caller, model);
            return "organisations/reorganisation";
        } catch (BodyRefused refused) {
            refused.problems()
                    .forEach(one ->
                            problems.add(
                                    one.field().equals("reason") ? "reason" : "",
                                    words.problem(one)));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        showOne(id, null, problems, words, caller, model);
        return "organisations/reorganisation";
    }

    /// @param read the version the reader answered to, when it is no longer the one that stands
    private void showOne(
            long id,
            @Nullable Long read,
            FormProblems problems,
            BodyWords words,
            Caller caller,
            Model model) {
        List<Reorganisation> steps = reorganisations.listSteps(id);
        if (steps.isEmpty()) {
            throw BodyPages.notFound();
        }
        model.addAttribute("problems", problems);
        model.addAttribute("page", view(steps, read, words, caller));
        RecordRef record = new RecordRef("reorganisation", Long.toString(id));
        model.addAttribute("timeline", timelines.of(record, caller, words.words()));
    }

    private ReorganisationView.One view(
            List<Reorganisation> steps, @Nullable Long read, BodyWords words, Caller caller) {
        Reorganisation one = steps.getFirst();
        ReorganisationDraft draft = one.draft();
        String title = words.what(draft);
        boolean open = one.state() == State.PROPOSED || one.state() == State.APPROVED;
        Preview preview =
                open
                        ? reorganisations.preview(draft)
                        : new Preview(List.of(), List.of(), List.of(), List.of());
        BodyWords naming = new BodyWords(words.words(), bodies, fresh(preview, words));
        boolean own = reorganisations.hasWritten(one.id(), caller.actor());
        boolean proposer = one.proposedBy().equals(caller.actor().label());
        boolean proposes = rights.may(caller, Action.PROPOSE_REORGANISATION, null);
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
                preview.effects().stream().map(effect -> effect(effect, draft, naming)).toList(),
                touched(preview, draft, decides, words),
                preview.leftBelow().stream()
                        .map(body -> words.link(body.value(), draft.date()))
                        .toList(),
                preview.problems().stream().map(words::problem).distinct().toList(),
                IntStream.range(0, steps.size()).mapToObj(i -> step(steps, i, words)).toList(),
                clash(steps, read, words),
                !open,
                proposes && one.state() == State.PROPOSED,
                decides && !own && one.state() == State.PROPOSED,
                decides && !own && one.state() == State.APPROVED,
                proposer && open && proposes,
                own && open && decides
                        ? words.words()
                                .get(
                                        proposer
                                                ? "reorganisation.own"
                                                : "reorganisation.own-revision")
                        : "");
    }

    private static Map<String, Said> fresh(Preview preview, BodyWords words) {
        return preview.effects().stream()
                .filter(effect -> effect.before() == null)
                .collect(
                        Collectors.toMap(
                                effect -> effect.after().id(),
                                effect -> words.words().say(effect.after().name())));
    }

    /// What else is touched, body by body; how many people there are is not everybody's to know.
    private static List<ReorganisationView.Touch> touched(
            Preview preview, ReorganisationDraft draft, boolean all, BodyWords words) {
        Map<BodyId, List<ReorganisationView.Touching>> byBody = new LinkedHashMap<>();
        preview.touched().stream()
                .filter(one -> all || one.open())
                .forEach(one ->
                        byBody.computeIfAbsent(one.body(), body -> new ArrayList<>())
                                .add(touching(one, words)));
        return byBody.entrySet().stream()
                .map(one ->
                        new ReorganisationView.Touch(
                                words.link(one.getKey().value(), draft.date().minusDays(1)),
                                one.getValue()))
                .toList();
    }

    private static ReorganisationView.Touching touching(Touched one, BodyWords words) {
        Map<Boolean, List<Touched.Place>> named =
                one.places().stream()
                        .collect(Collectors.partitioningBy(place -> !place.name().isEmpty()));
        return new ReorganisationView.Touching(
                words.words().get("touched." + one.what(), one.count()),
                words.words().get("touched." + one.what() + ".then"),
                named.getOrDefault(false, List.of()).stream()
                        .findFirst()
                        .map(Touched.Place::path)
                        .orElse(""),
                named.getOrDefault(true, List.of()).stream()
                        .map(place ->
                                new ReorganisationView.Seen(
                                        words.words().say(place.name()), place.path()))
                        .toList());
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
                new Link(after.id(), name, words.kind(after.kind())),
                effect.before() == null,
                effect.fields().stream()
                        .map(field -> BodyHistoryPages.difference(field, words))
                        .toList());
    }

    /// What the version that was answered to said, beside the one that stands.
    private ReorganisationView.@Nullable Clash clash(
            List<Reorganisation> steps, @Nullable Long read, BodyWords words) {
        Reorganisation standing = steps.getFirst();
        return steps.stream()
                .filter(step -> read != null && step.version() == read)
                .findFirst()
                .map(step ->
                        new ReorganisationView.Clash(
                                step.version(),
                                standing.version(),
                                texts.differences(step.draft(), standing.draft(), words)))
                .orElse(null);
    }

    private ReorganisationView.Step step(List<Reorganisation> steps, int at, BodyWords words) {
        Reorganisation step = steps.get(at);
        boolean revised = step.state() == State.PROPOSED && step.version() > 1;
        return new ReorganisationView.Step(
                step.version(),
                words.moment(step.recordedAt(), clock.getZone()),
                revised
                        ? words.words().get("reorganisation.step.revised")
                        : words.words().get("reorganisation.step." + BodyFields.key(step.state())),
                words.writer(step.recordedBy(), step.actingFor(), LocalDate.now(clock)),
                revised ? "" : step.reason(),
                revised
                        ? texts.differences(steps.get(at + 1).draft(), step.draft(), words)
                        : List.of());
    }

    private static List<Crumb> crumbs(String title, BodyWords words) {
        return List.of(
                new Crumb(words.words().get("bodies.title"), "/bodies"), new Crumb(title, ""));
    }

    private BodyWords words(Language lang) {
        return new BodyWords(wording.in(lang), bodies);
    }
}
