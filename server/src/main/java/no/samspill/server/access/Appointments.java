package no.samspill.server.access;

import no.samspill.server.access.AccessRefused.Reason;
import no.samspill.server.access.Appointment.Source;
import no.samspill.server.rights.Action;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.Rights;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Who is what to which body, and when.
///
/// Rights are looked up here at every request, so a role that is ended is gone with the next click.
@Component
public class Appointments {

    private final AppointmentTables tables;
    private final KnownBodies bodies;
    private final People people;
    private final Rights rights;
    private final SignInSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Appointments(
            AppointmentTables tables,
            KnownBodies bodies,
            People people,
            Rights rights,
            SignInSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tables = tables;
        this.bodies = bodies;
        this.people = people;
        this.rights = rights;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /// The roles a person holds for a body today.
    public Set<Role> listRoles(PersonId person, BodyId body) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        listInForce(person).stream()
                .filter(one -> one.body().equals(body))
                .forEach(one -> roles.add(one.role()));
        return roles;
    }

    /// What a person is today, to every body.
    public List<Appointment> listInForce(PersonId person) {
        LocalDate today = today();
        return list(person).stream()
                .filter(one -> one.period().covers(today))
                .filter(this::counts)
                .toList();
    }

    /// What an invented person was is nothing once real people sign in.
    boolean counts(Appointment one) {
        return one.source() != Source.DEMO || settings.local();
    }

    /// Every appointment of a person, in its version in force, the latest first.
    public List<Appointment> list(PersonId person) {
        return tables.list(person);
    }

    /// Every appointment for a body, in its version in force, the latest first.
    public List<Appointment> list(BodyId body) {
        return tables.list(body);
    }

    /// An appointment, in its version in force.
    public Optional<Appointment> find(UUID id) {
        return tables.find(id);
    }

    /// Every version of every appointment of a person, in the order they were made.
    List<Appointment> listVersions(PersonId person) {
        return tables.listVersions(person);
    }

    /// An appointment as it stood in a former version.
    public Optional<Appointment> findVersion(UUID id, long version) {
        return find(id).stream()
                .flatMap(one -> listVersions(one.person()).stream())
                .filter(one -> one.id().equals(id) && one.version() == version)
                .findFirst();
    }

    /// Gives a person a role; whoever gives it must have the right to give it.
    Appointment give(PersonId person, Terms terms, Source source, Actor actor) {
        bodies.require(terms.body());
        people.requireActive(person);
        tables.lock(terms.body());
        if (holds(person, terms, null)) {
            throw new AccessRefused(Reason.HAS_ROLE_ALREADY);
        }
        Appointment made =
                new Appointment(
                        UUID.randomUUID(),
                        1,
                        person,
                        terms.body(),
                        terms.role(),
                        terms.period(),
                        source,
                        null,
                        clock.instant(),
                        actor.label());
        tables.insert(made);
        publish(made, actor, "created", fields(null, made));
        return made;
    }

    /// The same, and nothing when the person has the role for some of those days already.
    void giveUnlessHeld(PersonId person, Terms terms, Source source, Actor actor) {
        tables.lock(terms.body());
        if (!holds(person, terms, null)) {
            give(person, terms, source, actor);
        }
    }

    /// Whether somebody has a role on any of the days it is to hold; two that overlap would leave
    /// them the role when one is ended.
    private boolean holds(PersonId person, Terms terms, @Nullable UUID besides) {
        return list(person).stream()
                .filter(one -> one.body().equals(terms.body()) && one.role() == terms.role())
                .filter(one -> !one.id().equals(besides))
                .anyMatch(one -> one.period().overlaps(terms.period()));
    }

    /// Lets somebody have another role, or have it for another period.
    ///
    /// @param version the version the change was made from
    /// @param reason why, in the actor's own words
    @Transactional
    public Appointment change(
            UUID id, long version, Role role, Period period, String reason, Caller by) {
        Appointment old = get(id, version);
        requireRightTo(old.role(), by);
        requireRightTo(role, by);
        period.requireSomeFrom(today());
        if (!period.from().equals(old.period().from()) && period.from().isBefore(today())) {
            throw new AccessRefused(Reason.STARTS_BEFORE_TODAY);
        }
        refuseOwn(old, role, by);
        refuseLeavingAlone(old, role == old.role() ? period : old.period().endedBy(today()), by);
        tables.lock(old.body());
        if (holds(old.person(), new Terms(old.body(), role, period), id)) {
            throw new AccessRefused(Reason.HAS_ROLE_ALREADY);
        }
        return replace(old, role, period, reason, by.actor(), "edited");
    }

