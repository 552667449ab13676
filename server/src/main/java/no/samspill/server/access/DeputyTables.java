package no.samspill.server.access;

import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// How deputyships stand in the database: every version, never changed.
@Component
class DeputyTables {

    private final JdbcClient database;

    DeputyTables(JdbcClient database) {
        this.database = database;
    }

    List<Deputyship> listByDeputy(PersonId deputy) {
        return query("deputy = ?", deputy.value());
    }

    List<Deputyship> listByPrincipal(PersonId principal) {
        return query("principal = ?", principal.value());
    }

    List<Deputyship> list(BodyId body) {
        return query("body = ?", body.value());
    }

    Optional<Deputyship> find(UUID id) {
        return query("id = ?", id).stream().findFirst();
    }

    void insert(Deputyship one) {
        Versions.add(
                one.ref(),
                one.version(),
                database.sql(
                                """
                                insert into access.deputyship
                                  (id, version, deputy, principal, body, valid_from, valid_to,
                                   wide, reason, recorded_at, recorded_by)
                                values (:id, :version, :deputy, :principal, :body, :from, :to,
                                   :wide, :reason, :recordedAt, :recordedBy)
                                """)
                        .param("id", one.id())
                        .param("version", one.version())
                        .param("deputy", one.deputy().value())
                        .param("principal", one.principal().value())
                        .param("body", one.body().value())
                        .param("from", one.period().from())
                        .param("to", one.period().to())
                        .param("wide", one.wide())
                        .param("reason", one.reason())
                        .param("recordedAt", one.recordedAt().atOffset(ZoneOffset.UTC))
                        .param("recordedBy", one.recordedBy()));
    }

    private List<Deputyship> query(String where, Object value) {
        return database.sql(Versions.inForce("deputyship", where, "valid_from"))
                .param(value)
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
                row.getBoolean("wide"),
                row.getString("reason"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }
}
