package no.samspill.server.audit;

import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.RecordRef;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Finds entries in the record of every change.
@Component
public class AuditSearch {

    private static final String MATCHES =
            """
            from audit.entry e
            where (cast(:type as text) is null or e.record_type = :type)
              and (cast(:id as text) is null or e.record_id = :id)
              and (cast(:owner as text) is null or e.owner = :owner)
              and (cast(:actor as text) is null or e.actor = :actor)
              and (cast(:action as text) is null or e.action = :action)
              and (cast(:from as timestamptz) is null or e.at >= :from)
              and (cast(:until as timestamptz) is null or e.at < :until)
              and (cast(:text as text) is null
                or strpos(lower(e.record_id), :text) > 0
                or strpos(lower(e.actor), :text) > 0
                or e.request = :text
                or exists (select from audit.part p where p.seq = e.seq
                  and (strpos(lower(p.before), :text) > 0 or strpos(lower(p.after), :text) > 0)))
            """;

    private static final String ABOUT =
            """
            from audit.entry e
            join unnest(cast(:types as text[]), cast(:ids as text[])) as about(type, id)
              on e.record_type = about.type and e.record_id = about.id
            """;

    private final JdbcClient database;
    private final Clock clock;

    AuditSearch(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// What to look for; null wherever anything will do.
    ///
    /// @param type the kind of record
    /// @param id the record's id among its kind
    /// @param owner the body whose record it is
    /// @param actor who, as entries name them
    /// @param action what was done
    /// @param from the first day, in the country's time zone
    /// @param to the last day
    /// @param text stands somewhere in it, in whatever case
    public record Query(
            @Nullable String type,
            @Nullable String id,
            @Nullable BodyId owner,
            @Nullable String actor,
            @Nullable String action,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String text) {

        /// Every entry.
        public static final Query ALL = new Query(null, null, null, null, null, null, null, null);

        /// The entries about one record.
        public static Query of(RecordRef record) {
            return new Query(record.type(), record.id(), null, null, null, null, null, null);
        }
    }

    /// Some of the entries that match, the latest first.
    public List<Entry> list(Query query, int limit, long offset) {
        return database.sql(
                        "select "
                                + EntryTables.COLUMNS
                                + " from (select e.* "
                                + MATCHES
                                + """
                                  order by e.seq desc limit :limit offset :offset) e
                                left join audit.part p on p.seq = e.seq
                                order by e.seq desc, p.position
                                """)
                .params(parameters(query))
                .param("limit", limit)
                .param("offset", offset)
                .query(AuditSearch::entries);
    }

    /// The latest entries about any of these records.
    public List<Entry> list(Collection<RecordRef> records, int limit) {
        return database.sql(
                        "select "
                                + EntryTables.COLUMNS
                                + " from (select e.* "
                                + ABOUT
                                + """
                                  order by e.seq desc limit :limit) e
                                left join audit.part p on p.seq = e.seq
                                order by e.seq desc, p.position
                                """)
                .params(about(records))
                .param("limit", limit)
                .query(AuditSearch::entries);
    }

    /// How many entries there are about any of these records.
    public long count(Collection<RecordRef> records) {
        return database.sql("select count(*) " + ABOUT)
                .params(about(records))
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private static Map<String, Object> about(Collection<RecordRef> records) {
        List<RecordRef> distinct = records.stream().distinct().toList();
        return Map.of(
                "types", distinct.stream().map(RecordRef::type).toArray(String[]::new),
                "ids", distinct.stream().map(RecordRef::id).toArray(String[]::new));
    }

    private static List<Entry> entries(ResultSet rows) throws SQLException {
        List<Entry> all = new ArrayList<>();
        EntryTables.each(rows, all::add);
        return all;
    }

    /// How many entries match.
    public long count(Query query) {
        return database.sql("select count(*) " + MATCHES)
                .params(parameters(query))
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /// The entry with this number.
    public Optional<Entry> find(long seq) {
        List<Entry> found =
                database.sql(
                                "select "
                                        + EntryTables.COLUMNS
                                        + """
                                        from audit.entry e left join audit.part p on p.seq = e.seq
                                        where e.seq = :seq order by p.position
                                        """)
                        .param("seq", seq)
                        .query(AuditSearch::entries);
        return Objects.requireNonNull(found).stream().findFirst();
    }

    /// The kinds of record there are entries about.
    public List<String> listTypes() {
        return listAll("select distinct record_type from audit.entry order by 1");
    }

    /// The things that have been done.
    public List<String> listActions() {
        return listAll("select distinct action from audit.entry order by 1");
    }

    private List<String> listAll(String sql) {
        return database.sql(sql).query((row, _) -> row.getString(1)).list();
    }

    private Map<String, @Nullable Object> parameters(Query query) {
        Map<String, @Nullable Object> all = new HashMap<>();
        all.put("type", query.type());
        all.put("id", query.id());
        all.put("owner", query.owner() == null ? null : query.owner().value());
        all.put("actor", query.actor());
        all.put("action", query.action());
        all.put("from", beginning(query.from()));
        all.put("until", query.to() == null ? null : beginning(query.to().plusDays(1)));
        all.put("text", query.text() == null ? null : query.text().toLowerCase(Locale.ROOT));
        return all;
    }

    private @Nullable OffsetDateTime beginning(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
