package no.samspill.server.coordination.web;

import jakarta.servlet.http.HttpServletResponse;

import no.samspill.formats.pack.Target;
import no.samspill.server.coordination.interactions.InteractionRefused;
import no.samspill.server.coordination.interactions.InteractionSet;
import no.samspill.server.coordination.interactions.Interactions;
import no.samspill.server.coordination.interactions.Scoring;
import no.samspill.server.coordination.web.PanelView.Choice;
import no.samspill.server.goals.Goals;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.FormProblems;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.pages.Words;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.Outdated;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import java.util.List;
import java.util.stream.Stream;

/// Where a set of scores is made and described.
@Controller
class SetPages {

    private static final String TEMPLATE = "coordination/set";

    private final Interactions interactions;
    private final Scoring scoring;
    private final Goals goals;
    private final Wording wording;

    SetPages(Interactions interactions, Scoring scoring, Goals goals, Wording wording) {
        this.interactions = interactions;
        this.scoring = scoring;
        this.goals = goals;
        this.wording = wording;
    }

    /// The page of a form.
    ///
    /// @param action where the form goes, after the language
    /// @param version of the set the form was made from; 0 for a new one
    record View(
            String title,
            List<Crumb> crumbs,
            String action,
            long version,
            SetForm form,
            List<Choice> kinds,
            String back) {

        /// What was written in a field.
        public String value(String field) {
            return form.get(field);
        }
    }

    @GetMapping("/{lang:nb|nn|en}/coordination/interactions/new")
    String fresh(@PathVariable Language lang, Model model) {
        show("", 0, SetForm.empty(), FormProblems.none(), wording.in(lang), model);
        return TEMPLATE;
    }

    @PostMapping("/{lang:nb|nn|en}/coordination/interactions/new")
    String create(
            @PathVariable Language lang,
            SetForm form,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        Words words = wording.in(lang);
        FormProblems problems = FormProblems.none();
        try {
            InteractionSet made =
                    scoring.create(
                            form.draft(goals.listTargets().stream().map(Target::code).toList()),
                            actor);
            return "redirect:/" + lang.tag() + Asked.PATH + "?set=" + made.id() + "&told=kept";
        } catch (InteractionRefused refused) {
            problems.add(refused.field(), words.get(InteractionPages.key(refused)));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        show("", 0, form, problems, words, model);
        return TEMPLATE;
    }

    @GetMapping("/{lang:nb|nn|en}/coordination/interactions/{set}/edit")
    String edit(@PathVariable Language lang, @PathVariable String set, Model model) {
        InteractionSet standing = find(set);
        show(
                set,
                standing.version(),
                SetForm.of(standing),
                FormProblems.none(),
                wording.in(lang),
                model);
        return TEMPLATE;
    }

    @PostMapping("/{lang:nb|nn|en}/coordination/interactions/{set}/edit")
    String save(
            @PathVariable Language lang,
            @PathVariable String set,
            SetForm form,
            @RequestParam(defaultValue = "0") long version,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        InteractionSet standing = find(set);
        Words words = wording.in(lang);
        FormProblems problems = FormProblems.none();
        int status = HttpStatus.UNPROCESSABLE_CONTENT.value();
        try {
            scoring.edit(standing.id(), version, form.draft(standing.targets()), null, actor);
            return "redirect:/" + lang.tag() + Asked.PATH + "?set=" + set + "&told=kept";
        } catch (InteractionRefused refused) {
            problems.add(refused.field(), words.get(InteractionPages.key(refused)));
        } catch (Outdated outdated) {
            status = HttpStatus.CONFLICT.value();
            problems.add("", words.get("interactions.set.outdated", standing.name()));
        }
        response.setStatus(status);
        show(set, standing.version(), form, problems, words, model);
        return TEMPLATE;
    }

    private InteractionSet find(String set) {
        return interactions
                .find(set)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static void show(
            String set,
            long version,
            SetForm form,
            FormProblems problems,
            Words words,
            Model model) {
        String title = words.get(set.isEmpty() ? "interactions.set.new" : "interactions.set.edit");
        model.addAttribute("problems", problems);
        model.addAttribute(
                "page",
                new View(
                        title,
                        List.of(
                                new Crumb(words.get("coordination.title"), "/coordination"),
                                new Crumb(words.get("coordination.tab.interactions"), Asked.PATH),
                                new Crumb(title, "")),
                        Asked.PATH + (set.isEmpty() ? "/new" : "/" + set + "/edit"),
                        version,
                        form,
                        kinds(words),
                        Asked.PATH + (set.isEmpty() ? "" : "?set=" + set)));
    }

    static List<Choice> kinds(Words words) {
        return Stream.of("own", "elsewhere")
                .map(one -> new Choice(one, words.get("interactions.kind." + one)))
                .toList();
    }
}
