package no.samspill.server.access.web;

import jakarta.servlet.http.HttpServletResponse;

import no.samspill.server.access.AccessRefused;
import no.samspill.server.access.Appointment;
import no.samspill.server.access.Appointments;
import no.samspill.server.access.Deputies;
import no.samspill.server.access.Deputyship;
import no.samspill.server.audit.Timelines;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.FormProblems;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.pages.Words;
import no.samspill.server.rights.Caller;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.Outdated;
import no.samspill.server.shared.RecordRef;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import java.util.List;
import java.util.UUID;

/// Where a body's administrators end somebody's role, or that somebody stands in for another.
@Controller
@RequestMapping("/{lang:nb|nn|en}/bodies/{body}/people")
class EndPages {

    private final Appointments appointments;
    private final Deputies deputies;
    private final PeoplePage people;
    private final Timelines timelines;
    private final Names names;
    private final Wording wording;

    EndPages(
            Appointments appointments,
            Deputies deputies,
            PeoplePage people,
            Timelines timelines,
            Names names,
            Wording wording) {
        this.appointments = appointments;
        this.deputies = deputies;
        this.people = people;
        this.timelines = timelines;
        this.names = names;
        this.wording = wording;
    }

    /// The page.
    ///
    /// @param title the heading
    /// @param crumbs the way to it
    /// @param lead what is to end
    /// @param button what the button says
    /// @param version the version shown
    /// @param path where the form goes
    /// @param back the page of the body's people
    /// @param reason as written
    record View(
            String title,
            List<Crumb> crumbs,
            String lead,
            String button,
            long version,
            String path,
            String back,
            String reason) {}

    @GetMapping("/appointments/{appointment}/end")
    String askToEnd(
            @PathVariable Language lang,
            @PathVariable String body,
            @PathVariable UUID appointment,
            Caller caller,
            Model model) {
        Words words = wording.in(lang);
        Appointment one = find(body, appointment);
        return page(of(one, "", words), one.ref(), FormProblems.none(), caller, words, model);
    }

    @PostMapping("/appointments/{appointment}/end")
    String end(
            @PathVariable Language lang,
            @PathVariable String body,
            @PathVariable UUID appointment,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            HttpServletResponse response,
            Model model) {
        Words words = wording.in(lang);
        find(body, appointment);
        FormProblems problems = Texts.reason(reason, words);
        if (problems.isEmpty()) {
            try {
                appointments.end(appointment, version, reason, caller);
                return "redirect:/" + lang.tag() + path(body) + "?done=ended";
            } catch (AccessRefused e) {
                Refusals.note(e, problems, words);
            } catch (Outdated e) {
                Refusals.note(e, problems, words);
            }
        }
        response.setStatus(Refusals.status(problems));
        Appointment one = find(body, appointment);
        return page(of(one, reason, words), one.ref(), problems, caller, words, model);
    }

    @GetMapping("/deputies/{deputyship}/end")
    String askToEndDeputy(
            @PathVariable Language lang,
            @PathVariable String body,
            @PathVariable UUID deputyship,
            Caller caller,
            Model model) {
        Words words = wording.in(lang);
        Deputyship one = findDeputy(body, deputyship);
        return page(of(one, "", words), one.ref(), FormProblems.none(), caller, words, model);
    }

    @PostMapping("/deputies/{deputyship}/end")
    String endDeputy(
            @PathVariable Language lang,
            @PathVariable String body,
            @PathVariable UUID deputyship,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            HttpServletResponse response,
            Model model) {
        Words words = wording.in(lang);
        findDeputy(body, deputyship);
        FormProblems problems = Texts.reason(reason, words);
        if (problems.isEmpty()) {
            try {
                deputies.end(deputyship, version, reason, caller);
                return "redirect:/" + lang.tag() + path(body) + "?done=deputy-ended";
            } catch (AccessRefused e) {
                Refusals.note(e, problems, words);
            } catch (Outdated e) {
                Refusals.note(e, problems, words);
            }
        }
        response.setStatus(Refusals.status(problems));
        Deputyship one = findDeputy(body, deputyship);
        return page(of(one, reason, words), one.ref(), problems, caller, words, model);
    }

    private Appointment find(String body, UUID id) {
        BodyId known = names.known(body);
        return appointments
                .find(id)
                .filter(one -> one.body().equals(known))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Deputyship findDeputy(String body, UUID id) {
        BodyId known = names.known(body);
        return deputies.find(id)
                .filter(one -> one.body().equals(known))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private View of(Appointment one, String reason, Words words) {
        String title = words.get("end.title");
        return new View(
                title,
                crumbs(one.body(), title, words),
                words.get(
                        "end.lead",
                        names.person(one.person(), words),
                        RoleWords.inSentence(one.role(), words),
                        names.apart(one.body(), words).text(),
                        Days.say(one.period(), words)),
                words.get("end.do"),
                one.version(),
                PeoplePage.path(one.body()) + "/appointments/" + one.id() + "/end",
                PeoplePage.path(one.body()),
                reason);
    }

    private View of(Deputyship one, String reason, Words words) {
        String title = words.get("end.deputy.title");
        return new View(
                title,
                crumbs(one.body(), title, words),
                words.get(
                        "end.deputy.lead",
                        names.person(one.deputy(), words),
                        names.person(one.principal(), words),
                        names.apart(one.body(), words).text(),
                        Days.say(one.period(), words)),
                words.get("end.deputy.do"),
                one.version(),
                PeoplePage.path(one.body()) + "/deputies/" + one.id() + "/end",
                PeoplePage.path(one.body()),
                reason);
    }

    private List<Crumb> crumbs(BodyId body, String title, Words words) {
        List<Crumb> way = people.crumbs(body, words, true);
        return List.of(way.getFirst(), way.getLast(), new Crumb(title, ""));
    }

    private String page(
            View view,
            RecordRef record,
            FormProblems problems,
            Caller caller,
            Words words,
            Model model) {
        model.addAttribute("page", view);
        model.addAttribute("timeline", timelines.of(record, caller, words));
        model.addAttribute("problems", problems);
        return "access/end";
    }

    private static String path(String body) {
        return PeoplePage.path(new BodyId(body));
    }
}
