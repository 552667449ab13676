package no.samspill.server.access;

import no.samspill.server.access.AccessRefused.Reason;
import no.samspill.server.access.Appointment.Source;
import no.samspill.server.access.Invitation.State;
import no.samspill.server.rights.Caller;
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
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Invitations to act for a body.
///
/// Whoever holds the token may answer once, after signing in; we keep only its hash.
@Component
public class Invitations {

    private static final Duration OPEN_FOR = Duration.ofDays(14);

    private final InvitationTables tables;
    private final Appointments appointments;
    private final KnownBodies bodies;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invitations(
            InvitationTables tables,
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

    /// An invitation that has just been made.
    ///
    /// @param invitation what is kept of it
    /// @param token what its address ends in; told this once
    public record Sent(Invitation invitation, String token) {

        /// The address on this server where it is answered, in the reader's language.
        public String path(String language) {
            return "/" + language + "/invitations/" + token;
        }
    }

    /// Invites whoever reads an e-mail address to act for a body.
    @Transactional
    public Sent invite(Terms terms, String email, Caller by) {
        bodies.require(terms.body());
        appointments.requireRightTo(terms.role(), by);
        terms.period().requireSomeFrom(LocalDate.now(clock));
        if (!email.strip().matches("[^@\\s]{1,64}@[^@\\s]{1,190}")) {
            throw new AccessRefused(Reason.NOT_AN_EMAIL);
        }
        String token = Secrets.draw();
        Invitation made =
                new Invitation(
                        UUID.randomUUID(),
                        1,
                        terms.body(),
                        terms.role(),
                        email.strip(),
                        terms.period(),
                        clock.instant().plus(OPEN_FOR),
                        State.OPEN,
                        null,
                        clock.instant(),
                        by.actor().label());
        tables.insert(made, Secrets.hash(token));
        publish(
                made,
                by.actor(),
                "created",
                List.of(
                        Field.personal("e-mail", null, made.email()),
                        Field.of("role", null, made.role().key())));
        return new Sent(made, token);
    }

    /// The invitation a token belongs to, whatever has become of it.
    public Optional<Invitation> findByToken(String token) {
        return tables.findByHash(Secrets.hash(token));
    }

    /// An invitation, in its version in force.
    public Optional<Invitation> find(UUID id) {
        return tables.find(id);
    }

    /// The invitations to act for a body, the latest first.
    public List<Invitation> list(BodyId body) {
        return tables.list(body);
    }

    /// Lets a person have what an invitation offers.
    @Transactional
    public Appointment accept(String token, PersonId person) {
        Actor actor = new Actor.Person(person, null, null);
        people.requireActive(person);
        refuseOwn(token, actor);
        Invitation answered = answer(token, State.ACCEPTED, person, actor, "accepted");
        LocalDate today = LocalDate.now(clock);
        Period offered = answered.period();
        // A role does not reach back to before somebody took it.
        Period period = offered.from().isBefore(today) ? new Period(today, offered.to()) : offered;
        period.requireSomeFrom(today);
        return appointments.give(
                person,
                new Terms(answered.body(), answered.role(), period),
                Source.INVITATION,
                actor);
    }

    /// Whoever may invite could else be whatever they like without anybody else having seen it.
    private void refuseOwn(String token, Actor actor) {
        boolean own =
                findByToken(token)
                        .filter(one -> one.state() == State.OPEN)
                        .filter(one -> one.recordedBy().equals(actor.label()))
                        .isPresent();
        if (own) {
            throw new AccessRefused(Reason.OWN_ROLE);
        }
    }

    /// Turns an invitation down.
    @Transactional
    public Invitation decline(String token, PersonId person) {
        return answer(
                token, State.DECLINED, person, new Actor.Person(person, null, null), "declined");
    }

    private Invitation answer(
            String token, State state, PersonId person, Actor actor, String action) {
        Invitation open =
                findByToken(token).orElseThrow(() -> new AccessRefused(Reason.UNKNOWN_RECORD));
        requireOpen(open);
        if (!clock.instant().isBefore(open.expiresAt())) {
            throw new AccessRefused(Reason.INVITATION_EXPIRED);
        }
        return replace(open, state, person, actor, action);
    }

    /// Takes an invitation back.
    ///
    /// @param version the version the change was made from
    @Transactional
    public Invitation withdraw(UUID id, long version, Caller by) {
        Invitation open = find(id).orElseThrow(() -> new AccessRefused(Reason.UNKNOWN_RECORD));
        if (open.version() != version) {
            throw new Outdated(open.ref(), version, open.version());
        }
        requireOpen(open);
        return replace(open, State.WITHDRAWN, null, by.actor(), "withdrawn");
    }

    private static void requireOpen(Invitation one) {
        if (one.state() != State.OPEN) {
            throw new AccessRefused(Reason.ANSWERED_ALREADY);
        }
    }

    private Invitation replace(
            Invitation old, State state, @Nullable PersonId person, Actor actor, String action) {
        Invitation made =
                new Invitation(
                        old.id(),
                        old.version() + 1,
                        old.body(),
                        old.role(),
                        old.email(),
                        old.period(),
                        old.expiresAt(),
                        state,
                        person,
                        clock.instant(),
                        actor.label());
        tables.append(made);
        publish(
                made,
                actor,
                action,
                List.of(Field.of("state", old.state().key(), made.state().key())));
        return made;
    }

    private void publish(Invitation one, Actor actor, String action, List<Field> fields) {
        events.publishEvent(new Change.Plain(one.ref(), actor, action, one.body(), fields, null));
    }
}
