package no.samspill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.start.Server;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Optional;

import javax.sql.DataSource;

/// The verdict on the record of every change, from a Samspill that runs and from one that does not.
class AuditVerifyTest {

    private static final Path PACK =
            CommandRun.HOME.resolve("server/src/test/resources/small-pack");

    @TempDir private static Path data;

    private static CommandRun verify(Language language) {
        return CommandRun.of(language, "audit", "verify", "--data", data.toString());
    }

    @Test
    void namesTheFirstEntryThatDoesNotHold() throws Exception {
        Files.writeString(data.resolve("pack"), PACK.toString());
        try (Server server = start()) {
            CommandRun run = verify(Language.ENGLISH);
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out())
                    .containsPattern("is as it was written: \\d+ entries, .* hash [0-9a-f]{64}");

            forge(server, "update audit.entry set actor = 'nobody' where seq = 2");
            CommandRun broken = verify(Language.ENGLISH);
            assertThat(broken.code()).isEqualTo(1);
            assertThat(broken.out())
                    .containsPattern("broken at entry 2 of \\S+ about [a-z]+/\\S+: something in");
            assertThat(verify(Language.BOKMAL).out()).contains("oppføring 2 fra");
            assertThat(verify(Language.NYNORSK).out()).contains("oppføring 2 frå");
            forge(server, "update audit.entry set actor = 'pack' where seq = 2");
            assertThat(verify(Language.ENGLISH).code()).isZero();
            forge(server, "delete from audit.part where seq > 2");
            forge(server, "delete from audit.entry where seq > 2");
        }

        CommandRun local = verify(Language.ENGLISH);
        assertThat(local.err()).contains("Opening the records");
        assertThat(local.code()).isEqualTo(1);
        assertThat(local.out()).contains("broken at entry 3: this entry and everything after it");
    }

    private static Server start() throws Exception {
        return Server.start(
                new Server.Options(data, PACK, 0, "127.0.0.1", Optional.empty(), true), step -> {});
    }

    private static void forge(Server server, String sql) throws Exception {
        try (Connection application = server.part(DataSource.class).getConnection();
                Connection owner =
                        DriverManager.getConnection(
                                application.getMetaData().getURL().replaceFirst("\\?.*", "")
                                        + "?user=postgres");
                var statement = owner.createStatement()) {
            statement.execute("set session_replication_role = replica");
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
