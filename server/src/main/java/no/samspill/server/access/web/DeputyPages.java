package no.samspill.server.access.web;

import jakarta.servlet.http.HttpServletResponse;

import no.samspill.server.access.AccessRefused;
import no.samspill.server.access.Appointment;
import no.samspill.server.access.Appointments;
import no.samspill.server.access.Deputies;
import no.samspill.server.access.Period;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.FormProblems;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.pages.Words;
import no.samspill.server.rights.Caller;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.PersonId;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a body's administrators let one of its people stand in for another.
@Controller
@RequestMapping("/{lang:nb|nn|en}/bodies/{body}/people/deputies/new")
class DeputyPages {

    private final Appointments appointments;
    private final Deputies deputies;
    private final PeoplePage people;
    private final Names names;
    private final Wording wording;
    private final Clock clock;

    DeputyPages(
            Appointments appointments,
            Deputies deputies,
            PeoplePage people,
            Names names,
            Wording wording,
            Clock clock) {
        this.appointments = appointments;
        this.deputies = deputies;
        this.people = people;
        this.names = names;
        this.wording = wording;
        this.clock = clock;
    }

    /// The page.
    record View(
            String title,
            List<Crumb> crumbs,
            String path,
            String back,
            List<PersonChoice> people,
            DeputyForm form) {}

    /// Somebody to choose.
    record PersonChoice(String key, String label) {}

    /// What is written in the form; what was not sent is empty.
    record DeputyForm(String principal, String deputy, String from, String to) {

        DeputyForm {
            principal = Objects.requireNonNullElse(principal, "");
            deputy = Objects.requireNonNullElse(deputy, "");
            from = Objects.requireNonNullElse(from, "");
            to = Objects.requireNonNullElse(to, "");
        }
    }

    @GetMapping
    String show(@PathVariable Language lang, @PathVariable String body, Model model) {
        var form = new DeputyForm("", "", LocalDate.now(clock).toString(), "");
        return page(names.known(body), form, FormProblems.none(), wording.in(lang), model);
    }

    @PostMapping
    String name(
            @PathVariable Language lang,
            @PathVariable String body,
            @ModelAttribute("form") DeputyForm form,
            Caller caller,
            HttpServletResponse response,
            Model model) {
        Words words = wording.in(lang);
        BodyId known = names.known(body);
        FormProblems problems = FormProblems.none();
        Optional<PersonId> principal = person(known, form.principal());
        Optional<PersonId> deputy = person(known, form.deputy());
        if (principal.isEmpty()) {
            problems.add("principal", words.get("deputy.missing"));
        }
        if (deputy.isEmpty()) {
            problems.add("deputy", words.get("deputy.missing"));
        }
        Optional<Period> period = new Days(form.from(), form.to()).read(problems, words);
        if (form.to().isEmpty()) {
            problems.add("to", words.get("deputy.to.missing"));
        }
        if (problems.isEmpty() && period.isPresent()) {
            try {
                deputies.appoint(
                        deputy.orElseThrow(), principal.orElseThrow(), known, period.get(), caller);
                return "redirect:/" + lang.tag() + PeoplePage.path(known) + "?done=deputy";
            } catch (AccessRefused e) {
                Refusals.note(e, problems, words);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(known, form, problems, words, model);
    }

    private Optional<PersonId> person(BodyId body, String key) {
        return people(body).filter(one -> one.toString().equals(key)).findFirst();
    }

    /// Those who have a role for the body now, or will have.
    private Stream<PersonId> people(BodyId body) {
        LocalDate today = LocalDate.now(clock);
        return appointments.list(body).stream()
                .filter(one -> !Days.state(one.period(), today).equals("none"))
                .map(Appointment::person)
                .distinct();
    }

    private String page(
            BodyId body, DeputyForm form, FormProblems problems, Words words, Model model) {
        String title = words.get("deputy.title");
        List<Crumb> way = people.crumbs(body, words, true);
        List<PersonChoice> choices =
                Stream.concat(
                                Stream.of(new PersonChoice("", words.get("deputy.choose"))),
                                people(body)
                                        .map(one ->
                                                new PersonChoice(
                                                        one.toString(), names.person(one, words))))
                        .toList();
        model.addAttribute(
                "page",
                new View(
                        title,
                        List.of(way.getFirst(), way.getLast(), new Crumb(title, "")),
                        PeoplePage.path(body) + "/deputies/new",
                        PeoplePage.path(body),
                        choices,
                        form));
        model.addAttribute("problems", problems);
        return "access/deputy";
    }
}
