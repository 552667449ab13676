package no.samspill.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.TestServer;
import no.samspill.server.audit.Verdict.Intact;
import no.samspill.server.audit.Verdict.What;
import no.samspill.server.shared.RecordRef;
import no.samspill.server.start.Server;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

/// A process that is killed after a change stands and before the head says so loses nothing, and
/// raises no alarm.
class KilledBeforeHeadTest {

    private static final Pattern SEQ = Pattern.compile("\"seq\":([0-9]+)");

    @TempDir Path data;

    @Test
    void isIntactAtTheNextStartAndTheHeadCatchesUp() throws Exception {
        Process doomed = startAndWait();
        long stated = head();
        doomed.destroyForcibly();
        assertThat(doomed.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(head()).isEqualTo(stated);

        try (Server server = start()) {
            Entry lost = entry(server, DoomedChange.UNSTATED);
            assertThat(lost.seq()).isEqualTo(entry(server, DoomedChange.STATED).seq() + 1);
            assertThat(lost.seq()).isEqualTo(stated + 1);
            assertThat(head()).isEqualTo(last(server));
            assertThat(server.part(AuditVerification.class).verify())
                    .isInstanceOfSatisfying(
                            Intact.class,
                            intact -> assertThat(intact.count()).isEqualTo(last(server)));
            cutFrom(lost.seq(), server);
            assertThat(server.part(AuditVerification.class).verify())
                    .extracting("seq", "what")
                    .containsExactly(lost.seq(), What.TAIL_CUT);
        }
        try (Server server = start()) {
            assertThat(server.part(AuditVerification.class).verify())
                    .as("after another start")
                    .isNotInstanceOf(Intact.class);
        }
    }

    private static long last(Server server) {
        return server.part(EntryTables.class).last().seq();
    }

    private Process startAndWait() throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Xmx512m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                DoomedChange.class.getName(),
                                data.toString(),
                                TestServer.smallPack().toString())
                        .redirectErrorStream(true)
                        .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.equals(DoomedChange.SAID)) {
                return process;
            }
            all.append(line).append('\n');
        }
        throw new AssertionError("the server ended before it was killed:\n" + all);
    }

    private Server start() throws Exception {
        return Server.start(DoomedChange.options(data, TestServer.smallPack()), step -> {});
    }

    private long head() throws IOException {
        Matcher seq = SEQ.matcher(Files.readString(data.resolve("audit/head.json")));
        assertThat(seq.find()).isTrue();
        return Long.parseLong(seq.group(1));
    }

    private static Entry entry(Server server, String note) {
        return server.part(AuditSearch.class)
                .list(List.of(new RecordRef("note", note)), 1)
                .getFirst();
    }

    private static void cutFrom(long seq, Server server) throws Exception {
        try (Connection forger = Chain.forger(server.part(DataSource.class));
                var statement = forger.createStatement()) {
            statement.execute("delete from audit.part where seq >= " + seq);
            statement.execute("delete from audit.entry where seq >= " + seq);
            forger.commit();
        }
    }
}
