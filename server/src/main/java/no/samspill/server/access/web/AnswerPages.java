package no.samspill.server.access.web;

import jakarta.servlet.http.HttpServletResponse;

import no.samspill.server.access.AccessRefused;
import no.samspill.server.access.AccessRequest;
import no.samspill.server.access.AccessRequests;
import no.samspill.server.access.Period;
import no.samspill.server.audit.Timelines;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.FormProblems;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.pages.Words;
import no.samspill.server.rights.Caller;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.Outdated;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Where a body's administrators answer a request to act for it.
@Controller
@RequestMapping("/{lang:nb|nn|en}/bodies/{body}/people/requests/{request}")
class AnswerPages {

    private final AccessRequests requests;
    private final PeoplePage people;
    private final Timelines timelines;
    private final Names names;
    private final Wording wording;
    private final Clock clock;

    AnswerPages(
            AccessRequests requests,
            PeoplePage people,
            Timelines timelines,
            Names names,
            Wording wording,
            Clock clock) {
        this.requests = requests;
        this.people = people;
        this.timelines = timelines;
        this.names = names;
        this.wording = wording;
        this.clock = clock;
    }

    /// The page.
    ///
    /// @param title the heading
    /// @param crumbs the way to it
    /// @param lead as what the person wants to act
    /// @param why in the person's words; empty when they gave none
    /// @param can what the role may do
    /// @param open whether it still waits
    /// @param version the version shown
    /// @param path where the answers go
    /// @param back the page of the body's people
    /// @param from the first day, as written
    /// @param to the last day, as written
    /// @param reason of a refusal, as written
    record View(
            String title,
            List<Crumb> crumbs,
            String lead,
            String why,
            String can,
            boolean open,
            long version,
            String path,
            String back,
            String from,
            String to,
            String reason) {}

    @GetMapping
    String show(
            @PathVariable Language lang,
            @PathVariable String body,
            @PathVariable UUID request,
            Caller caller,
            Model model) {
        Words words = wording.in(lang);
        Days today = Days.from(LocalDate.now(clock));
        return page(body, request, today, "", FormProblems.none(), caller, words, model);
    }

    @PostMapping("/approve")
    String approve(
            @PathVariable Language lang,
            @PathVariable String body,
            @PathVariable UUID request,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Caller caller,
            HttpServletResponse response,
            Model model) {
        Words words = wording.in(lang);
        find(body, request);
        Days days = new Days(from, to);
        FormProblems problems = FormProblems.none();
        Optional<Period> period = days.read(problems, words);
        if (period.isPresent()) {
            try {
                requests.approve(request, version, period.get(), caller);
                return done(lang, body, "approved");
            } catch (AccessRefused e) {
                Refusals.note(e, problems, words);
            } catch (Outdated e) {
                Refusals.note(e, problems, words);
            }
        }
        response.setStatus(Refusals.status(problems));
        return page(body, request, days, "", problems, caller, words, model);
    }

    @PostMapping("/reject")
    String reject(
            @PathVariable Language lang,
            @PathVariable String body,
            @PathVariable UUID request,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            HttpServletResponse response,
            Model model) {
        Words words = wording.in(lang);
        find(body, request);
        FormProblems problems = Texts.reason(reason, words);
        if (problems.isEmpty()) {
            try {
                requests.reject(request, version, reason, caller);
                return done(lang, body, "rejected");
            } catch (AccessRefused e) {
                Refusals.note(e, problems, words);
            } catch (Outdated e) {
                Refusals.note(e, problems, words);
            }
        }
        response.setStatus(Refusals.status(problems));
        Days today = Days.from(LocalDate.now(clock));
        return page(body, request, today, reason, problems, caller, words, model);
    }

    private AccessRequest find(String body, UUID request) {
        BodyId known = names.known(body);
        return requests.find(request)
                .filter(one -> one.body().equals(known))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(
            String body,
            UUID request,
            Days days,
            String reason,
            FormProblems problems,
            Caller caller,
            Words words,
            Model model) {
        AccessRequest one = find(body, request);
        BodyId known = one.body();
        String title = words.get("answer.title", names.person(one.person(), words));
        String role = RoleWords.inSentence(one.role(), words);
        List<Crumb> way = people.crumbs(known, words, true);
        model.addAttribute(
                "page",
                new View(
                        title,
                        List.of(way.getFirst(), way.getLast(), new Crumb(title, "")),
                        words.get("answer.lead", role, names.apart(known, words).text()),
                        Objects.requireNonNullElse(one.why(), ""),
                        words.get("access.can", role, RoleWords.acts(one.role(), words)),
                        one.state() == AccessRequest.State.OPEN,
                        one.version(),
                        PeoplePage.path(known) + "/requests/" + request,
                        PeoplePage.path(known),
                        days.from(),
                        days.to(),
                        reason));
        model.addAttribute("problems", problems);
        model.addAttribute("timeline", timelines.of(one.ref(), caller, words));
        return "access/answer";
    }

    private static String done(Language lang, String body, String what) {
        return "redirect:/" + lang.tag() + PeoplePage.path(new BodyId(body)) + "?done=" + what;
    }
}
