package no.samspill.server.access.web;

import jakarta.servlet.http.HttpServletResponse;

import no.samspill.server.access.AccessRefused;
import no.samspill.server.access.Invitation;
import no.samspill.server.access.Invitations;
import no.samspill.server.access.Invitations.Sent;
import no.samspill.server.access.Period;
import no.samspill.server.access.Terms;
import no.samspill.server.access.web.PeopleView.InviteForm;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.FormProblems;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.pages.Words;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.Role;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.Outdated;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Where a body's administrators see who acts for it, and invite others.
@Controller
@RequestMapping("/{lang:nb|nn|en}/bodies/{body}/people")
class PeoplePages {

    private static final Set<String> DONE =
            Set.of(
                    "approved",
                    "rejected",
                    "changed",
                    "ended",
                    "deputy",
                    "deputy-ended",
                    "withdrawn",
                    "gone");

    private final PeoplePage page;
    private final Invitations invitations;
    private final Names names;
    private final Wording wording;
    private final Clock clock;

    PeoplePages(
            PeoplePage page, Invitations invitations, Names names, Wording wording, Clock clock) {
        this.page = page;
        this.invitations = invitations;
        this.names = names;
        this.wording = wording;
        this.clock = clock;
    }

    /// The invitation that was just made, with the address to hand over.
    record Invited(
            String title,
            List<Crumb> crumbs,
            String lead,
            String link,
            String until,
            String path) {}

    @GetMapping
    String show(
            @PathVariable Language lang,
            @PathVariable String body,
            @RequestParam(defaultValue = "") String done,
            Caller caller,
            Model model) {
        Words words = wording.in(lang);
        String told = DONE.contains(done) ? words.get("people.done." + done) : "";
        BodyId known = names.known(body);
        model.addAttribute("page", page.view(known, caller, told, page.empty(), words));
        model.addAttribute("problems", FormProblems.none());
        return "access/people";
    }

    /// The page itself answers instead of sending on, because the address is told only once.
    @PostMapping("/invitations")
    String invite(
            @PathVariable Language lang,
            @PathVariable String body,
            @ModelAttribute("form") InviteForm form,
            Caller caller,
            HttpServletResponse response,
            Model model) {
        Words words = wording.in(lang);
        BodyId known = names.known(body);
        FormProblems problems = FormProblems.none();
        Optional<Role> role = RoleWords.find(form.role()).filter(one -> page.mayGive(one, caller));
        if (form.email().isBlank()) {
            problems.add("email", words.get("people.invite.email.missing"));
        }
        if (role.isEmpty()) {
            problems.add("role", words.get("ask.role.missing"));
        }
        Optional<Period> period = new Days(form.from(), form.to()).read(problems, words);
        if (problems.isEmpty() && role.isPresent() && period.isPresent()) {
            try {
                Terms terms = new Terms(known, role.get(), period.get());
                Sent sent = invitations.invite(terms, form.email(), caller);
                return invited(sent, known, words, response, model);
            } catch (AccessRefused e) {
                Refusals.note(e, problems, words);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", page.view(known, caller, "", form, words));
        model.addAttribute("problems", problems);
        return "access/people";
    }

    private String invited(
            Sent sent, BodyId body, Words words, HttpServletResponse response, Model model) {
        Invitation made = sent.invitation();
        String title = words.get("invited.title");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute(
                "page",
                new Invited(
                        title,
                        List.of(
                                page.crumbs(body, words, true).getFirst(),
                                page.crumbs(body, words, true).getLast(),
                                new Crumb(title, "")),
                        words.get("invited.lead", String.valueOf(made.email())),
                        ServletUriComponentsBuilder.fromCurrentContextPath()
                                .path(sent.path(words.language().tag()))
                                .toUriString(),
                        words.get(
                                "invited.until",
                                words.numbers()
                                        .day(
                                                made.expiresAt()
                                                        .atZone(clock.getZone())
                                                        .toLocalDate())),
                        PeoplePage.path(body)));
        return "access/invited";
    }

    @PostMapping("/invitations/{invitation}/withdraw")
    String withdraw(
            @PathVariable Language lang,
            @PathVariable String body,
            @PathVariable UUID invitation,
            @RequestParam long version,
            Caller caller) {
        BodyId known = names.known(body);
        boolean theirs =
                invitations.find(invitation).filter(one -> one.body().equals(known)).isPresent();
        if (!theirs) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String done = "withdrawn";
        try {
            invitations.withdraw(invitation, version, caller);
        } catch (Outdated | AccessRefused e) {
            // Answered or withdrawn in the meantime; the page shows how it stands.
            done = "gone";
        }
        return "redirect:/" + lang.tag() + PeoplePage.path(known) + "?done=" + done;
    }
}
