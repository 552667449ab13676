package no.samspill.server.organisations.web;

import jakarta.servlet.http.HttpServletResponse;

import no.samspill.server.organisations.Bodies;
import no.samspill.server.organisations.BodyRefused;
import no.samspill.server.organisations.Reorganisation;
import no.samspill.server.organisations.ReorganisationDraft;
import no.samspill.server.organisations.ReorganisationDraft.Kind;
import no.samspill.server.organisations.Reorganisations;
import no.samspill.server.organisations.web.ReorganisationForms.Asked;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.FormProblems;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.rights.Action;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.Rights;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/// Reorganisations: which there are, and proposing one.
@Controller
class ReorganisationPages {

    private final Reorganisations reorganisations;
    private final Bodies bodies;
    private final ReorganisationForms forms;
    private final Rights rights;
    private final Wording wording;
    private final Clock clock;

    ReorganisationPages(
            Reorganisations reorganisations,
            Bodies bodies,
            ReorganisationForms forms,
            Rights rights,
            Wording wording,
            Clock clock) {
        this.reorganisations = reorganisations;
        this.bodies = bodies;
        this.forms = forms;
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
                ReorganisationViews.state(one.state(), words),
                ReorganisationViews.sign(one.state()),
                words.moment(one.recordedAt(), clock.getZone()));
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
                    new ReorganisationForm(chosen, sent).draft(forms.finder(words), problems);
            try {
                if (draft != null) {
                    Reorganisation one = reorganisations.propose(draft, caller.actor());
                    return "redirect:/" + lang.tag() + "/reorganisations/" + one.id();
                }
            } catch (BodyRefused refused) {
                refused.problems().forEach(one -> forms.note(chosen, one, problems, words));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return forms.show(Asked.fresh(chosen, sent), problems, words, model);
    }

    private static List<Crumb> crumbs(String title, BodyWords words) {
        return List.of(
                new Crumb(words.words().get("bodies.title"), "/bodies"), new Crumb(title, ""));
    }

    private BodyWords words(Language lang) {
        return new BodyWords(wording.in(lang), bodies);
    }
}
