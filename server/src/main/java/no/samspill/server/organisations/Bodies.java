package no.samspill.server.organisations;

import no.samspill.formats.pack.Body;
import no.samspill.formats.pack.CountryPack;
import no.samspill.server.shared.AreaCode;
import no.samspill.server.shared.Columns;
import no.samspill.server.shared.PackPart;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The bodies that answer, produce and govern, over time.
@Component
@Order(30)
public class Bodies implements PackPart {

    private final NamedParameterJdbcTemplate database;
    private final Columns columns;
    private volatile Map<String, Body> byId = Map.of();

    Bodies(NamedParameterJdbcTemplate database, Columns columns) {
        this.database = database;
        this.columns = columns;
    }

    @Override
    public void load(CountryPack pack) {
        database.getJdbcOperations().execute("truncate organisations.body");
        database.batchUpdate(
                """
                insert into organisations.body values (:id, :kind, :name::jsonb, :shortName::jsonb,
                  :organisationNumber, :area, :validity::daterange, :successor)
                """,
                pack.bodies().stream().map(this::parameters).toArray(MapSqlParameterSource[]::new));
    }

    @Override
    public void refresh() {
        byId =
                database
                        .query(
                                """
                                select *, lower(validity) as valid_from, upper(validity) as valid_to
                                from organisations.body
                                """,
                                (row, n) ->
                                        new Body(
                                                row.getString("id"),
                                                Body.Kind.valueOf(row.getString("kind")),
                                                columns.text(row, "name"),
                                                columns.text(row, "short_name"),
                                                row.getString("organisation_number"),
                                                row.getString("area"),
                                                Columns.date(row, "valid_from"),
                                                Columns.date(row, "valid_to"),
                                                row.getString("successor")))
                        .stream()
                        .collect(Collectors.toUnmodifiableMap(Body::id, body -> body));
    }

    /// The body with this id, at any time.
    public Optional<Body> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The bodies of a kind that exist on `date`, by id.
    public List<Body> list(Body.Kind kind, LocalDate date) {
        return byId.values().stream()
                .filter(body -> body.kind() == kind && isValidOn(body, date))
                .sorted(java.util.Comparator.comparing(Body::id))
                .toList();
    }

    /// The body that governs an area on `date`.
    public Optional<Body> findGoverning(AreaCode area, LocalDate date) {
        return byId.values().stream()
                .filter(body -> area.value().equals(body.area()) && isValidOn(body, date))
                .findFirst();
    }

    private static boolean isValidOn(Body body, LocalDate date) {
        LocalDate from = body.validFrom();
        LocalDate to = body.validTo();
        return (from == null || !date.isBefore(from)) && (to == null || date.isBefore(to));
    }

    private MapSqlParameterSource parameters(Body body) {
        return new MapSqlParameterSource("id", body.id())
                .addValue("kind", body.kind().name())
                .addValue("name", columns.write(body.name()))
                .addValue("shortName", columns.write(body.shortName()))
                .addValue("organisationNumber", body.organisationNumber())
                .addValue("area", body.area())
                .addValue("validity", Columns.period(body.validFrom(), body.validTo()))
                .addValue("successor", body.successor());
    }
}
