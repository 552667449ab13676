package no.samspill.server.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import no.samspill.server.TestServer;
import no.samspill.server.start.StartRefused.Reason;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/// Starting on a PostgreSQL that somebody else runs, by one login and by two.
class OwnPostgresTest {

    @SuppressWarnings("NullAway.Init")
    private EmbeddedPostgres theirs;

    /// One each: roles belong to the whole of a PostgreSQL, not to a database in it.
    @BeforeEach
    void runAPostgres() throws IOException {
        theirs = EmbeddedPostgres.start();
    }

    @AfterEach
    void stopIt() throws IOException {
        theirs.close();
    }

    @Test
    void worksWithAnOwnerAndAnApplication(@TempDir Path data) throws Exception {
        make(
                "create role samspill_owner login password 'o'",
                "create role samspill login password 'a'",
                "create role samspill_app",
                "grant samspill_app to samspill with set true",
                "create database two owner samspill_owner encoding 'UTF8' template template0");
        Server.Options options =
                options(data, url("two", "samspill"), Optional.of(url("two", "samspill_owner")));
        try (Server first = Server.start(options, step -> {})) {
            keepsTheRecord(first);
            assertThat(owners(first)).containsOnly("samspill_owner");
        }
        // And once more, on what stands there already.
        try (Server again = Server.start(options, step -> {})) {
            keepsTheRecord(again);
        }
    }

    @Test
    void stepsDownWithOneLogin(@TempDir Path data) throws Exception {
        make(
                "create role samspill_all login createrole password 'a'",
                "create database one owner samspill_all encoding 'UTF8' template template0");
        Server.Options options = options(data, url("one", "samspill_all"), Optional.empty());
        try (Server first = Server.start(options, step -> {})) {
            keepsTheRecord(first);
            assertThat(owners(first)).containsOnly("samspill_all");
        }
        try (Server again = Server.start(options, step -> {})) {
            keepsTheRecord(again);
        }
    }

    @Test
    void saysThatALoginMayNotTakeTheRole(@TempDir Path data) throws Exception {
        make(
                "create role stranger login password 'a'",
                "create role samspill_other login password 'o'",
                "create database three owner samspill_other encoding 'UTF8' template template0");
        StartRefused refused =
                refused(
                        data,
                        url("three", "stranger"),
                        Optional.of(url("three", "samspill_other")));
        assertThat(refused.reason()).isEqualTo(Reason.DATABASE_ROLE);
        assertThat(refused.sentence("nb")).contains("samspill_app").doesNotContain("password");
    }

    @Test
    void saysThatItDoesNotAnswerAndKeepsTheSecret(@TempDir Path data) {
        StartRefused refused =
                refused(
                        data,
                        "jdbc:postgresql://127.0.0.1:1/x?user=u&password=very-secret",
                        Optional.empty());
        assertThat(refused.reason()).isEqualTo(Reason.DATABASE_UNREACHABLE);
        for (String language : List.of("nb", "nn", "en")) {
            assertThat(refused.sentence(language))
                    .contains("SAMSPILL_DATABASE_URL")
                    .doesNotContain("very-secret");
        }
    }

    private static StartRefused refused(Path data, String url, Optional<String> owner) {
        return catchThrowableOfType(
                StartRefused.class, () -> Server.start(options(data, url, owner), step -> {}));
    }

    private static void keepsTheRecord(Server server) {
        JdbcClient database = server.part(JdbcClient.class);
        assertThat(text(database, "select current_user")).isEqualTo("samspill_app");
        assertThat(text(database, "select count(*)::text from organisations.body"))
                .isNotEqualTo("0");
        assertThat(text(database, "select count(*)::text from audit.entry")).isNotEqualTo("0");
        assertThatThrownBy(() -> database.sql("delete from audit.entry").update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database.sql("update audit.entry set actor = 'x'").update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database.sql("drop table access.session").update())
                .isInstanceOf(DataAccessException.class);
    }

    private static List<String> owners(Server server) {
        return server.part(JdbcClient.class)
                .sql(
                        """
                        select distinct tableowner::text from pg_tables
                        where schemaname in ('audit', 'access', 'organisations', 'observations')
                        """)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static String text(JdbcClient database, String sql) {
        return database.sql(sql).query((row, n) -> row.getString(1)).single();
    }

    private void make(String... statements) throws SQLException {
        try (Connection connection = theirs.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private String url(String database, String user) {
        return theirs.getJdbcUrl(user, database);
    }

    private static Server.Options options(Path data, String url, Optional<String> owner) {
        try {
            return new Server.Options(
                    Files.createDirectories(data.resolve("data")),
                    TestServer.smallPack(),
                    0,
                    "127.0.0.1",
                    Optional.of(url),
                    owner,
                    false,
                    SignInChoice.local());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
