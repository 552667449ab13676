package no.samspill.server.observations;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.TestServer;
import no.samspill.server.observations.CommitSteps.Step;
import no.samspill.server.observations.Imports.Preview;
import no.samspill.server.rights.Caller;
import no.samspill.server.shared.AreaCode;
import no.samspill.server.shared.IndicatorId;
import no.samspill.server.start.Server;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A process that is killed in the middle of a commit leaves the former state.
class KilledCommitTest {

    private static final String FIGURES =
            """
            INDICATOR,REF_AREA,TIME_PERIOD,OBS_VALUE
            youth-neet,XX,2013,1.25
            youth-neet,XX,2031,2.5
            """;

    /// The small pack's real figures and its example figures.
    private static final int RELEASES_OF_PACK = 2;

    @TempDir Path folder;

    @ParameterizedTest(name = "{0}")
    @EnumSource(Step.class)
    void leavesTheFormerStateAndCanBeRepeated(Step step) throws Exception {
        Path file = Files.writeString(folder.resolve("figures.csv"), FIGURES);
        Path data = folder.resolve("data");
        Process doomed = startAndWaitFor(step, data, file);
        assertThat(unknownFiles(data, step)).hasSize(1);
        doomed.destroyForcibly();
        assertThat(doomed.waitFor(30, TimeUnit.SECONDS)).isTrue();
        ProcessHandle orphan = postgres(data);
        assertThat(orphan.isAlive()).isTrue();
        List<Path> waiting = staged(data);
        assertThat(waiting).hasSize(1);
        leaveHalfDoneFiles(data.resolve("staging"));

        try (Server server = start(data)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(postgres(data).pid()).isNotEqualTo(orphan.pid());
            assertThat(value(server, 2013)).containsExactly(10.05);
            assertThat(value(server, 2031)).isEmpty();
            assertThat(server.part(Releases.class).list(10)).hasSize(RELEASES_OF_PACK);
            assertThat(files(data, ".figures.parquet")).hasSize(RELEASES_OF_PACK);
            assertThat(files(data, ".part")).isEmpty();
            assertThat(staged(data)).isEqualTo(waiting);

            Imports imports = server.part(Imports.class);
            Preview preview = imports.preview(file, "figures.csv", null, Caller.operator());
            var release =
                    imports.commit(Objects.requireNonNull(preview.id()), Caller.operator())
                            .orElseThrow()
                            .release();
            assertThat(release).isNotNull();
            assertThat(value(server, 2013)).containsExactly(1.25);
            assertThat(value(server, 2031)).containsExactly(2.5);
        }
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    private static Process startAndWaitFor(Step step, Path data, Path file) throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Xmx512m",
                                "-Dsamspill.test.stop-at=" + step,
                                "-cp",
                                System.getProperty("java.class.path"),
                                DoomedServer.class.getName(),
                                data.toString(),
                                TestServer.smallPack().toString(),
                                file.toString())
                        .redirectErrorStream(true)
                        .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.equals(StopAtStep.SAID + step)) {
                return process;
            }
            all.append(line).append('\n');
        }
        throw new AssertionError("the server ended before it was killed:\n" + all);
    }

    private static Server start(Path data) throws Exception {
        return Server.start(
                new Server.Options(
                        data, TestServer.smallPack(), 0, "127.0.0.1", Optional.empty(), false),
                step -> {});
    }

    private static List<Double> value(Server server, int year) {
        return server
                .part(Figures.class)
                .series(new IndicatorId("youth-neet"), new AreaCode("XX"), Map.of())
                .stream()
                .filter(figure -> figure.year() == year)
                .map(Figure::value)
                .map(Objects::requireNonNull)
                .toList();
    }

    /// What the killed process leaves behind, beside the releases of the pack.
    private static List<String> unknownFiles(Path data, Step step) throws IOException {
        return switch (step) {
            case WRITTEN -> files(data, ".figures.parquet.part");
            case NAMED -> files(data, ".figures.parquet").stream().skip(RELEASES_OF_PACK).toList();
        };
    }

    private static List<String> files(Path data, String ending) throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("releases"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .toList();
        }
    }

    private static List<Path> staged(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("staging"))) {
            return files.toList();
        }
    }

    /// What is left of an upload, of an archive that was read, and of a file that no row knows.
    private static void leaveHalfDoneFiles(Path staging) throws IOException {
        Files.writeString(staging.resolve("upload17.upload"), "INDICATOR,");
        Path unpacked = Files.createDirectories(staging.resolve("unpacked17/data"));
        Files.writeString(unpacked.resolve("indicator_1-1-1.csv"), "Year,Value\n");
        Files.writeString(staging.resolve("d1ba7d6c-3a52-4f13-9b8e-6c1d2a7a9f55"), FIGURES);
    }

    private static ProcessHandle postgres(Path data) throws IOException {
        String pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst().strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
