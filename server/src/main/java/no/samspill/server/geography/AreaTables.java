package no.samspill.server.geography;

import no.samspill.formats.pack.Area;
import no.samspill.formats.pack.AreaChange;
import no.samspill.formats.pack.AreaLevel;
import no.samspill.server.shared.Columns;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/// Areas, levels and changes in PostgreSQL.
@Repository
class AreaTables {

    private final NamedParameterJdbcTemplate database;
    private final Columns columns;

    AreaTables(NamedParameterJdbcTemplate database, Columns columns) {
        this.database = database;
        this.columns = columns;
    }

    void replace(List<AreaLevel> levels, List<Area> areas, List<AreaChange> changes) {
        database.getJdbcOperations()
                .execute("truncate geography.area_change, geography.area, geography.level");
        database.batchUpdate(
                "insert into geography.level values (:id, :singular::jsonb, :plural::jsonb, :place)",
                levels.stream().map(this::parameters).toArray(MapSqlParameterSource[]::new));
        database.batchUpdate(
                """
                insert into geography.area values (:code, :level, :name::jsonb, :parent,
                  :validity::daterange, :longitude, :latitude, :population, :populationDate,
                  :areaKm2, :organisationNumber, :languageForm, :centre)
                """,
                areas.stream().map(this::parameters).toArray(MapSqlParameterSource[]::new));
        database.batchUpdate(
                """
                insert into geography.area_change values (:from, :to, :date, :kind)
                on conflict do nothing
                """,
                changes.stream().map(this::parameters).toArray(MapSqlParameterSource[]::new));
    }

    List<AreaLevel> listLevels() {
        return database.query(
                "select * from geography.level order by place, id",
                (row, n) ->
                        new AreaLevel(
                                row.getString("id"),
                                columns.text(row, "singular"),
                                columns.text(row, "plural"),
                                row.getInt("place")));
    }

    List<Area> listAreas() {
        return database.query(
                """
                select *, lower(validity) as valid_from, upper(validity) as valid_to
                from geography.area order by code, validity
                """,
                (row, n) -> area(row));
    }

    List<AreaChange> listChanges() {
        return database.query(
                "select * from geography.area_change order by changed_on, from_code, to_code",
                (row, n) ->
                        new AreaChange(
                                row.getString("from_code"),
                                row.getString("to_code"),
                                row.getObject("changed_on", java.time.LocalDate.class),
                                AreaChange.Kind.valueOf(row.getString("kind"))));
    }

    private Area area(ResultSet row) throws SQLException {
        return new Area(
                row.getString("code"),
                row.getString("level"),
                columns.text(row, "name"),
                row.getString("parent"),
                Columns.date(row, "valid_from"),
                Columns.date(row, "valid_to"),
                row.getObject("longitude", Double.class),
                row.getObject("latitude", Double.class),
                row.getObject("population", Integer.class),
                Columns.date(row, "population_date"),
                row.getObject("area_km2", Double.class),
                row.getString("organisation_number"),
                row.getString("language_form"),
                row.getString("centre"));
    }

    private MapSqlParameterSource parameters(AreaLevel level) {
        return new MapSqlParameterSource("id", level.id())
                .addValue("singular", columns.write(level.singular()))
                .addValue("plural", columns.write(level.plural()))
                .addValue("place", level.order());
    }

    private MapSqlParameterSource parameters(Area area) {
        return new MapSqlParameterSource("code", area.code())
                .addValue("level", area.level())
                .addValue("name", columns.write(area.name()))
                .addValue("parent", area.parent())
                .addValue("validity", Columns.period(area.validFrom(), area.validTo()))
                .addValue("longitude", area.longitude())
                .addValue("latitude", area.latitude())
                .addValue("population", area.population())
                .addValue("populationDate", area.populationDate())
                .addValue("areaKm2", area.areaKm2())
                .addValue("organisationNumber", area.organisationNumber())
                .addValue("languageForm", area.languageForm())
                .addValue("centre", area.centre());
    }

    private MapSqlParameterSource parameters(AreaChange change) {
        return new MapSqlParameterSource("from", change.from())
                .addValue("to", change.to())
                .addValue("date", change.date())
                .addValue("kind", change.kind().name().toUpperCase(Locale.ROOT));
    }
}
