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
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Who stands in for whom.
///
/// A deputy has the roles the other holds on the day they are used: what the one loses the other
/// loses too.
@Component
public class Deputies {

    private final JdbcClient database;
    private final Appointments appointments;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deputies(
            JdbcClient database,
            Appointments appointments,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.appointments = appointments;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /// The roles that `deputy` has for a body today in the stead of `principal`.
    public Set<Role> listRoles(PersonId deputy, PersonId principal, BodyId body) {
        boolean standsIn =
                listInForce(deputy).stream()
                        .anyMatch(one ->
                                one.principal().equals(principal) && one.body().equals(body));
        return standsIn ? appointments.listRoles(principal, body) : Set.of();
    }

    /// For whom a person stands in today.
    public List<Deputyship> listInForce(PersonId deputy) {
        LocalDate today = LocalDate.now(clock);
        return list(deputy).stream().filter(one -> one.period().covers(today)).toList();
    }

    /// Every deputyship of a person, in its version in force, the latest first.
    public List<Deputyship> list(PersonId deputy) {
        return query("deputy = ?", deputy.value());
    }

    /// Every deputyship in which a person is the one or the other, the latest first.
    List<Deputyship> listInvolving(PersonId person) {
        return query("? in (deputy, principal)", person.value());
    }

    /// Every deputyship at a body, in its version in force, the latest first.
    public List<Deputyship> list(BodyId body) {
        return query("body = ?", body.value());
    }

    /// A deputyship, in its version in force.
    public Optional<Deputyship> find(UUID id) {
        return query("id = ?", id).stream().findFirst();
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
        period.requireSomeFrom(LocalDate.now(clock));
        if (people.get(deputy).erased()) {
            throw new AccessRefused(Reason.UNKNOWN_PERSON);
        }
        requireRoles(principal, body, period, by);
        Deputyship made =
                new Deputyship(
                        UUID.randomUUID(),
                        1,
                        deputy,
                        principal,
                        body,
                        period,
                        null,
                        clock.instant(),
                        by.actor().label());
        insert(made);
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

    /// Whoever may not give a role may not give it by way of a deputy either.
    private void requireRoles(PersonId principal, BodyId body, Period period, Caller by) {
        List<Appointment> held =
                appointments.list(principal).stream()
                        .filter(one -> one.body().equals(body))
                        .filter(one -> one.period().covers(period.from()))
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
        query("deputy = ? or principal = ?", person.value(), person.value()).stream()
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
                        reason.isBlank() ? null : reason.strip(),
                        clock.instant(),
                        actor.label());
        insert(made);
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

    private void insert(Deputyship one) {
        try {
            database.sql(
                            """
                            insert into access.deputyship values (:id, :version, :deputy,
                              :principal, :body, :from, :to, :reason, :recordedAt, :recordedBy)
                            """)
                    .param("id", one.id())
                    .param("version", one.version())
                    .param("deputy", one.deputy().value())
                    .param("principal", one.principal().value())
                    .param("body", one.body().value())
                    .param("from", one.period().from())
                    .param("to", one.period().to())
                    .param("reason", one.reason())
                    .param("recordedAt", one.recordedAt().atOffset(ZoneOffset.UTC))
                    .param("recordedBy", one.recordedBy())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Outdated(one.ref(), one.version() - 1, one.version());
        }
    }

    private List<Deputyship> query(String where, Object... values) {
        return database.sql(
                        """
                        select * from (
                          select distinct on (id) * from access.deputyship
                          where %s order by id, version desc) latest
                        order by valid_from desc, id
                        """
                                .formatted(where))
                .params(values)
                .query((row, n) -> read(row))
                .list();
    }

    private static Deputyship read(ResultSet row) throws SQLException {
        return new Deputyship(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                new PersonId(row.getObject("deputy", UUID.class)),
                new PersonId(row.getObject("principal", UUID.class)),
                new BodyId(row.getString("body")),
                AppointmentTables.period(row),
                row.getString("reason"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }
}
