package no.samspill.server.observations;

import no.samspill.formats.Observation;
import no.samspill.formats.ObservationStatus;
import no.samspill.server.observations.Release.ReleasedIndicator;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// New figures laid over the current ones: what would stand afterwards, and what that changes.
///
/// A figure is identified by indicator, area, breakdown and period. A figure that the import does
/// not mention stays. The tables live in DuckDB until the merge is closed.
final class Merge implements AutoCloseable {

    private static final String KEY = "(indicator, area, dimensions, period)";

    private final Connection connection;
    private final String incoming;
    private final String before;
    private final String after;

    private Merge(Connection connection) {
        this.connection = connection;
        String id = UUID.randomUUID().toString().replace("-", "");
        incoming = "incoming_" + id;
        before = "before_" + id;
        after = "after_" + id;
    }

    /// Lays observations over what the store holds.
    static Merge of(FigureStore store, List<Observation> observations, boolean example)
            throws SQLException {
        Merge merge = new Merge(store.connect());
        try {
            merge.lay(observations, example);
            return merge;
        } catch (SQLException | RuntimeException e) {
            merge.close();
            throw e;
        }
    }

    private void lay(List<Observation> observations, boolean invented) throws SQLException {
        append(observations, invented);
        if (invented) {
            // An invented figure never takes the place of a real one.
            execute(
                    "delete from "
                            + incoming
                            + " where "
                            + KEY
                            + " in (select "
                            + KEY
                            + " from figure where not example)");
        }
        execute(
                "create table "
                        + before
                        + " as select * from figure where indicator in (select indicator from "
                        + incoming
                        + ")");
        execute(
                "create table "
                        + after
                        + " as select * from "
                        + before
                        + " where "
                        + KEY
                        + " not in (select "
                        + KEY
                        + " from "
                        + incoming
                        + ") union all select * from "
                        + incoming);
    }

    /// Takes every invented figure away.
    static Merge withoutExamples(FigureStore store) throws SQLException {
        Merge merge = new Merge(store.connect());
        try {
            merge.takeExamplesAway();
            return merge;
        } catch (SQLException | RuntimeException e) {
            merge.close();
            throw e;
        }
    }

    private void takeExamplesAway() throws SQLException {
        execute(
                "create table "
                        + before
                        + " as select * from figure where indicator in (select indicator from figure where example)");
        execute("create table " + incoming + " as select * from figure limit 0");
        execute("create table " + after + " as select * from " + before + " where not example");
    }

    private void append(List<Observation> observations, boolean example) throws SQLException {
        execute("create table " + incoming + " as select * from figure limit 0");
        try (DuckDBAppender appender =
                connection.unwrap(DuckDBConnection.class).createAppender("main", incoming)) {
            for (Observation one : observations) {
                appender.beginRow();
                appender.append(one.indicator());
                appender.append(one.area());
                appender.append(Dimensions.write(one.dimensions()));
                appender.append(one.year());
                appender.append(one.period());
                appendValue(appender, one.value());
                appender.append(one.status().name());
                appender.append(one.comment());
                appender.append(example);
                appender.append(0L);
                appender.endRow();
            }
        }
    }

    private static void appendValue(DuckDBAppender appender, @Nullable Double value)
            throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else {
            appender.append(value.doubleValue());
        }
    }

    /// What the merge does to each indicator.
    List<ReleasedIndicator> summarise() throws SQLException {
        String sql =
                String.format(
                        Locale.ROOT,
                        """
                        with changes as (%s),
                        counted as (select indicator,
                            count(*) filter (kind = 'ADDED') as added,
                            count(*) filter (kind = 'CHANGED') as changed,
                            count(*) filter (kind = 'REMOVED') as removed
                          from changes group by indicator),
                        standing as (select indicator, count(*) as rows, min(year) as first_year,
                            max(year) as last_year from %s group by indicator)
                        select i.indicator, coalesce(rows, 0) as rows, coalesce(added, 0) as added,
                          coalesce(changed, 0) as changed, coalesce(removed, 0) as removed,
                          coalesce(first_year, 0) as first_year, coalesce(last_year, 0) as last_year
                        from (select distinct indicator from %s
                              union select distinct indicator from %s) i
                        left join counted c using (indicator)
                        left join standing s using (indicator)
                        order by i.indicator
                        """,
                        changesSql(),
                        after,
                        before,
                        after);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<ReleasedIndicator> summary = new ArrayList<>();
            while (row.next()) {
                summary.add(
                        new ReleasedIndicator(
                                row.getString("indicator"),
                                row.getLong("rows"),
                                row.getLong("added"),
                                row.getLong("changed"),
                                row.getLong("removed"),
                                row.getInt("first_year"),
                                row.getInt("last_year")));
            }
            return summary;
        }
    }

    /// The first changes, changed figures before removed and added ones.
    List<Change> listChanges(int limit) throws SQLException {
        String sql =
                "select * from ("
                        + changesSql()
                        + ") order by case kind when 'CHANGED' then 0 when 'REMOVED' then 1 else 2 end,"
                        + " indicator, dimensions, area, period limit "
                        + limit;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<Change> changes = new ArrayList<>();
            while (row.next()) {
                changes.add(change(row));
            }
            return changes;
        }
    }

    private String changesSql() {
        return String.format(
                Locale.ROOT,
                """
                select coalesce(a.indicator, b.indicator) as indicator, coalesce(a.area, b.area) as area,
                  coalesce(a.dimensions, b.dimensions) as dimensions,
                  coalesce(a.period, b.period) as period,
                  b.value as value_before, b.status as status_before,
                  a.value as value_after, a.status as status_after,
                  case when b.indicator is null then 'ADDED' when a.indicator is null then 'REMOVED'
                    else 'CHANGED' end as kind
                from %s a full join %s b
                  on a.indicator = b.indicator and a.area = b.area and a.dimensions = b.dimensions
                  and a.period = b.period
                where a.indicator is null or b.indicator is null
                  or a.value is distinct from b.value or a.status <> b.status
                  or a.comment <> b.comment or a.example <> b.example
                """,
                after,
                before);
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                Change.Kind.valueOf(row.getString("kind")),
                row.getString("indicator"),
                row.getString("area"),
                row.getString("period"),
                Dimensions.read(row.getString("dimensions")),
                row.getObject("value_before", Double.class),
                status(row.getString("status_before")),
                row.getObject("value_after", Double.class),
                status(row.getString("status_after")));
    }

    private static @Nullable ObservationStatus status(@Nullable String name) {
        return name == null ? null : ObservationStatus.valueOf(name);
    }

    /// Writes what stands afterwards as Parquet, sorted for reading series; answers the number of
    /// rows.
    long write(java.nio.file.Path file) throws SQLException {
        execute(
                "copy (select * exclude (release) from "
                        + after
                        + " order by indicator, dimensions, area, year, period) to '"
                        + file.toString().replace("'", "''")
                        + "' (format parquet, compression zstd)");
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + after)) {
            count.next();
            return count.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            execute("drop table if exists " + incoming);
            execute("drop table if exists " + before);
            execute("drop table if exists " + after);
        }
    }
}
