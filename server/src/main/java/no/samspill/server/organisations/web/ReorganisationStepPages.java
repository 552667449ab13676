package no.samspill.server.organisations.web;

import jakarta.servlet.http.HttpServletResponse;

import no.samspill.server.audit.Timelines;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.organisations.BodyRefused;
import no.samspill.server.organisations.Reorganisation;
import no.samspill.server.organisations.Reorganisations;
import no.samspill.server.pages.FormProblems;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.rights.Caller;
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

import java.util.List;

/// One reorganisation: what it would do, and deciding on it, carrying it out, taking it back.
@Controller
class ReorganisationStepPages {

    private final Reorganisations reorganisations;
    private final Bodies bodies;
    private final ReorganisationViews views;
    private final Timelines timelines;
    private final Wording wording;

    ReorganisationStepPages(
            Reorganisations reorganisations,
            Bodies bodies,
            ReorganisationViews views,
            Timelines timelines,
            Wording wording) {
        this.reorganisations = reorganisations;
        this.bodies = bodies;
        this.views = views;
        this.timelines = timelines;
        this.wording = wording;
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
            @RequestParam(defaultValue = "") String plan,
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
                                id, version, decision.equals("yes"), plan, reason, caller.actor()),
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
        model.addAttribute("page", views.view(steps, read, words, caller));
        RecordRef record = new RecordRef("reorganisation", Long.toString(id));
        model.addAttribute("timeline", timelines.of(record, caller, words.words()));
    }

    private BodyWords words(Language lang) {
        return new BodyWords(wording.in(lang), bodies);
    }
}
