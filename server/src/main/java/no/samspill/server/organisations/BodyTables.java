package no.samspill.server.organisations;

import no.samspill.formats.OrganisationNumber;
import no.samspill.formats.pack.Body;
import no.samspill.formats.pack.Validity;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.Columns;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The register's rows: every version of every body, and beside them what follows from those that
/// stand, so that the database itself refuses two bodies for one area, number or place.
@Component
class BodyTables {

    private static final String DEFERRED =
            "organisations.one_body_governs_an_area, organisations.one_body_has_a_number,"
                    + " organisations.a_body_lies_under_one, organisations.parent_exists_then,"
                    + " organisations.body_exists_then";

    private final NamedParameterJdbcTemplate database;
    private final JsonMapper json;

    BodyTables(NamedParameterJdbcTemplate database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /// The latest version of every body, withdrawn ones too.
    List<BodyVersion> listStanding() {
        return database.query(
                """
                select distinct on (id) * from organisations.body_version
                order by id, version desc
                """,
                this::version);
    }

    List<BodyVersion> listVersions(BodyId id) {
        return database.query(
                "select * from organisations.body_version where id = :id order by version desc",
                Map.of("id", id.value()),
                this::version);
    }

    /// The versions that somebody wrote at one moment.
    List<BodyVersion> listWritten(Instant at, String by) {
        return database.query(
                """
                select * from organisations.body_version
                where recorded_at = :at and recorded_by = :by order by id
                """,
                Map.of("at", at.atOffset(ZoneOffset.UTC), "by", by),
                this::version);
    }

    Optional<BodyVersion> findLatest(BodyId id) {
        return database
                .query(
                        """
                        select * from organisations.body_version
                        where id = :id order by version desc limit 1
                        """,
                        Map.of("id", id.value()),
                        this::version)
                .stream()
                .findFirst();
    }

    Optional<BodyVersion> findRecorded(BodyId id, Instant at) {
        return database
                .query(
                        """
                        select * from organisations.body_version
                        where id = :id and recorded_at <= :at order by version desc limit 1
                        """,
                        Map.of("id", id.value(), "at", at.atOffset(ZoneOffset.UTC)),
                        this::version)
                .stream()
                .findFirst();
    }

    /// What the pack said of each body the last time it said anything, by id.
    List<BodyVersion> listLatestFromPack() {
        return database.query(
                """
                select distinct on (id) * from organisations.body_version
                where recorded_by = :pack order by id, version desc
                """,
                Map.of("pack", BodyVersion.PACK),
                this::version);
    }

    /// Adds versions and lets what follows from them follow.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException when somebody else has just written
    ///   the same version
    /// @throws org.springframework.dao.DataIntegrityViolationException when the rows contradict
    ///   each other or those that stand
    void add(Collection<BodyVersion> versions) {
        // What is replaced row by row may contradict itself on the way, but not at the end; said
        // here, and not at the commit, it is still an answer to whoever wrote it.
        database.getJdbcOperations().execute("set constraints " + DEFERRED + " deferred");
        batch(
                """
                insert into organisations.body_version values (:id, :version, :recordedAt, :recordedBy,
                  :actingFor, :reason, :withdrawn, :content::jsonb)
                """,
                versions.stream().map(this::parameters));
        List<BodyVersion> standing = versions.stream().filter(one -> !one.withdrawn()).toList();
        clear(versions);
        batch(
                """
                insert into organisations.body values (:id, :version, :validity::daterange)
                on conflict (id) do update
                  set version = excluded.version, validity = excluded.validity
                """,
                standing.stream().map(this::parameters));
        batch(
                "insert into organisations.body_area values (:body, :code, :validity::daterange)",
                standing.stream().flatMap(one -> areas(one.body())));
        batch(
                "insert into organisations.body_number values (:body, :number, :validity::daterange)",
                standing.stream().flatMap(one -> number(one.body())));
        batch(
                "insert into organisations.body_parent values (:body, :parent, :validity::daterange)",
                standing.stream().flatMap(one -> parents(one.body())));
        database.getJdbcOperations().execute("set constraints " + DEFERRED + " immediate");
    }

    /// Lets nobody else write to the register until the transaction is over, so that what is
    /// checked still holds when it is written.
    void lock() {
        database.query(
                "select pg_advisory_xact_lock(hashtextextended('organisations', 0))::text",
                row -> {});
    }

    private void clear(Collection<BodyVersion> versions) {
        String[] all = {"body_area", "body_number", "body_parent"};
        for (String table : all) {
            batch(
                    "delete from organisations." + table + " where body = :id",
                    versions.stream().map(this::parameters));
        }
        batch(
                "delete from organisations.body where id = :id",
                versions.stream().filter(BodyVersion::withdrawn).map(this::parameters));
    }

    private void batch(String sql, Stream<MapSqlParameterSource> rows) {
        database.batchUpdate(sql, rows.toArray(MapSqlParameterSource[]::new));
    }

    private MapSqlParameterSource parameters(BodyVersion version) {
        return new MapSqlParameterSource("id", version.body().id())
                .addValue("version", version.version())
                .addValue("recordedAt", version.recordedAt().atOffset(ZoneOffset.UTC))
                .addValue("recordedBy", version.recordedBy())
                .addValue("actingFor", version.actingFor())
                .addValue("reason", version.reason())
                .addValue("withdrawn", version.withdrawn())
                .addValue("content", json.writeValueAsString(version.body()))
                .addValue("validity", range(version.body().validity()));
    }

    private static Stream<MapSqlParameterSource> areas(Body body) {
        return body.areas().stream()
                .map(area -> row(body, area.validity()).addValue("code", area.code()));
    }

    private static Stream<MapSqlParameterSource> parents(Body body) {
        return body.parents().stream()
                .map(parent -> row(body, parent.validity()).addValue("parent", parent.body()));
    }

    private static Stream<MapSqlParameterSource> number(Body body) {
        OrganisationNumber number = body.organisationNumber();
        return number == null
                ? Stream.empty()
                : Stream.of(row(body, body.validity()).addValue("number", number.value()));
    }

    private static MapSqlParameterSource row(Body body, Validity validity) {
        return new MapSqlParameterSource("body", body.id()).addValue("validity", range(validity));
    }

    private static String range(Validity validity) {
        return Columns.period(validity.from(), validity.to());
    }

    private BodyVersion version(ResultSet row, int number) throws SQLException {
        return new BodyVersion(
                json.readValue(row.getString("content"), Body.class),
                row.getLong("version"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"),
                row.getString("acting_for"),
                row.getString("reason"),
                row.getBoolean("withdrawn"));
    }
}
