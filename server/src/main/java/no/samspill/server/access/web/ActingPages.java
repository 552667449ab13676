package no.samspill.server.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import no.samspill.server.access.ActingFor;
import no.samspill.server.access.ActingFor.Choice;
import no.samspill.server.access.Back;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.FormProblems;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.pages.Words;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.rights.Caller;
import no.samspill.server.shared.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where somebody chooses for whom to act.
@Controller
@RequestMapping("/{lang:nb|nn|en}/me/acting")
class ActingPages {

    /// What stands for nobody but oneself.
    private static final String MYSELF = "myself";

    private final ActingFor acting;
    private final Stead stead;
    private final Names names;
    private final Wording wording;

    ActingPages(ActingFor acting, Stead stead, Names names, Wording wording) {
        this.acting = acting;
        this.stead = stead;
        this.names = names;
        this.wording = wording;
    }

    /// The page.
    record View(String title, List<Crumb> crumbs, String back, List<Option> choices) {}

    /// One to choose.
    ///
    /// @param key what the form sends
    /// @param name the body, or oneself
    /// @param beside what tells the body from another of the same name; empty for oneself
    /// @param roles as what
    /// @param stead in whose stead and when; empty in one's own right
    /// @param current whether it is chosen now
    record Option(
            String key, Said name, String beside, String roles, String stead, boolean current) {}

    @GetMapping
    String show(
            @PathVariable Language lang,
            @RequestParam(defaultValue = "") String back,
            Caller caller,
            HttpServletRequest request,
            Model model) {
        return page(lang, back, caller, Me.session(request), FormProblems.none(), model);
    }

    @PostMapping
    String choose(
            @PathVariable Language lang,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String back,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        HttpSession session = Me.session(request);
        Optional<Choice> chosen =
                acting.list(session).stream().filter(one -> key(one).equals(choice)).findFirst();
        boolean known = choice.equals(MYSELF) || chosen.isPresent();
        if (known
                && acting.choose(
                        session,
                        chosen.map(Choice::body).orElse(null),
                        chosen.map(Choice::deputyFor).orElse(null))) {
            return "redirect:"
                    // Braces would be taken for variables.
                    + Back.safe(back)
                            .filter(one -> !one.contains("{"))
                            .orElse("/" + lang.tag() + "/me?done=acting");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        String text = wording.in(lang).get("acting.missing");
        return page(lang, back, caller, session, FormProblems.none().add("choice", text), model);
    }

    private String page(
            Language lang,
            String back,
            Caller caller,
            HttpSession session,
            FormProblems problems,
            Model model) {
        Words words = wording.in(lang);
        String current = acting.find(session).map(ActingPages::key).orElse(MYSELF);
        List<Option> options = new ArrayList<>();
        for (Choice one : acting.list(session)) {
            options.add(
                    new Option(
                            key(one),
                            names.body(one.body(), words),
                            names.beside(one.body(), words),
                            roles(one, words),
                            stead.say(Me.of(caller), one, words),
                            key(one).equals(current)));
        }
        options.add(
                new Option(
                        MYSELF,
                        new Said(words.get("acting.myself"), ""),
                        "",
                        words.get("acting.myself.about"),
                        "",
                        current.equals(MYSELF)));
        String title = words.get("acting.title");
        List<Crumb> crumbs =
                List.of(new Crumb(words.get("frame.own-page"), "/me"), new Crumb(title, ""));
        model.addAttribute("page", new View(title, crumbs, Back.safe(back).orElse(""), options));
        model.addAttribute("problems", problems);
        return "access/acting";
    }

    static String roles(Choice choice, Words words) {
        return choice.roles().stream()
                .sorted()
                .map(role -> RoleWords.name(role, words))
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private static String key(Choice choice) {
        @Nullable PersonId stead = choice.deputyFor();
        return stead == null ? choice.body().value() : choice.body().value() + " " + stead;
    }
}
