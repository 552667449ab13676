package no.samspill.server.organisations;

import no.samspill.server.organisations.Reorganisation.State;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The rows of proposed reorganisations, one for every step.
@Component
class ReorganisationTables {

    private final NamedParameterJdbcTemplate database;
    private final JsonMapper json;

    ReorganisationTables(NamedParameterJdbcTemplate database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    long nextId() {
        return Objects.requireNonNull(
                database.queryForObject(
                        "select nextval('organisations.reorganisation_id')", Map.of(), Long.class));
    }

    /// @throws org.springframework.dao.DuplicateKeyException when somebody else has just taken a
    ///   step
    void add(Reorganisation one) {
        database.update(
                """
                insert into organisations.reorganisation_version values (:id, :version, :state,
                  :recordedAt, :recordedBy, :actingFor, :reason, :content::jsonb, :plan)
                """,
                new MapSqlParameterSource("id", one.id())
                        .addValue("version", one.version())
                        .addValue("state", one.state().name())
                        .addValue("recordedAt", one.recordedAt().atOffset(ZoneOffset.UTC))
                        .addValue("recordedBy", one.recordedBy())
                        .addValue("actingFor", one.actingFor())
                        .addValue("reason", one.reason())
                        .addValue("content", json.writeValueAsString(one.draft()))
                        .addValue("plan", one.plan()));
    }

    /// Where each stands now, the latest proposed first.
    List<Reorganisation> listLatest() {
        return database.query(
                """
                select distinct on (id) latest.*, first.recorded_by as proposed_by,
                  first.recorded_at as proposed_at
                from organisations.reorganisation_version latest
                join organisations.reorganisation_version first using (id)
                where first.version = 1 order by id desc, latest.version desc
                """,
                this::reorganisation);
    }

    /// Every step of one, the latest first.
    List<Reorganisation> listSteps(long id) {
        return database.query(
                """
                select latest.*, first.recorded_by as proposed_by, first.recorded_at as proposed_at
                from organisations.reorganisation_version latest
                join organisations.reorganisation_version first using (id)
                where first.version = 1 and latest.id = :id order by latest.version desc
                """,
                Map.of("id", id),
                this::reorganisation);
    }

    Optional<Reorganisation> findLatest(long id) {
        return listSteps(id).stream().findFirst();
    }

    private Reorganisation reorganisation(ResultSet row, int number) throws SQLException {
        return new Reorganisation(
                row.getLong("id"),
                row.getLong("version"),
                State.valueOf(row.getString("state")),
                json.readValue(row.getString("content"), ReorganisationDraft.class),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("acting_for"),
                row.getString("reason"),
                row.getString("plan"));
    }
}
