package no.samspill.server.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rows of the chain.
@Component
class EntryTables {

    /// The columns that [#entry] and [#part] read.
    static final String COLUMNS =
            """
            e.seq, e.at, e.actor, e.body, e.deputy_for, e.record_type, e.record_id, e.action,
              e.owner, e.request, e.parts, e.previous, e.hash,
              p.position, p.name, p.personal, p.digest, p.salt, p.before, p.after
            """;

    private record Owned(long seq, Part part) {}

    private final JdbcTemplate database;

    EntryTables(JdbcTemplate database) {
        this.database = database;
    }

    /// Lets one transaction at a time go on from here, until it has ended.
    void lock() {
        database.query("select pg_advisory_xact_lock(13)", row -> {});
    }

    /// Where the chain stands.
    Link last() {
        return database
                .query(
                        "select seq, hash, at from audit.entry order by seq desc limit 1",
                        (row, _) -> link(row))
                .stream()
                .findFirst()
                .orElse(Link.START);
    }

    /// Where the chain stood at this entry.
    Optional<Link> find(long seq) {
        return database
                .query(
                        "select seq, hash, at from audit.entry where seq = ?",
                        (row, _) -> link(row),
                        seq)
                .stream()
                .findFirst();
    }

    /// Whether a later entry tells that the personal texts of this one were blanked.
    boolean tellsOfBlanking(long seq) {
        return Boolean.TRUE.equals(
                database.queryForObject(
                        """
                        select exists (select from audit.entry e join audit.part p using (seq)
                          where e.record_type = ? and e.record_id = ? and e.action = ?
                            and e.seq > ? and p.name = ? and not p.personal
                            and ? = any (string_to_array(p.after, ', ')))
                        """,
                        Boolean.class,
                        Blankings.RECORD.type(),
                        Blankings.RECORD.id(),
                        Blankings.ACTION,
                        seq,
                        Blankings.ENTRIES,
                        Long.toString(seq)));
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getLong("seq"),
                Digest.of(row.getBytes("hash")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    void insert(List<Entry> entries) {
        batch(
                """
                insert into audit.entry (seq, at, actor, body, deputy_for, record_type, record_id,
                  action, owner, request, parts, previous, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                entries,
                EntryTables::set);
        batch(
                """
                insert into audit.part (seq, position, name, personal, digest, salt, before, after)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                entries.stream()
                        .flatMap(
                                one -> one.parts().stream().map(part -> new Owned(one.seq(), part)))
                        .toList(),
                EntryTables::set);
    }

    private interface Setting<T> {
        void set(PreparedStatement statement, T one) throws SQLException;
    }

    private <T> void batch(String sql, List<T> rows, Setting<T> setting) {
        if (rows.isEmpty()) {
            return;
        }
        database.batchUpdate(
                sql,
                new BatchPreparedStatementSetter() {
                    @Override
                    public void setValues(PreparedStatement statement, int row)
                            throws SQLException {
                        setting.set(statement, rows.get(row));
                    }

                    @Override
                    public int getBatchSize() {
                        return rows.size();
                    }
                });
    }

    private static void set(PreparedStatement statement, Entry one) throws SQLException {
        statement.setLong(1, one.seq());
        statement.setObject(2, one.at().atOffset(ZoneOffset.UTC));
        statement.setString(3, one.actor());
        text(statement, 4, one.body());
        text(statement, 5, one.deputyFor());
        statement.setString(6, one.type());
        statement.setString(7, one.id());
        statement.setString(8, one.action());
        text(statement, 9, one.owner());
        text(statement, 10, one.request());
        statement.setInt(11, one.count());
        statement.setBytes(12, one.previous().bytes());
        statement.setBytes(13, one.hash().bytes());
    }

    private static void set(PreparedStatement statement, Owned one) throws SQLException {
        Part part = one.part();
        Digest salt = part.salt();
        statement.setLong(1, one.seq());
        statement.setInt(2, part.position());
        statement.setString(3, part.name());
        statement.setBoolean(4, part.personal());
        statement.setBytes(5, part.digest().bytes());
        if (salt == null) {
            statement.setNull(6, Types.BINARY);
        } else {
            statement.setBytes(6, salt.bytes());
        }
        text(statement, 7, part.before());
        text(statement, 8, part.after());
    }

    private static void text(PreparedStatement statement, int at, @Nullable String text)
            throws SQLException {
        if (text == null) {
            statement.setNull(at, Types.VARCHAR);
        } else {
            statement.setString(at, text);
        }
    }

    /// An entry without its parts, from the row it begins in.
    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("body"),
                row.getString("deputy_for"),
                row.getString("record_type"),
                row.getString("record_id"),
                row.getString("action"),
                row.getString("owner"),
                row.getString("request"),
                row.getInt("parts"),
                List.of(),
                Digest.of(row.getBytes("previous")),
                Digest.of(row.getBytes("hash")));
    }

    /// The part in a row; empty in the one row of an entry without parts.
    static Optional<Part> part(ResultSet row) throws SQLException {
        byte[] digest = row.getBytes("digest");
        if (digest == null) {
            return Optional.empty();
        }
        byte[] salt = row.getBytes("salt");
        return Optional.of(
                new Part(
                        row.getInt("position"),
                        row.getString("name"),
                        row.getBoolean("personal"),
                        Digest.of(digest),
                        salt == null ? null : Digest.of(salt),
                        row.getString("before"),
                        row.getString("after")));
    }

    interface Visit {
        void entry(Entry entry);
    }

    /// Shows each entry once, whole, from rows that are ordered by entry and position.
    static void each(ResultSet rows, Visit visit) throws SQLException {
        Entry open = null;
        List<Part> parts = new ArrayList<>();
        while (rows.next()) {
            if (open == null || open.seq() != rows.getLong("seq")) {
                if (open != null) {
                    visit.entry(open.with(parts));
                }
                parts.clear();
                open = entry(rows);
            }
            part(rows).ifPresent(parts::add);
        }
        if (open != null) {
            visit.entry(open.with(parts));
        }
    }
}
