package no.samspill.server.access.web;

import jakarta.servlet.http.HttpServletResponse;

import no.samspill.server.access.AccessRefused;
import no.samspill.server.access.Appointment;
import no.samspill.server.access.Appointments;
import no.samspill.server.access.Period;
import no.samspill.server.access.web.RoleWords.RoleChoice;
import no.samspill.server.pages.Collision;
import no.samspill.server.pages.Collision.Clash;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.FormProblems;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.pages.Words;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.Role;
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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Where a body's administrators change somebody's role, or when it holds.
///
/// When somebody else has changed it since the form was opened, both versions are shown to choose
/// from.
@Controller
@RequestMapping("/{lang:nb|nn|en}/bodies/{body}/people/appointments/{appointment}/edit")
class AppointmentPages {

    private final Appointments appointments;
    private final PeoplePage people;
    private final Names names;
    private final Wording wording;

    AppointmentPages(Appointments appointments, PeoplePage people, Names names, Wording wording) {
        this.appointments = appointments;
        this.people = people;
        this.names = names;
        this.wording = wording;
    }

    /// The page.
    ///
    /// @param title the heading
    /// @param crumbs the way to it
    /// @param lead how it stands
    /// @param version the version the form was made from
    /// @param path where the form goes
    /// @param back the page of the body's people
    /// @param end the page that ends the role at once
    /// @param roles what the person may be instead
    /// @param form as written
    /// @param reason as written
    record View(
            String title,
            List<Crumb> crumbs,
            String lead,
            long version,
            String path,
            String back,
            String end,
            List<RoleChoice> roles,
            AppointmentForm form,
            String reason) {}

    @GetMapping
    String show(
            @PathVariable Language lang,
            @PathVariable String body,
            @PathVariable UUID appointment,
            Caller caller,
            Model model) {
        Appointment one = find(body, appointment);
        Words words = wording.in(lang);
        return page(one, AppointmentForm.of(one), "", FormProblems.none(), words, caller, model);
    }

    @PostMapping
    String change(
            @PathVariable Language lang,
            @PathVariable String body,
            @PathVariable UUID appointment,
            @RequestParam long version,
            @RequestParam Map<String, String> sent,
            Caller caller,
            HttpServletResponse response,
            Model model) {
        Words words = wording.in(lang);
        Appointment standing = find(body, appointment);
        AppointmentForm form = AppointmentForm.of(Collision.picked(sent));
        String reason = sent.getOrDefault("reason", "");
        if (standing.version() != version) {
            return collision(standing, version, form, reason, words, response, model);
        }
        FormProblems problems = Texts.reason(reason, words);
        Optional<Role> role = RoleWords.find(form.role());
        if (role.isEmpty()) {
            problems.add("role", words.get("ask.role.missing"));
        }
        Optional<Period> period = form.days().read(problems, words);
        if (problems.isEmpty() && role.isPresent() && period.isPresent()) {
            try {
                appointments.change(appointment, version, role.get(), period.get(), reason, caller);
                return "redirect:/"
                        + lang.tag()
                        + PeoplePage.path(standing.body())
                        + "?done=changed";
            } catch (AccessRefused e) {
                Refusals.note(e, problems, words);
            } catch (Outdated e) {
                return collision(
                        find(body, appointment), version, form, reason, words, response, model);
            }
        }
        response.setStatus(Refusals.status(problems));
        return page(standing, form, reason, problems, words, caller, model);
    }

    private Appointment find(String body, UUID id) {
        BodyId known = names.known(body);
        return appointments
                .find(id)
                .filter(one -> one.body().equals(known))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(
            Appointment one,
            AppointmentForm form,
            String reason,
            FormProblems problems,
            Words words,
            Caller caller,
            Model model) {
        String title = words.get("appointment.title", names.person(one.person(), words));
        model.addAttribute(
                "page",
                new View(
                        title,
                        crumbs(one, words),
                        words.get(
                                "end.lead",
                                names.person(one.person(), words),
                                RoleWords.inSentence(one.role(), words),
                                names.body(one.body(), words).text(),
                                Days.say(one.period(), words)),
                        one.version(),
                        path(one) + "/edit",
                        PeoplePage.path(one.body()),
                        path(one) + "/end",
                        RoleWords.choices(
                                role -> role == one.role() || people.mayGive(role, caller), words),
                        form,
                        reason));
        model.addAttribute("problems", problems);
        return "access/appointment";
    }

    private String collision(
            Appointment standing,
            long version,
            AppointmentForm mine,
            String reason,
            Words words,
            HttpServletResponse response,
            Model model) {
        AppointmentForm theirs = AppointmentForm.of(standing);
        List<Clash> clashes = mine.clashes(theirs, base(standing, version), words);
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put("role", mine.role());
        kept.put("from", mine.from());
        kept.put("to", mine.to());
        clashes.forEach(one -> kept.remove(one.name()));
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute(
                "page",
                new Collision(
                        words.get("collision.title"),
                        crumbs(standing, words),
                        path(standing) + "/edit",
                        PeoplePage.path(standing.body()),
                        standing.version(),
                        names.by(standing.recordedBy(), standing.recordedAt(), words),
                        clashes,
                        kept,
                        reason));
        return "pages/collision";
    }

    /// What the form was made from.
    private AppointmentForm base(Appointment standing, long version) {
        return appointments
                .findVersion(standing.id(), version)
                .map(AppointmentForm::of)
                .orElseGet(() -> AppointmentForm.of(standing));
    }

    private List<Crumb> crumbs(Appointment one, Words words) {
        List<Crumb> way = people.crumbs(one.body(), words, true);
        return List.of(
                way.getFirst(), way.getLast(), new Crumb(words.get("appointment.crumb"), ""));
    }

    private static String path(Appointment one) {
        return PeoplePage.path(one.body()) + "/appointments/" + one.id();
    }
}
