package no.samspill.server.access;

import no.samspill.server.access.AccessRefused.Reason;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.Role;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.Change;
import no.samspill.server.shared.Change.Field;
import no.samspill.server.shared.Outdated;
import no.samspill.server.shared.PersonId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who stands in for whom.
///
/// A deputy has the roles the other holds on the day they are used: what the one loses the other
/// loses too. A role that reaches over all bodies comes along only where the deputy was named by
/// somebody who may give such roles: the other may have got it afterwards.
@Component
public class Deputies {

    private final DeputyTables tables;
    private final Appointments appointments;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deputies(
            DeputyTables tables,
            Appointments appointments,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tables = tables;
        this.appointments = appointments;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /// The roles that `deputy` has for a body today in the stead of `principal`.
    public Set<Role> listRoles(PersonId deputy, PersonId principal, BodyId body) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        listInForce(deputy).stream()
                .filter(one -> one.principal().equals(principal) && one.body().equals(body))
                .forEach(one -> roles.addAll(listRoles(one)));
        return roles;
    }

    /// The roles that a deputyship in force gives today.
    Set<Role> listRoles(Deputyship one) {
        return appointments.listRoles(one.principal(), one.body()).stream()
                .filter(role -> !role.wide() || one.wide())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /// For whom a person stands in today.
    public List<Deputyship> listInForce(PersonId deputy) {
        LocalDate today = LocalDate.now(clock);
        return list(deputy).stream().filter(one -> one.period().covers(today)).toList();
    }

    /// Every deputyship of a person, in its version in force, the latest first.
    public List<Deputyship> list(PersonId deputy) {
        return tables.listByDeputy(deputy);
    }

    /// Every deputyship in a person's stead, in its version in force, the latest first.
    public List<Deputyship> listOfPrincipal(PersonId principal) {
        return tables.listByPrincipal(principal);
    }

    /// Every deputyship in which a person is the one or the other.
    List<Deputyship> listInvolving(PersonId person) {
        return Stream.concat(list(person).stream(), listOfPrincipal(person).stream()).toList();
    }

    /// Every deputyship at a body, in its version in force, the latest first.
    public List<Deputyship> list(BodyId body) {
        return tables.list(body);
    }

    /// A deputyship, in its version in force.
    public Optional<Deputyship> find(UUID id) {
        return tables.find(id);
    }

    /// Lets a person act for a body in the stead of another.
    @Transactional
    public Deputyship appoint(
            PersonId deputy, PersonId principal, BodyId body, Period period, Caller by) {
        if (deputy.equals(principal)) {
            throw new AccessRefused(Reason.OWN_DEPUTY);
        }
        if (period.to() == null) {
            throw new AccessRefused(Reason.EMPTY_PERIOD);
        }
        if (by.is(deputy)) {
            throw new AccessRefused(Reason.OWN_ROLE);
        }
        LocalDate today = LocalDate.now(clock);
        period.requireSomeFrom(today);
        if (period.from().isBefore(today)) {
            throw new AccessRefused(Reason.STARTS_BEFORE_TODAY);
        }
        people.requireActive(deputy);
        requireRoles(principal, body, period, by);
        Deputyship made =
                new Deputyship(
                        UUID.randomUUID(),
                        1,
                        deputy,
                        principal,
                        body,
                        period,
                        appointments.mayGiveWide(by),
                        null,
                        clock.instant(),
                        by.actor().label());
        tables.insert(made);
        publish(
                made,
                by.actor(),
                "created",
                List.of(
                        Field.of("deputy", null, deputy.toString()),
                        Field.of("principal", null, principal.toString()),
                        Field.of("valid-from", null, period.from().toString()),
                        Field.of("valid-to", null, period.to().toString())));
        return made;
    }

    /// Whoever may not give a role may not give it by way of a deputy either, whenever in the
    /// period the other holds it.
    private void requireRoles(PersonId principal, BodyId body, Period period, Caller by) {
        List<Appointment> held =
                appointments.list(principal).stream()
                        .filter(one -> one.body().equals(body) && appointments.counts(one))
                        .filter(one -> one.period().overlaps(period))
                        .toList();
        if (held.isEmpty()) {
            throw new AccessRefused(Reason.NOTHING_TO_STAND_IN_FOR);
        }
        held.forEach(one -> appointments.requireRightTo(one.role(), by));
    }

    /// Ends a deputyship at once.
    ///
    /// @param version the version the change was made from
    /// @param reason why, in the actor's own words
    @Transactional
    public Deputyship end(UUID id, long version, String reason, Caller by) {
        Deputyship old = find(id).orElseThrow(() -> new AccessRefused(Reason.UNKNOWN_RECORD));
        if (old.version() != version) {
            throw new Outdated(old.ref(), version, old.version());
        }
        return end(old, reason, by.actor());
    }

    /// Ends everything a person does in others' stead, and others in theirs.
    void endAll(PersonId person, Actor actor, String reason) {
        LocalDate today = LocalDate.now(clock);
        listInvolving(person).stream()
                .filter(one -> Objects.requireNonNull(one.period().to()).isAfter(today))
                .forEach(one -> end(one, reason, actor));
    }

    /// Ends every deputyship at a body that ends, on the day it does.
    void endAll(BodyId body, LocalDate date, Actor actor, String reason) {
        list(body).stream()
                .filter(one -> Objects.requireNonNull(one.period().to()).isAfter(date))
                .forEach(one -> end(one, date, reason, actor));
    }

    private Deputyship end(Deputyship old, String reason, Actor actor) {
        return end(old, LocalDate.now(clock), reason, actor);
    }

    private Deputyship end(Deputyship old, LocalDate date, String reason, Actor actor) {
        Period ended = old.period().endedBy(date);
        Deputyship made =
                new Deputyship(
                        old.id(),
                        old.version() + 1,
                        old.deputy(),
                        old.principal(),
                        old.body(),
                        ended,
                        old.wide(),
                        reason.isBlank() ? null : reason.strip(),
                        clock.instant(),
                        actor.label());
        tables.insert(made);
        publish(
                made,
                actor,
                "ended",
                List.of(
                        Field.of(
                                "valid-to",
                                String.valueOf(old.period().to()),
                                String.valueOf(ended.to()))));
        return made;
    }

    private void publish(Deputyship one, Actor actor, String action, List<Field> fields) {
        events.publishEvent(
                new Change.Plain(one.ref(), actor, action, one.body(), fields, one.reason()));
    }
}
