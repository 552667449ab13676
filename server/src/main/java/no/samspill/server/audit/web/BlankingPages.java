package no.samspill.server.audit.web;

import jakarta.servlet.http.HttpServletResponse;

import no.samspill.server.audit.AuditBlanking;
import no.samspill.server.audit.AuditBlanking.Extent;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.FormProblems;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.pages.Words;
import no.samspill.server.rights.Caller;
import no.samspill.server.shared.PersonId;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Optional;

/// Where the operator blanks what the record of every change holds about a person: first what there
/// is, then with a reason and a tick that it is for good.
@Controller
@RequestMapping("/{lang:nb|nn|en}/audit/blanking")
class BlankingPages {

    private final AuditBlanking blanking;
    private final Wording wording;

    BlankingPages(AuditBlanking blanking, Wording wording) {
        this.blanking = blanking;
        this.wording = wording;
    }

    /// Whom, and what there is.
    ///
    /// @param person the id that was asked for; empty when none was
    /// @param found whether it can be an id of a person
    /// @param parts how many texts there are to blank
    /// @param extent the same in words
    /// @param entries the numbers of the entries
    /// @param done what was done; empty before
    record BlankingView(
            String title,
            List<Crumb> crumbs,
            String person,
            boolean found,
            int parts,
            String extent,
            List<Long> entries,
            String reason,
            String done) {}

    @GetMapping
    String ask(
            @PathVariable Language lang,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "0") String done,
            Model model) {
        Words words = wording.in(lang);
        FormProblems problems = FormProblems.none();
        if (!person.isBlank()) {
            requirePerson(find(person.strip()), problems, words);
        }
        String told = done.matches("[1-9][0-9]{0,8}") ? told(Integer.parseInt(done), words) : "";
        show(person.strip(), "", told, problems, words, model);
        return "audit/blanking";
    }

    private static String told(int parts, Words words) {
        return words.get("audit.blanking.done", words.numbers().count(parts), parts);
    }

    @PostMapping
    String blank(
            @PathVariable Language lang,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String sure,
            Caller caller,
            HttpServletResponse response,
            Model model) {
        Words words = wording.in(lang);
        FormProblems problems = FormProblems.none();
        Optional<PersonId> id = find(person.strip());
        requirePerson(id, problems, words);
        if (id.map(blanking::find).filter(extent -> extent.parts() == 0).isPresent()) {
            problems.add("person", words.get("audit.blanking.nothing"));
        }
        if (reason.isBlank()) {
            problems.add("reason", words.get("audit.blanking.reason.missing"));
        }
        if (sure.isEmpty()) {
            problems.add("sure", words.get("audit.blanking.sure.missing"));
        }
        if (id.isPresent() && problems.isEmpty()) {
            Extent done = blanking.blank(id.get(), caller.actor(), reason.strip());
            return "redirect:/" + lang.tag() + "/audit/blanking?done=" + done.parts();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        show(person.strip(), reason, "", problems, words, model);
        return "audit/blanking";
    }

    private static void requirePerson(Optional<PersonId> id, FormProblems problems, Words words) {
        if (id.isEmpty()) {
            problems.add("person", words.get("audit.blanking.person.wrong"));
        }
    }

    private void show(
            String person,
            String reason,
            String done,
            FormProblems problems,
            Words words,
            Model model) {
        Optional<PersonId> id = find(person);
        Extent extent = id.map(blanking::find).orElseGet(() -> new Extent(List.of(), 0));
        String title = words.get("audit.blanking.title");
        model.addAttribute(
                "page",
                new BlankingView(
                        title,
                        List.of(
                                new Crumb(words.get("audit.title"), "/audit"),
                                new Crumb(title, "")),
                        person,
                        id.isPresent(),
                        extent.parts(),
                        words.get(
                                "audit.blanking.extent",
                                words.numbers().count(extent.parts()),
                                words.numbers().count(extent.entries().size()),
                                extent.parts()),
                        extent.entries(),
                        reason,
                        done));
        model.addAttribute("problems", problems);
    }

    /// The person of an id, with or without the word that entries put before it.
    private static Optional<PersonId> find(String text) {
        try {
            return Optional.of(PersonId.of(text.replaceFirst("^person[:/]", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
