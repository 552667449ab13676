package no.samspill.server.access;

import no.samspill.server.access.AccessRefused.Reason;
import no.samspill.server.access.AccessRequest.State;
import no.samspill.server.access.Appointment.Source;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.Role;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.Change;
import no.samspill.server.shared.Change.Field;
import no.samspill.server.shared.Outdated;
import no.samspill.server.shared.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// People's requests to act for a body, and the answers of its administrators.
@Component
public class AccessRequests {

    private final AccessRequestTables tables;
    private final Appointments appointments;
    private final KnownBodies bodies;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccessRequests(
            AccessRequestTables tables,
            Appointments appointments,
            KnownBodies bodies,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tables = tables;
        this.appointments = appointments;
        this.bodies = bodies;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /// Asks to act for a body.
    ///
    /// @param why in the person's own words; may be empty
    @Transactional
    public AccessRequest ask(PersonId person, BodyId body, Role role, String why) {
        bodies.require(body);
        if (!role.given()) {
            throw new AccessRefused(Reason.ROLE_NOT_GIVEN);
        }
        if (appointments.listRoles(person, body).contains(role)) {
            throw new AccessRefused(Reason.HAS_ROLE_ALREADY);
        }
        boolean waiting =
                list(person).stream()
                        .anyMatch(one ->
                                one.state() == State.OPEN
                                        && one.body().equals(body)
                                        && one.role() == role);
        if (waiting) {
            throw new AccessRefused(Reason.ASKED_ALREADY);
        }
        Actor actor = new Actor.Person(person, null, null);
        AccessRequest made =
                new AccessRequest(
                        UUID.randomUUID(),
                        1,
                        person,
                        body,
                        role,
                        why.isBlank() ? null : why.strip(),
                        State.OPEN,
                        null,
                        clock.instant(),
                        actor.label());
        tables.insert(made);
        publish(
                made,
                actor,
                "created",
                List.of(
                        Field.of("role", null, role.key()),
                        Field.personal("why", null, made.why())),
                null);
        return made;
    }

    /// The requests to act for a body, the latest first.
    public List<AccessRequest> list(BodyId body) {
        return tables.list(body);
    }

    /// A person's requests, the latest first.
    public List<AccessRequest> list(PersonId person) {
        return tables.list(person);
    }

    /// A request, in its version in force.
    public Optional<AccessRequest> find(UUID id) {
        return tables.find(id);
    }

    /// Gives a person the role they asked for.
    ///
    /// @param version the version the answer was made from
    @Transactional
    public Appointment approve(UUID id, long version, Period period, Caller by) {
        AccessRequest open = getOpen(id, version);
        refuseOwn(open, by);
        people.requireActive(open.person());
        appointments.requireRightTo(open.role(), by);
        period.requireSomeFrom(LocalDate.now(clock));
        settle(open, State.APPROVED, null, by.actor(), "approved");
        return appointments.give(
                open.person(),
                new Terms(open.body(), open.role(), period),
                Source.REQUEST,
                by.actor());
    }

    /// Turns a request down.
    ///
    /// @param version the version the answer was made from
    /// @param reason why, for the person who asked
    @Transactional
    public AccessRequest reject(UUID id, long version, String reason, Caller by) {
        AccessRequest open = getOpen(id, version);
        refuseOwn(open, by);
        if (reason.isBlank()) {
            throw new AccessRefused(Reason.REASON_MISSING);
        }
        return settle(open, State.REJECTED, reason.strip(), by.actor(), "rejected");
    }

    /// Takes back one's own request.
    ///
    /// @param version the version the change was made from
    @Transactional
    public AccessRequest withdraw(UUID id, long version, PersonId person) {
        AccessRequest open = getOpen(id, version);
        if (!open.person().equals(person)) {
            throw new AccessRefused(Reason.UNKNOWN_RECORD);
        }
        return settle(
                open, State.WITHDRAWN, null, new Actor.Person(person, null, null), "withdrawn");
    }

    /// Takes back everything a person waits for an answer to.
    void withdrawAll(PersonId person, Actor actor) {
        list(person).stream()
                .filter(one -> one.state() == State.OPEN)
                .forEach(one -> settle(one, State.WITHDRAWN, null, actor, "withdrawn"));
    }

    private AccessRequest getOpen(UUID id, long version) {
        AccessRequest current =
                find(id).orElseThrow(() -> new AccessRefused(Reason.UNKNOWN_RECORD));
        if (current.version() != version) {
            throw new Outdated(current.ref(), version, current.version());
        }
        if (current.state() != State.OPEN) {
            throw new AccessRefused(Reason.ANSWERED_ALREADY);
        }
        return current;
    }

    private static void refuseOwn(AccessRequest one, Caller by) {
        if (by.is(one.person())) {
            throw new AccessRefused(Reason.OWN_REQUEST);
        }
    }

    private AccessRequest settle(
            AccessRequest old, State state, @Nullable String answer, Actor actor, String action) {
        AccessRequest made =
                new AccessRequest(
                        old.id(),
                        old.version() + 1,
                        old.person(),
                        old.body(),
                        old.role(),
                        old.why(),
                        state,
                        answer,
                        clock.instant(),
                        actor.label());
        tables.insert(made);
        publish(
                made,
                actor,
                action,
                List.of(Field.of("state", old.state().key(), made.state().key())),
                answer);
        return made;
    }

    private void publish(
            AccessRequest one,
            Actor actor,
            String action,
            List<Field> fields,
            @Nullable String reason) {
        events.publishEvent(new Change.Plain(one.ref(), actor, action, one.body(), fields, reason));
    }
}
