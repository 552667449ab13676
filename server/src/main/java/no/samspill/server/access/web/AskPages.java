package no.samspill.server.access.web;

import jakarta.servlet.http.HttpServletResponse;

import no.samspill.server.access.AccessRefused;
import no.samspill.server.access.AccessRequests;
import no.samspill.server.access.Appointments;
import no.samspill.server.access.web.RoleWords.RoleChoice;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.FormProblems;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.pages.Words;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.Role;
import no.samspill.server.shared.BodyId;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Where somebody asks to act for a body.
@Controller
@RequestMapping("/{lang:nb|nn|en}/bodies/{body}/access")
class AskPages {

    private final AccessRequests requests;
    private final Appointments appointments;
    private final Names names;
    private final Wording wording;
    private final Clock clock;

    AskPages(
            AccessRequests requests,
            Appointments appointments,
            Names names,
            Wording wording,
            Clock clock) {
        this.requests = requests;
        this.appointments = appointments;
        this.names = names;
        this.wording = wording;
        this.clock = clock;
    }

    /// The page.
    ///
    /// @param title the heading
    /// @param crumbs the way to it
    /// @param path where the form goes
    /// @param back the body's page
    /// @param nobody whether the body has no administrator to answer
    /// @param roles what to ask for
    /// @param role what is chosen
    /// @param why what is written
    record View(
            String title,
            List<Crumb> crumbs,
            String path,
            String back,
            boolean nobody,
            List<RoleChoice> roles,
            String role,
            String why) {}

    @GetMapping
    String show(
            @PathVariable Language lang, @PathVariable String body, Caller caller, Model model) {
        Me.of(caller);
        return page(names.known(body), "", "", FormProblems.none(), wording.in(lang), model);
    }

    @PostMapping
    String ask(
            @PathVariable Language lang,
            @PathVariable String body,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String why,
            Caller caller,
            HttpServletResponse response,
            Model model) {
        Words words = wording.in(lang);
        BodyId known = names.known(body);
        FormProblems problems = FormProblems.none();
        Optional<Role> wanted = RoleWords.find(role).filter(AskPages::canBeAsked);
        if (wanted.isEmpty()) {
            problems.add("role", words.get("ask.role.missing"));
        }
        if (why.isBlank()) {
            problems.add("why", words.get("ask.why.missing"));
        } else if (why.length() > Texts.LONGEST) {
            problems.add("why", words.get("access.too-long", Texts.LONGEST));
        }
        if (wanted.isPresent() && problems.isEmpty()) {
            try {
                requests.ask(Me.of(caller), known, wanted.get(), why);
                return "redirect:/" + lang.tag() + "/me?done=asked";
            } catch (AccessRefused e) {
                Refusals.note(e, problems, words);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(known, role, why, problems, words, model);
    }

    private static boolean canBeAsked(Role role) {
        return role.given() && !role.wide();
    }

    private String page(
            BodyId body, String role, String why, FormProblems problems, Words words, Model model) {
        String name = names.apart(body, words).text();
        String path = "/bodies/" + body.value();
        LocalDate today = LocalDate.now(clock);
        boolean nobody =
                appointments.list(body).stream()
                        .noneMatch(one ->
                                one.role() == Role.ADMINISTRATOR && one.period().covers(today));
        model.addAttribute(
                "page",
                new View(
                        words.get("ask.title", name),
                        List.of(new Crumb(name, path), new Crumb(words.get("ask.crumb"), "")),
                        path + "/access",
                        path,
                        nobody,
                        RoleWords.choices(AskPages::canBeAsked, words),
                        role,
                        why));
        model.addAttribute("problems", problems);
        return "access/ask";
    }
}
