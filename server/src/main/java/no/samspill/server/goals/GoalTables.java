package no.samspill.server.goals;

import no.samspill.formats.pack.Goal;
import no.samspill.formats.pack.Target;
import no.samspill.server.shared.Columns;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Goals and targets in PostgreSQL.
@Repository
class GoalTables {

    private final NamedParameterJdbcTemplate database;
    private final Columns columns;

    GoalTables(NamedParameterJdbcTemplate database, Columns columns) {
        this.database = database;
        this.columns = columns;
    }

    void replace(List<Goal> goals, List<Target> targets) {
        database.getJdbcOperations().execute("truncate goals.target, goals.goal");
        database.batchUpdate(
                "insert into goals.goal values (:number, :title::jsonb, :description::jsonb, :colour)",
                goals.stream().map(this::parameters).toArray(MapSqlParameterSource[]::new));
        database.batchUpdate(
                """
                insert into goals.target values (:code, :place, :goal, :title::jsonb,
                  :description::jsonb, :globalIndicators, :relevantLevels)
                """,
                IntStream.range(0, targets.size())
                        .mapToObj(place -> parameters(targets.get(place), place))
                        .toArray(MapSqlParameterSource[]::new));
    }

    List<Goal> listGoals() {
        return database.query(
                "select * from goals.goal order by number",
                (row, n) ->
                        new Goal(
                                row.getInt("number"),
                                columns.text(row, "title"),
                                columns.text(row, "description"),
                                row.getString("colour")));
    }

    List<Target> listTargets() {
        return database.query("select * from goals.target order by place", (row, n) -> target(row));
    }

    private Target target(ResultSet row) throws SQLException {
        return new Target(
                row.getString("code"),
                row.getInt("goal"),
                columns.text(row, "title"),
                columns.text(row, "description"),
                strings(row.getArray("global_indicators")),
                Set.copyOf(strings(row.getArray("relevant_levels"))));
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private MapSqlParameterSource parameters(Goal goal) {
        return new MapSqlParameterSource("number", goal.number())
                .addValue("title", columns.write(goal.title()))
                .addValue("description", columns.write(goal.description()))
                .addValue("colour", goal.colour());
    }

    private MapSqlParameterSource parameters(Target target, int place) {
        return new MapSqlParameterSource("code", target.code())
                .addValue("place", place)
                .addValue("goal", target.goal())
                .addValue("title", columns.write(target.title()))
                .addValue("description", columns.write(target.description()))
                .addValue("globalIndicators", target.globalIndicators().toArray(String[]::new))
                .addValue("relevantLevels", target.relevantLevels().toArray(String[]::new));
    }
}
