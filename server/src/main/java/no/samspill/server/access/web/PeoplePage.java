package no.samspill.server.access.web;

import no.samspill.server.access.AccessRequest;
import no.samspill.server.access.AccessRequests;
import no.samspill.server.access.Appointment;
import no.samspill.server.access.Appointments;
import no.samspill.server.access.Deputies;
import no.samspill.server.access.Deputyship;
import no.samspill.server.access.Invitation;
import no.samspill.server.access.Invitations;
import no.samspill.server.access.web.PeopleView.AskedLine;
import no.samspill.server.access.web.PeopleView.DeputyLine;
import no.samspill.server.access.web.PeopleView.HolderLine;
import no.samspill.server.access.web.PeopleView.InviteForm;
import no.samspill.server.access.web.PeopleView.InvitedLine;
import no.samspill.server.audit.Timelines;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Words;
import no.samspill.server.rights.Action;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.Rights;
import no.samspill.server.rights.Role;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.RecordRef;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Puts together who acts for a body.
@Component
class PeoplePage {

    private final Appointments appointments;
    private final Deputies deputies;
    private final Invitations invitations;
    private final AccessRequests requests;
    private final Timelines timelines;
    private final Rights rights;
    private final Names names;
    private final Clock clock;

    PeoplePage(
            Appointments appointments,
            Deputies deputies,
            Invitations invitations,
            AccessRequests requests,
            Timelines timelines,
            Rights rights,
            Names names,
            Clock clock) {
        this.appointments = appointments;
        this.deputies = deputies;
        this.invitations = invitations;
        this.requests = requests;
        this.timelines = timelines;
        this.rights = rights;
        this.names = names;
        this.clock = clock;
    }

    /// An empty form: a role from today on.
    InviteForm empty() {
        return new InviteForm("", Role.CASE_OFFICER.key(), today().toString(), "");
    }

    PeopleView view(BodyId body, Caller caller, String done, InviteForm form, Words words) {
        List<HolderLine> all =
                appointments.list(body).stream()
                        .sorted(Comparator.comparing(Appointment::role))
                        .map(one -> line(one, words))
                        .toList();
        String title = words.get("people.title", names.apart(body, words).text());
        return new PeopleView(
                title,
                crumbs(body, words, false),
                path(body),
                done,
                asked(body, words),
                all.stream().filter(one -> !one.state().equals("none")).toList(),
                all.stream().filter(one -> one.state().equals("none")).toList(),
                deputies.list(body).stream()
                        .map(one -> line(one, words))
                        .filter(one -> !one.state().equals("none"))
                        .toList(),
                appointments.list(body).stream()
                                .filter(one -> !Days.state(one.period(), today()).equals("none"))
                                .map(Appointment::person)
                                .distinct()
                                .count()
                        > 1,
                invited(body, words),
                RoleWords.choices(role -> mayGive(role, caller), words),
                form,
                timelines.of(records(body), Map.of("owner", body.value()), caller, words));
    }

    private List<RecordRef> records(BodyId body) {
        return Stream.of(
                        appointments.list(body).stream().map(Appointment::ref),
                        deputies.list(body).stream().map(Deputyship::ref),
                        invitations.list(body).stream().map(Invitation::ref),
                        requests.list(body).stream().map(AccessRequest::ref))
                .flatMap(all -> all)
                .toList();
    }

    /// The way to the page of a body's people, or by it to another page.
    List<Crumb> crumbs(BodyId body, Words words, boolean through) {
        return List.of(
                new Crumb(names.apart(body, words).text(), "/bodies/" + body.value()),
                new Crumb(words.get("people.crumb"), through ? path(body) : ""));
    }

    static String path(BodyId body) {
        return "/bodies/" + body.value() + "/people";
    }

    /// Whether a caller may give a role to others.
    boolean mayGive(Role role, Caller caller) {
        return role.given() && (!role.wide() || rights.mayAnywhere(caller, Action.GIVE_WIDE_ROLES));
    }

    private List<AskedLine> asked(BodyId body, Words words) {
        return requests.list(body).stream()
                .filter(one -> one.state() == AccessRequest.State.OPEN)
                .map(one ->
                        new AskedLine(
                                one.id().toString(),
                                names.person(one.person(), words),
                                RoleWords.name(one.role(), words),
                                day(one.recordedAt(), words),
                                Objects.requireNonNullElse(one.why(), "")))
                .toList();
    }

    private HolderLine line(Appointment one, Words words) {
        return new HolderLine(
                one.id().toString(),
                names.person(one.person(), words),
                RoleWords.name(one.role(), words),
                Days.say(one.period(), words),
                one.source().key(),
                Days.state(one.period(), today()),
                Objects.requireNonNullElse(one.reason(), ""));
    }

    private DeputyLine line(Deputyship one, Words words) {
        return new DeputyLine(
                one.id().toString(),
                names.person(one.deputy(), words),
                names.person(one.principal(), words),
                Days.say(one.period(), words),
                Days.state(one.period(), today()));
    }

    private List<InvitedLine> invited(BodyId body, Words words) {
        return invitations.list(body).stream()
                .filter(one -> one.open(clock.instant()))
                .map(one -> line(one, words))
                .toList();
    }

    private InvitedLine line(Invitation one, Words words) {
        return new InvitedLine(
                one.id().toString(),
                one.version(),
                Objects.requireNonNullElseGet(one.email(), () -> words.get("access.person.erased")),
                RoleWords.name(one.role(), words),
                Days.say(one.period(), words),
                words.get("people.invitations.until", day(one.expiresAt(), words)));
    }

    private String day(Instant instant, Words words) {
        return words.numbers().day(instant.atZone(clock.getZone()).toLocalDate());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
