package no.samspill.server.access;

import no.samspill.server.access.AccessRefused.Reason;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.Change;
import no.samspill.server.shared.Change.Field;
import no.samspill.server.shared.PersonId;
import no.samspill.server.shared.RecordRef;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Everybody who has signed in.
///
/// Names and addresses stand here and nowhere else, so that they can be erased.
@Component
public class People {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    People(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /// Notes that somebody has signed in, and what their provider says of them now.
    @Transactional
    public Person signedIn(Identity identity) {
        Optional<Person> known = find(identity);
        return known.isPresent() ? refresh(known.get(), identity) : take(identity);
    }

    private Person take(Identity identity) {
        PersonId id = new PersonId(UUID.randomUUID());
        database.sql(
                        """
                        insert into access.person
                          (id, issuer, subject, name, email, first_seen, last_seen)
                        values (:id, :issuer, :subject, :name, :email, :now, :now)
                        """)
                .param("id", id.value())
                .param("issuer", identity.issuer())
                .param("subject", identity.subject())
                .param("name", identity.name())
                .param("email", identity.email())
                .param("now", now())
                .update();
        publish(
                id,
                new Actor.Person(id, null, null),
                "created",
                fields(null, null, identity.name(), identity.email()));
        return get(id);
    }

    private Person refresh(Person known, Identity identity) {
        database.sql(
                        """
                        update access.person
                        set name = :name, email = :email, last_seen = :now where id = :id
                        """)
                .param("id", known.id().value())
                .param("name", identity.name())
                .param("email", identity.email())
                .param("now", now())
                .update();
        List<Field> fields = fields(known.name(), known.email(), identity.name(), identity.email());
        if (!fields.isEmpty()) {
            publish(known.id(), new Actor.Person(known.id(), null, null), "edited", fields);
        }
        return get(known.id());
    }

    private static List<Field> fields(
            @Nullable String oldName,
            @Nullable String oldEmail,
            @Nullable String name,
            @Nullable String email) {
        List<Field> fields = new ArrayList<>();
        if (!Objects.equals(oldName, name)) {
            fields.add(Field.personal("name", oldName, name));
        }
        if (!Objects.equals(oldEmail, email)) {
            fields.add(Field.personal("e-mail", oldEmail, email));
        }
        return fields;
    }

    /// Blanks everything that tells who a person is; the id stays, for the records that name it.
    void erase(PersonId id, Actor actor) {
        Person person = get(id);
        database.sql(
                        """
                        update access.person set issuer = null, subject = null, name = null,
                          email = null, erased_at = :now where id = :id
                        """)
                .param("id", id.value())
                .param("now", now())
                .update();
        // What the fields held is not told again: the record of changes is to lose it as well.
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("erased", "false", "true"));
        if (person.name() != null) {
            fields.add(Field.personal("name", null, null));
        }
        publish(id, actor, "erased", fields);
    }

    private void publish(PersonId id, Actor actor, String action, List<Field> fields) {
        events.publishEvent(
                new Change.Plain(
                        new RecordRef("person", id.toString()), actor, action, null, fields, null));
    }

    /// The person with this id.
    public Optional<Person> find(PersonId id) {
        return database.sql("select * from access.person where id = ?")
                .param(id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /// The person with this id; refuses when there is none.
    public Person get(PersonId id) {
        return find(id).orElseThrow(() -> new AccessRefused(Reason.UNKNOWN_PERSON));
    }

    /// Refuses somebody who is not there or whose data are erased, and keeps both so until the
    /// transaction is over.
    void requireActive(PersonId id) {
        lock(id);
        if (get(id).erased()) {
            throw new AccessRefused(Reason.UNKNOWN_PERSON);
        }
    }

    /// Lets nobody else give this person anything, or erase them, until the transaction is over.
    void lock(PersonId id) {
        database.sql("select id from access.person where id = ? for no key update")
                .param(id.value())
                .query((row, n) -> id)
                .optional();
    }

    private Optional<Person> find(Identity identity) {
        return database.sql("select * from access.person where issuer = ? and subject = ?")
                .params(identity.issuer(), identity.subject())
                .query((row, n) -> read(row))
                .optional();
    }

    /// What to call a person: name, else e-mail address; empty when neither is known any more.
    public Optional<String> findName(PersonId id) {
        return find(id).flatMap(person ->
                Optional.ofNullable(person.name()).or(() -> Optional.ofNullable(person.email())));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Person read(ResultSet row) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("issuer"),
                row.getString("name"),
                row.getString("email"),
                row.getObject("first_seen", OffsetDateTime.class).toInstant(),
                row.getObject("last_seen", OffsetDateTime.class).toInstant(),
                row.getObject("erased_at") != null);
    }
}
