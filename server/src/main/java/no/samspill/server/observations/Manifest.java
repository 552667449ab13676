package no.samspill.server.observations;

import no.samspill.formats.LocalizedText;
import no.samspill.server.observations.Release.ReleasedIndicator;
import no.samspill.server.shared.Columns;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The list of releases in PostgreSQL. A file is visible exactly when it has a row here.
@Repository
class Manifest {

    private final JdbcClient database;
    private final Columns columns;

    Manifest(JdbcClient database, Columns columns) {
        this.database = database;
        this.columns = columns;
    }

    /// Lets one commit run at a time, until the transaction ends.
    void lock() {
        database.sql("select pg_advisory_xact_lock(11)").query().listOfRows();
    }

    /// Adds the rows of a release that has no id yet; answers its id.
    long insert(Release release) {
        long id =
                database.sql(
                                """
                                insert into observations.release (created_at, published_on, actor,
                                  source, format, note, example, withdrawal, file, checksum, rows)
                                values (:createdAt, :publishedOn, :actor, :source, :format,
                                  :note::jsonb, :example, :withdrawal, :file, :checksum, :rows)
                                returning id
                                """)
                        .params(
                                Map.ofEntries(
                                        Map.entry(
                                                "createdAt",
                                                release.createdAt().atOffset(ZoneOffset.UTC)),
                                        Map.entry("publishedOn", release.publishedOn()),
                                        Map.entry("actor", release.actor()),
                                        Map.entry("source", release.source()),
                                        Map.entry("format", release.format()),
                                        Map.entry("note", columns.write(release.note())),
                                        Map.entry("example", release.example()),
                                        Map.entry("withdrawal", release.withdrawal()),
                                        Map.entry("file", release.file()),
                                        Map.entry("checksum", release.checksum()),
                                        Map.entry("rows", release.rows())))
                        .query(Long.class)
                        .single();
        release.indicators().forEach(one -> insert(id, one));
        return id;
    }

    private void insert(long release, ReleasedIndicator one) {
        database.sql("insert into observations.released_indicator values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        release,
                        one.indicator(),
                        one.rows(),
                        one.added(),
                        one.changed(),
                        one.removed(),
                        one.firstYear(),
                        one.lastYear())
                .update();
    }

    /// For each indicator the release in force, by indicator.
    Map<String, Long> current() {
        return database
                .sql(
                        """
                        select indicator, max(release_id) as release_id
                        from observations.released_indicator group by indicator
                        """)
                .query((row, n) -> Map.entry(row.getString("indicator"), row.getLong("release_id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Release> find(long id) {
        return database.sql("select * from observations.release where id = ?")
                .param(id)
                .query((row, n) -> release(row))
                .optional();
    }

    /// The releases that touched an indicator, the latest first.
    List<Release> list(String indicator) {
        return database.sql(
                        """
                        select r.* from observations.release r
                        join observations.released_indicator i on i.release_id = r.id
                        where i.indicator = ? order by r.id desc
                        """)
                .param(indicator)
                .query((row, n) -> release(row))
                .list();
    }

    /// The latest releases, the latest first.
    List<Release> list(int limit) {
        return list(limit, 0);
    }

    /// Some of the releases, the latest first.
    List<Release> list(int limit, long offset) {
        return database.sql("select * from observations.release order by id desc limit ? offset ?")
                .params(limit, offset)
                .query((row, n) -> release(row))
                .list();
    }

    long count() {
        return database.sql("select count(*) from observations.release").query(Long.class).single();
    }

    /// The last release of an indicator that had landed before an instant.
    Optional<Release> findBefore(String indicator, Instant end) {
        return database.sql(
                        """
                        select r.* from observations.release r
                        join observations.released_indicator i on i.release_id = r.id
                        where i.indicator = ? and r.created_at < ? order by r.id desc limit 1
                        """)
                .params(indicator, end.atOffset(ZoneOffset.UTC))
                .query((row, n) -> release(row))
                .optional();
    }

    Set<String> listFiles() {
        return Set.copyOf(
                database.sql("select file from observations.release").query(String.class).list());
    }

    /// The checksum of the content that last landed from a source, as kept in its note.
    Optional<Release> findLatestFrom(String source) {
        return database.sql(
                        """
                        select * from observations.release where source = ? and not withdrawal
                        order by id desc limit 1
                        """)
                .param(source)
                .query((row, n) -> release(row))
                .optional();
    }

    boolean hasWithdrawal() {
        return database.sql("select count(*) from observations.release where withdrawal")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private Release release(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        LocalizedText note = columns.text(row, "note");
        return new Release(
                id,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("published_on", java.time.LocalDate.class),
                row.getString("actor"),
                row.getString("source"),
                row.getString("format"),
                note,
                row.getBoolean("example"),
                row.getBoolean("withdrawal"),
                row.getString("file"),
                row.getString("checksum"),
                row.getLong("rows"),
                listIndicators(id));
    }

    private List<ReleasedIndicator> listIndicators(long release) {
        return database.sql(
                        """
                        select * from observations.released_indicator where release_id = ?
                        order by indicator
                        """)
                .param(release)
                .query((row, n) ->
                        new ReleasedIndicator(
                                row.getString("indicator"),
                                row.getLong("rows"),
                                row.getLong("added"),
                                row.getLong("changed"),
                                row.getLong("removed"),
                                row.getInt("first_year"),
                                row.getInt("last_year")))
                .list();
    }
}
