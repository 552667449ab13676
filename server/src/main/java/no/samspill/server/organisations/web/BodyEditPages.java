package no.samspill.server.organisations.web;

import jakarta.servlet.http.HttpServletResponse;

import no.samspill.formats.pack.Body;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.organisations.BodyDraft;
import no.samspill.server.organisations.BodyRefused;
import no.samspill.server.organisations.BodyRegister;
import no.samspill.server.organisations.BodyVersion;
import no.samspill.server.organisations.FieldProblem;
import no.samspill.server.organisations.web.EditViews.Filled;
import no.samspill.server.organisations.web.RegisterFetch.Answer;
import no.samspill.server.pages.Collision;
import no.samspill.server.pages.Collision.Clash;
import no.samspill.server.pages.FormProblems;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The forms in which people change what the register says of a body, or take a new one in.
///
/// A form names the version it was made from. When somebody else has saved since, both texts are
/// shown field by field, and the writer picks or writes a third: nothing is lost.
@Controller
class BodyEditPages {

    private final Bodies bodies;
    private final BodyRegister register;
    private final Rights rights;
    private final EditViews views;
    private final RegisterFetch fetch;
    private final Wording wording;
    private final Clock clock;

    BodyEditPages(
            Bodies bodies,
            BodyRegister register,
            Rights rights,
            EditViews views,
            RegisterFetch fetch,
            Wording wording,
            Clock clock) {
        this.bodies = bodies;
        this.register = register;
        this.rights = rights;
        this.views = views;
        this.fetch = fetch;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/{lang:nb|nn|en}/bodies/{body}/edit")
    String form(
            @PathVariable Language lang, @PathVariable String body, Caller caller, Model model) {
        BodyVersion standing = standing(body);
        return views.show(
                Filled.of(standing, standing.version(), BodyForm.of(standing.body()), ""),
                FormProblems.none(),
                words(lang),
                caller,
                model);
    }

    @PostMapping("/{lang:nb|nn|en}/bodies/{body}/edit")
    String save(
            @PathVariable Language lang,
            @PathVariable String body,
            @RequestParam long version,
            @RequestParam Map<String, String> sent,
            Caller caller,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        BodyVersion standing = standing(body);
        BodyWords words = words(lang);
        BodyForm form = BodyForm.of(Collision.picked(sent), BodyForm.of(read(standing, version)));
        String reason = sent.getOrDefault("reason", "").strip();
        if (sent.containsKey("fetch")) {
            return fetched(standing, version, form, reason, words, caller, model);
        }
        if (standing.version() != version) {
            return collision(standing, version, form, reason, words, response, model);
        }
        FormProblems problems = FormProblems.none();
        BodyDraft draft = form.draft(standing.body(), problems, words);
        requirePlace(draft, standing.body(), caller);
        noteAll(new BodyId(body), draft, problems, words);
        if (problems.isEmpty()) {
            try {
                BodyVersion saved =
                        register.edit(
                                new BodyId(body),
                                version,
                                draft,
                                caller.actor(),
                                reason.isEmpty() ? null : reason);
                boolean same = saved.version() == version;
                // A page that has not changed may be kept; another address is not.
                return same
                        ? told(lang, body + "?unchanged", "edit.told.same", next)
                        : told(lang, body, "edit.told.saved", next);
            } catch (Outdated outdated) {
                return collision(standing(body), version, form, reason, words, response, model);
            } catch (BodyRefused refused) {
                note(refused.problems(), problems, words);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return views.show(
                Filled.of(standing, version, form, reason), problems, words, caller, model);
    }

    /// What the register would object to besides what could not be read, so that everything is told
    /// at once.
    private void noteAll(BodyId id, BodyDraft draft, FormProblems problems, BodyWords words) {
        if (!problems.isEmpty()) {
            note(register.check(id, draft), problems, words);
        }
    }

    /// To the body's page, with a sentence on what was done.
    private String told(Language lang, String body, String key, RedirectAttributes next) {
        next.addFlashAttribute(BodyPages.TOLD, wording.in(lang).get(key));
        return "redirect:/" + lang.tag() + "/bodies/" + body;
    }

    /// What the form was made from; what stands when that version is not there.
    private Body read(BodyVersion standing, long version) {
        return bodies.versions(new BodyId(standing.body().id())).stream()
                .filter(one -> one.version() == version)
                .map(BodyVersion::body)
                .findFirst()
                .orElse(standing.body());
    }

    private void requirePlace(BodyDraft draft, Body standing, Caller caller) {
        if (draft.reaches(standing) && !rights.may(caller, Action.REGISTER_BODY, null)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private String collision(
            BodyVersion standing,
            long version,
            BodyForm mine,
            String reason,
            BodyWords words,
            HttpServletResponse response,
            Model model) {
        BodyForm theirs = BodyForm.of(standing.body());
        BodyForm base = BodyForm.of(read(standing, version));
        List<String> differing = mine.differing(theirs);
        List<Clash> clashes =
                differing.stream().map(field -> clash(field, mine, theirs, base, words)).toList();
        Map<String, String> kept = new LinkedHashMap<>();
        mine.others(differing, one -> kept.put(one.getKey(), one.getValue()));
        String id = standing.body().id();
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute(
                "page",
                new Collision(
                        words.words().get("collision.title"),
                        views.crumbs(standing.body(), words),
                        "/bodies/" + id + "/edit",
                        "/bodies/" + id,
                        standing.version(),
                        words.writer(standing, today()),
                        clashes,
                        kept,
                        reason));
        return "pages/collision";
    }

    private static Clash clash(
            String field, BodyForm mine, BodyForm theirs, BodyForm base, BodyWords words) {
        return Clash.text(
                field, words.field(field), mine.get(field), theirs.get(field), base.get(field));
    }

    @GetMapping("/{lang:nb|nn|en}/bodies/new")
    String fresh(@PathVariable Language lang, Caller caller, Model model) {
        return views.show(
                Filled.of(null, 0, BodyForm.empty(), ""),
                FormProblems.none(),
                words(lang),
                caller,
                model);
    }

    @PostMapping("/{lang:nb|nn|en}/bodies/new")
    String register(
            @PathVariable Language lang,
            @RequestParam Map<String, String> sent,
            Caller caller,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        BodyWords words = words(lang);
        BodyForm form = BodyForm.of(sent, BodyForm.empty());
        String reason = sent.getOrDefault("reason", "").strip();
        if (sent.containsKey("fetch")) {
            return fetched(null, 0, form, reason, words, caller, model);
        }
        FormProblems problems = FormProblems.none();
        BodyDraft draft = form.draft(null, problems, words);
        noteAll(new BodyId("new"), draft, problems, words);
        if (problems.isEmpty()) {
            try {
                BodyId id = new NewIds(bodies).of(draft);
                register.register(id, draft, caller.actor(), reason.isEmpty() ? null : reason);
                return told(lang, id.value(), "edit.told.registered", next);
            } catch (BodyRefused refused) {
                note(refused.problems(), problems, words);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return views.show(Filled.of(null, 0, form, reason), problems, words, caller, model);
    }

    /// The form again, filled in from the business register; nothing is saved.
    private String fetched(
            @Nullable BodyVersion standing,
            long version,
            BodyForm form,
            String reason,
            BodyWords words,
            Caller caller,
            Model model) {
        FormProblems problems = FormProblems.none();
        Answer answer = fetch.ask(form, standing == null, problems, words);
        return views.show(
                new Filled(standing, version, answer, reason), problems, words, caller, model);
    }

    /// Problems of a name as a whole stand at its first language.
    private static void note(List<FieldProblem> found, FormProblems problems, BodyWords words) {
        found.forEach(problem -> {
            String field =
                    switch (problem.field()) {
                        case "name" -> "name.nb";
                        case "short-name" -> "short-name.nb";
                        case "validity", "former-names" -> "valid-to";
                        default -> problem.field();
                    };
            problems.add(field, words.problem(problem));
        });
    }

    private BodyVersion standing(String body) {
        return bodies.find(body)
                .flatMap(found -> bodies.findStanding(new BodyId(found.id())))
                .orElseThrow(BodyPages::notFound);
    }

    private BodyWords words(Language lang) {
        return new BodyWords(wording.in(lang), bodies);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