    /// Nobody gives themselves another role, neither in their own name nor in another's stead.
    private static void refuseOwn(Appointment old, Role role, Caller by) {
        if (role != old.role() && by.is(old.person())) {
            throw new AccessRefused(Reason.OWN_ROLE);
        }
    }

    /// Ends an appointment at once.
    ///
    /// @param version the version the change was made from
    /// @param reason why, in the actor's own words
    @Transactional
    public Appointment end(UUID id, long version, String reason, Caller by) {
        Appointment old = get(id, version);
        requireRightTo(old.role(), by);
        Period ended = old.period().endedBy(today());
        refuseLeavingAlone(old, ended, by);
        return replace(old, old.role(), ended, reason, by.actor(), "ended");
    }

    /// Ends everything a person is, without regard to who is left.
    void endAll(PersonId person, Actor actor, String reason) {
        LocalDate today = today();
        list(person).stream()
                .filter(one -> one.period().to() == null || one.period().to().isAfter(today))
                .forEach(one ->
                        replace(
                                one,
                                one.role(),
                                one.period().endedBy(today),
                                reason,
                                actor,
                                "ended"));
    }

    /// Ends everything anybody is to a body that ends, on the day it does.
    void endAll(BodyId body, LocalDate date, Actor actor, String reason) {
        list(body).stream()
                .filter(one -> one.period().to() == null || one.period().to().isAfter(date))
                .forEach(one ->
                        replace(
                                one,
                                one.role(),
                                one.period().endedBy(date),
                                reason,
                                actor,
                                "ended"));
    }

    /// Refuses to give or take a role to whoever may not.
    void requireRightTo(Role role, Caller by) {
        if (!role.given()) {
            throw new AccessRefused(Reason.ROLE_NOT_GIVEN);
        }
        if (role.wide() && !mayGiveWide(by)) {
            throw new AccessRefused(Reason.WIDE_ROLE);
        }
    }

    /// Whether somebody may give and take roles that reach over all bodies.
    boolean mayGiveWide(Caller by) {
        return rights.mayAnywhere(by, Action.GIVE_WIDE_ROLES);
    }

    private void refuseLeavingAlone(Appointment old, Period then, Caller by) {
        LocalDate today = today();
        boolean leaves = old.period().covers(today) && !then.covers(today);
        if (old.role() == Role.ADMINISTRATOR
                && leaves
                && !mayGiveWide(by)
                && isLastAdministrator(old)) {
            throw new AccessRefused(Reason.LAST_ADMINISTRATOR);
        }
    }

    /// Two administrators who end each other's role at the same time wait for each other here.
    private boolean isLastAdministrator(Appointment leaving) {
        tables.lock(leaving.body());
        LocalDate today = today();
        return list(leaving.body()).stream()
                .filter(one -> !one.id().equals(leaving.id()))
                .filter(one -> one.role() == Role.ADMINISTRATOR && one.period().covers(today))
                .noneMatch(one -> counts(one) && !people.get(one.person()).erased());
    }

    private Appointment get(UUID id, long version) {
        Appointment current = find(id).orElseThrow(() -> new AccessRefused(Reason.UNKNOWN_RECORD));
        if (current.version() != version) {
            throw new Outdated(current.ref(), version, current.version());
        }
        return current;
    }

    private Appointment replace(
            Appointment old, Role role, Period period, String reason, Actor actor, String action) {
        Appointment made =
                new Appointment(
                        old.id(),
                        old.version() + 1,
                        old.person(),
                        old.body(),
                        role,
                        period,
                        old.source(),
                        reason.isBlank() ? null : reason.strip(),
                        clock.instant(),
                        actor.label());
        tables.insert(made);
        publish(made, actor, action, fields(old, made));
        return made;
    }

    private void publish(Appointment one, Actor actor, String action, List<Field> fields) {
        events.publishEvent(
                new Change.Plain(one.ref(), actor, action, one.body(), fields, one.reason()));
    }

    private static List<Field> fields(@Nullable Appointment old, Appointment made) {
        if (old == null) {
            return List.of(
                    Field.of("person", null, made.person().toString()),
                    Field.of("role", null, made.role().key()),
                    Field.of("valid-from", null, made.period().from().toString()),
                    Field.of("valid-to", null, text(made.period().to())));
        }
        return Stream.of(
                        Field.of("role", old.role().key(), made.role().key()),
                        Field.of(
                                "valid-from",
                                old.period().from().toString(),
                                made.period().from().toString()),
                        Field.of("valid-to", text(old.period().to()), text(made.period().to())))
                .filter(field -> !Objects.equals(field.before(), field.after()))
                .toList();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
