package no.samspill.server.access;

import no.samspill.server.rights.Role;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.Columns;
import no.samspill.server.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// How appointments stand in the database: every version, never changed.
@Component
class AppointmentTables {

    private final JdbcClient database;

    AppointmentTables(JdbcClient database) {
        this.database = database;
    }

    List<Appointment> list(PersonId person) {
        return database.sql(Versions.inForce("appointment", "person = ?", "valid_from"))
                .param(person.value())
                .query((row, n) -> read(row))
                .list();
    }

    List<Appointment> list(BodyId body) {
        return database.sql(Versions.inForce("appointment", "body = ?", "valid_from"))
                .param(body.value())
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Appointment> find(UUID id) {
        return database.sql(Versions.inForce("appointment", "id = ?", "valid_from"))
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    List<Appointment> listVersions(PersonId person) {
        return database.sql(
                        """
                        select * from access.appointment where person = ?
                        order by recorded_at, id, version
                        """)
                .param(person.value())
                .query((row, n) -> read(row))
                .list();
    }

    void insert(Appointment one) {
        Versions.add(
                one.ref(),
                one.version(),
                database.sql(
                                """
                                insert into access.appointment values (:id, :version, :person, :body,
                                  :role, :from, :to, :source, :reason, :recordedAt, :recordedBy)
                                """)
                        .param("id", one.id())
                        .param("version", one.version())
                        .param("person", one.person().value())
                        .param("body", one.body().value())
                        .param("role", one.role().key())
                        .param("from", one.period().from())
                        .param("to", one.period().to())
                        .param("source", one.source().key())
                        .param("reason", one.reason())
                        .param("recordedAt", one.recordedAt().atOffset(ZoneOffset.UTC))
                        .param("recordedBy", one.recordedBy()));
    }

    /// Lets nobody else end an appointment of this body until the transaction is over.
    void lock(BodyId body) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('access.' || ?, 0))::text")
                .param(body.value())
                .query((row, n) -> body)
                .single();
    }

    private static Appointment read(ResultSet row) throws SQLException {
        return new Appointment(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                new PersonId(row.getObject("person", UUID.class)),
                new BodyId(row.getString("body")),
                Role.of(row.getString("role")),
                period(row),
                Appointment.Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }

    static Period period(ResultSet row) throws SQLException {
        LocalDate from = Objects.requireNonNull(Columns.date(row, "valid_from"));
        return new Period(from, Columns.date(row, "valid_to"));
    }
}
