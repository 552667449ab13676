package no.samspill.server.organisations.web;

import jakarta.servlet.http.HttpServletResponse;

import no.samspill.server.organisations.Bodies;
import no.samspill.server.organisations.BodyRefused;
import no.samspill.server.organisations.Reorganisation;
import no.samspill.server.organisations.ReorganisationDraft;
import no.samspill.server.organisations.Reorganisations;
import no.samspill.server.organisations.web.ReorganisationForms.Asked;
import no.samspill.server.organisations.web.ReorganisationView.Clash;
import no.samspill.server.pages.FormProblems;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.rights.Caller;
import no.samspill.server.shared.Outdated;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;

/// The form in which a proposed reorganisation is proposed otherwise, until somebody has decided.
///
/// When somebody else has revised it meanwhile, the form comes back as it was filled in, with what
/// the other has changed above it.
@Controller
class ReorganisationRevisePages {

    private final Reorganisations reorganisations;
    private final ReorganisationForms forms;
    private final ReorganisationTexts texts;
    private final Bodies bodies;
    private final Wording wording;

    ReorganisationRevisePages(
            Reorganisations reorganisations,
            ReorganisationForms forms,
            ReorganisationTexts texts,
            Bodies bodies,
            Wording wording) {
        this.reorganisations = reorganisations;
        this.forms = forms;
        this.texts = texts;
        this.bodies = bodies;
        this.wording = wording;
    }

    @GetMapping("/{lang:nb|nn|en}/reorganisations/{reorganisation}/revise")
    String form(@PathVariable Language lang, @PathVariable("reorganisation") long id, Model model) {
        BodyWords words = words(lang);
        Reorganisation standing = standing(id);
        if (standing.state() != Reorganisation.State.PROPOSED) {
            return "redirect:/" + lang.tag() + "/reorganisations/" + id;
        }
        return forms.show(
                asked(
                        standing,
                        ReorganisationForm.of(standing.draft()).sent(),
                        standing.version(),
                        null),
                FormProblems.none(),
                words,
                model);
    }

    @PostMapping("/{lang:nb|nn|en}/reorganisations/{reorganisation}/revise")
    String revise(
            @PathVariable Language lang,
            @PathVariable("reorganisation") long id,
            @RequestParam long version,
            @RequestParam Map<String, String> sent,
            Caller caller,
            HttpServletResponse response,
            Model model) {
        BodyWords words = words(lang);
        Reorganisation standing = standing(id);
        FormProblems problems = FormProblems.none();
        ReorganisationDraft draft =
                new ReorganisationForm(standing.draft().kind(), sent)
                        .draft(forms.finder(words), problems);
        try {
            if (draft != null) {
                reorganisations.revise(id, version, draft, caller.actor());
                return "redirect:/" + lang.tag() + "/reorganisations/" + id;
            }
        } catch (Outdated outdated) {
            return collision(standing(id), version, sent, words, response, model);
        } catch (BodyRefused refused) {
            refused.problems()
                    .forEach(one -> forms.note(standing.draft().kind(), one, problems, words));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return forms.show(asked(standing, sent, version, null), problems, words, model);
    }

    private String collision(
            Reorganisation standing,
            long version,
            Map<String, String> sent,
            BodyWords words,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.CONFLICT.value());
        Clash clash =
                reorganisations.listSteps(standing.id()).stream()
                        .filter(step -> step.version() == version)
                        .findFirst()
                        .map(read ->
                                new Clash(
                                        version,
                                        standing.version(),
                                        texts.differences(read.draft(), standing.draft(), words)))
                        .orElse(null);
        FormProblems problems =
                FormProblems.none()
                        .add("", words.words().get("revise.outdated", version, standing.version()));
        return forms.show(asked(standing, sent, standing.version(), clash), problems, words, model);
    }

    private static Asked asked(
            Reorganisation one, Map<String, String> values, long version, @Nullable Clash clash) {
        return new Asked(one.draft().kind(), values, one.id(), version, clash);
    }

    private Reorganisation standing(long id) {
        return reorganisations.find(id).orElseThrow(BodyPages::notFound);
    }

    private BodyWords words(Language lang) {
        return new BodyWords(wording.in(lang), bodies);
    }
}
