package no.samspill.server.access;

import no.samspill.server.access.AccessRequest.State;
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

/// How requests stand in the database: every version; only the person's own words are ever blanked.
@Component
class AccessRequestTables {

    private final JdbcClient database;

    AccessRequestTables(JdbcClient database) {
        this.database = database;
    }

    List<AccessRequest> list(BodyId body) {
        return query("body = ?", body.value());
    }

    List<AccessRequest> list(PersonId person) {
        return query("person = ?", person.value());
    }

    Optional<AccessRequest> find(UUID id) {
        return query("id = ?", id).stream().findFirst();
    }

    void insert(AccessRequest one) {
        Versions.add(
                one.ref(),
                one.version(),
                database.sql(
                                """
                                insert into access.access_request values (:id, :version, :person, :body,
                                  :role, :why, :state, :answer, :recordedAt, :recordedBy)
                                """)
                        .param("id", one.id())
                        .param("version", one.version())
                        .param("person", one.person().value())
                        .param("body", one.body().value())
                        .param("role", one.role().key())
                        .param("why", one.why())
                        .param("state", one.state().key())
                        .param("answer", one.answer())
                        .param("recordedAt", one.recordedAt().atOffset(ZoneOffset.UTC))
                        .param("recordedBy", one.recordedBy()));
    }

    /// Blanks a person's own words.
    void blankWhy(PersonId person) {
        database.sql("update access.access_request set why = null where person = ?")
                .param(person.value())
                .update();
    }

    private List<AccessRequest> query(String where, Object value) {
        return database.sql(Versions.inForce("access_request", where, "recorded_at"))
                .param(value)
                .query((row, n) -> read(row))
                .list();
    }

    private static AccessRequest read(ResultSet row) throws SQLException {
        return new AccessRequest(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                new PersonId(row.getObject("person", UUID.class)),
                new BodyId(row.getString("body")),
                Role.of(row.getString("role")),
                row.getString("why"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("answer"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }
}
