package no.samspill.server.assessments;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import no.samspill.statistics.assessment.Assessment;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Assessments as Parquet: one row per indicator and area, the answer as JSON beside what one may
/// want to filter by.
@Component
class AssessmentFiles {

    private final JsonMapper json =
            JsonMapper.builder().addMixIn(Assessment.class, Tagged.class).build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Assessment.Measured.class, name = "measured"),
        @JsonSubTypes.Type(value = Assessment.NotAssessed.class, name = "not-assessed")
    })
    private interface Tagged {}

    /// An answer, and the mark of the passport it was given to.
    record Marked(String mark, Assessed assessed) {}

    /// Writes answers with the mark of each indicator's passport.
    void write(List<Marked> all, Path file) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    create table assessed (mark varchar, indicator varchar, area varchar, as_of varchar,
                      example boolean, status varchar, answer varchar)
                    """);
            try (DuckDBAppender appender =
                    connection.unwrap(DuckDBConnection.class).createAppender("main", "assessed")) {
                for (Marked marked : all) {
                    Assessed one = marked.assessed();
                    appender.beginRow();
                    appender.append(marked.mark());
                    appender.append(one.indicator());
                    appender.append(one.area());
                    appender.append(one.asOf().toString());
                    appender.append(one.example());
                    appender.append(status(one.assessment()));
                    appender.append(
                            json.writerFor(Assessment.class).writeValueAsString(one.assessment()));
                    appender.endRow();
                }
            }
            statement.execute(
                    "copy (select * from assessed order by indicator, area) to '"
                            + file.toString().replace("'", "''")
                            + "' (format parquet, compression zstd)");
        } catch (SQLException e) {
            throw new IllegalStateException("assessments could not be written", e);
        }
    }

    private static String status(Assessment assessment) {
        return switch (assessment) {
            case Assessment.Measured measured -> measured.status().name();
            case Assessment.NotAssessed not -> not.reason().name();
        };
    }

    List<Marked> read(Path file) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select * from read_parquet('"
                                        + file.toString().replace("'", "''")
                                        + "')")) {
            List<Marked> all = new ArrayList<>();
            while (row.next()) {
                Assessed one =
                        new Assessed(
                                row.getString("indicator"),
                                row.getString("area"),
                                json.readValue(row.getString("answer"), Assessment.class),
                                LocalDate.parse(row.getString("as_of")),
                                row.getBoolean("example"));
                all.add(new Marked(row.getString("mark"), one));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException("assessments could not be read", e);
        }
    }
}
