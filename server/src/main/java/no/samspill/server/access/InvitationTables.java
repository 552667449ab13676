package no.samspill.server.access;

import no.samspill.server.access.Invitation.State;
import no.samspill.server.rights.Role;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// How invitations stand in the database: every version; only the e-mail address is ever blanked.
@Component
class InvitationTables {

    private static final String TO =
            """
            id in (select id from access.invitation
              where person = ? or lower(email) = lower(nullif(?, '')))
            """;

    private final JdbcClient database;

    InvitationTables(JdbcClient database) {
        this.database = database;
    }

    Optional<Invitation> findByHash(byte[] hash) {
        return query("token_hash = ?", hash).stream().findFirst();
    }

    Optional<Invitation> find(UUID id) {
        return query("id = ?", id).stream().findFirst();
    }

    List<Invitation> list(BodyId body) {
        return query("body = ?", body.value());
    }

    List<Invitation> listAnsweredBy(PersonId person) {
        return query("id in (select id from access.invitation where person = ?)", person.value());
    }

    /// Those a person answered, and those that were sent to this address.
    List<Invitation> listTo(PersonId person, Optional<String> email) {
        return query(TO, person.value(), email.orElse(""));
    }

    void insert(Invitation one, byte[] hash) {
        database.sql(
                        """
                        insert into access.invitation values (:id, :version, :hash, :body, :role,
                          :email, :from, :to, :expires, :state, :person, :recordedAt, :recordedBy)
                        """)
                .param("id", one.id())
                .param("version", one.version())
                .param("hash", hash)
                .param("body", one.body().value())
                .param("role", one.role().key())
                .param("email", one.email())
                .param("from", one.period().from())
                .param("to", one.period().to())
                .param("expires", one.expiresAt().atOffset(ZoneOffset.UTC))
                .param("state", one.state().key())
                .param("person", null)
                .param("recordedAt", one.recordedAt().atOffset(ZoneOffset.UTC))
                .param("recordedBy", one.recordedBy())
                .update();
    }

    /// Adds the next version; what never changes is taken from the one before.
    void append(Invitation one) {
        PersonId person = one.person();
        Versions.add(
                one.ref(),
                one.version(),
                database.sql(
                                """
                                insert into access.invitation
                                select id, :version, token_hash, body, role, email, valid_from,
                                  valid_to, expires_at, :state, :person::uuid, :recordedAt, :recordedBy
                                from access.invitation where id = :id and version = :version - 1
                                """)
                        .param("id", one.id())
                        .param("version", one.version())
                        .param("state", one.state().key())
                        .param("person", person == null ? null : person.value())
                        .param("recordedAt", one.recordedAt().atOffset(ZoneOffset.UTC))
                        .param("recordedBy", one.recordedBy()));
    }

    /// Blanks the address an answered invitation was sent to.
    void blankEmail(PersonId person, Optional<String> email) {
        database.sql("update access.invitation set email = null where " + TO)
                .params(person.value(), email.orElse(""))
                .update();
    }

    private List<Invitation> query(String where, Object... values) {
        return database.sql(Versions.inForce("invitation", where, "recorded_at"))
                .params(values)
                .query((row, n) -> read(row))
                .list();
    }

    private static Invitation read(ResultSet row) throws SQLException {
        UUID person = row.getObject("person", UUID.class);
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                new BodyId(row.getString("body")),
                Role.of(row.getString("role")),
                row.getString("email"),
                AppointmentTables.period(row),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                person == null ? null : new PersonId(person),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }
}
