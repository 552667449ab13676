package no.samspill.server.coordination;

import no.samspill.formats.pack.CountryPack;
import no.samspill.formats.pack.Responsibility;
import no.samspill.formats.pack.Responsibility.Confidence;
import no.samspill.formats.pack.Responsibility.Role;
import no.samspill.server.shared.Columns;
import no.samspill.server.shared.PackPart;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Which body answers for which goal, and who coordinates them all, over time.
@Component
@Order(70)
public class Responsibilities implements PackPart {

    private final NamedParameterJdbcTemplate database;
    private final Columns columns;
    private volatile List<Responsibility> all = List.of();

    Responsibilities(NamedParameterJdbcTemplate database, Columns columns) {
        this.database = database;
        this.columns = columns;
    }

    @Override
    public void load(CountryPack pack) {
        database.getJdbcOperations().execute("truncate coordination.responsibility");
        database.batchUpdate(
                """
                insert into coordination.responsibility
                  (body, goal, role, validity, source, source_url, confidence)
                values (:body, :goal, :role, :validity::daterange, :source::jsonb, :sourceUrl,
                  :confidence)
                """,
                pack.responsibilities().stream()
                        .map(this::parameters)
                        .toArray(MapSqlParameterSource[]::new));
    }

    @Override
    public void refresh() {
        all =
                database.query(
                        """
                        select *, lower(validity) as valid_from, upper(validity) as valid_to
                        from coordination.responsibility order by id
                        """,
                        (row, n) ->
                                new Responsibility(
                                        row.getString("body"),
                                        row.getObject("goal", Integer.class),
                                        Role.valueOf(row.getString("role")),
                                        Columns.date(row, "valid_from"),
                                        Columns.date(row, "valid_to"),
                                        columns.text(row, "source"),
                                        row.getString("source_url"),
                                        Confidence.valueOf(row.getString("confidence"))));
    }

    /// Who answered for a goal and when, the earliest first.
    public List<Responsibility> listFor(int goal) {
        return all.stream()
                .filter(one -> Objects.equals(one.goal(), goal) && one.role() == Role.ANSWERS_FOR)
                .sorted(byStart())
                .toList();
    }

    /// Who coordinated all goals and when, the earliest first.
    public List<Responsibility> listCoordinators() {
        return all.stream()
                .filter(one -> one.role() == Role.COORDINATES)
                .sorted(byStart())
                .toList();
    }

    /// Who answers for a goal on `date`.
    public Optional<Responsibility> findFor(int goal, LocalDate date) {
        return listFor(goal).stream().filter(one -> isValidOn(one, date)).findFirst();
    }

    /// Whether the responsibility is in force on `date`.
    public static boolean isValidOn(Responsibility one, LocalDate date) {
        LocalDate from = one.validFrom();
        LocalDate to = one.validTo();
        return (from == null || !date.isBefore(from)) && (to == null || date.isBefore(to));
    }

    private static Comparator<Responsibility> byStart() {
        return Comparator.comparing(
                Responsibility::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    private MapSqlParameterSource parameters(Responsibility one) {
        return new MapSqlParameterSource("body", one.body())
                .addValue("goal", one.goal())
                .addValue("role", one.role().name())
                .addValue("validity", Columns.period(one.validFrom(), one.validTo()))
                .addValue("source", columns.write(one.source()))
                .addValue("sourceUrl", one.sourceUrl())
                .addValue("confidence", one.confidence().name());
    }
}
