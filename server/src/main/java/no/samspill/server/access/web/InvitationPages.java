package no.samspill.server.access.web;

import jakarta.servlet.http.HttpServletResponse;

import no.samspill.server.access.AccessRefused;
import no.samspill.server.access.Invitation;
import no.samspill.server.access.Invitations;
import no.samspill.server.audit.Timelines;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.FormProblems;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.pages.Words;
import no.samspill.server.rights.Caller;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

import java.time.Clock;
import java.util.List;

/// Where somebody answers an invitation.
@Controller
@RequestMapping("/{lang:nb|nn|en}/invitations/{token}")
class InvitationPages {

    private final Invitations invitations;
    private final Timelines timelines;
    private final Names names;
    private final Wording wording;
    private final Clock clock;

    InvitationPages(
            Invitations invitations,
            Timelines timelines,
            Names names,
            Wording wording,
            Clock clock) {
        this.invitations = invitations;
        this.timelines = timelines;
        this.names = names;
        this.wording = wording;
        this.clock = clock;
    }

    /// The page.
    ///
    /// @param title the heading
    /// @param crumbs none
    /// @param lead what is offered, and when
    /// @param heading over the text
    /// @param text what the role may do, or why it can no longer be answered
    /// @param open whether it can be answered
    /// @param path where the answers go
    record View(
            String title,
            List<Crumb> crumbs,
            String lead,
            String heading,
            String text,
            boolean open,
            String path) {}

    @GetMapping
    String show(
            @PathVariable Language lang, @PathVariable String token, Caller caller, Model model) {
        Me.of(caller);
        return page(token, FormProblems.none(), caller, wording.in(lang), model);
    }

    @PostMapping("/accept")
    String accept(
            @PathVariable Language lang,
            @PathVariable String token,
            Caller caller,
            HttpServletResponse response,
            Model model) {
        find(token);
        try {
            invitations.accept(token, Me.of(caller));
            return to(lang, "/me?done=accepted");
        } catch (AccessRefused e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            Words words = wording.in(lang);
            FormProblems problems = Refusals.note(e, FormProblems.none(), words);
            return page(token, problems, caller, words, model);
        }
    }

    @PostMapping("/decline")
    String decline(
            @PathVariable Language lang,
            @PathVariable String token,
            Caller caller,
            HttpServletResponse response,
            Model model) {
        find(token);
        try {
            invitations.decline(token, Me.of(caller));
            return to(lang, "/me?done=declined");
        } catch (AccessRefused e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            Words words = wording.in(lang);
            FormProblems problems = Refusals.note(e, FormProblems.none(), words);
            return page(token, problems, caller, words, model);
        }
    }

    private String page(
            String token, FormProblems problems, Caller caller, Words words, Model model) {
        Invitation one = find(token);
        model.addAttribute("page", view(one, token, words));
        model.addAttribute("timeline", timelines.of(one.ref(), caller, words));
        model.addAttribute("problems", problems);
        return "access/invitation";
    }

    private Invitation find(String token) {
        return invitations
                .findByToken(token)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private View view(Invitation one, String token, Words words) {
        boolean open = one.open(clock.instant());
        String role = RoleWords.inSentence(one.role(), words);
        String state = one.state() == Invitation.State.OPEN ? "expired" : one.state().key();
        return new View(
                words.get("invitation.title", names.apart(one.body(), words).text()),
                List.of(),
                words.get("invitation.lead", role, Days.say(one.period(), words)),
                words.get(open ? "invitation.what" : "invitation.over"),
                open
                        ? words.get("access.can", role, RoleWords.acts(one.role(), words))
                        : words.get("invitation.over." + state),
                open,
                "/invitations/" + token);
    }

    private static String to(Language lang, String path) {
        return "redirect:/" + lang.tag() + path;
    }
}
