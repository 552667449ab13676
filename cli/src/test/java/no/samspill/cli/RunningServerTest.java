package no.samspill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.start.Server;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The commands beside a Samspill that runs on the same data folder: they speak to it.
class RunningServerTest {

    private static final Path PACK =
            CommandRun.HOME.resolve("server/src/test/resources/small-pack");
    private static final String HEADER = "INDICATOR,REF_AREA,TIME_PERIOD,OBS_VALUE\n";

    @TempDir private static Path data;
    @TempDir private Path files;

    @SuppressWarnings("NullAway.Init")
    private static Server server;

    @BeforeAll
    static void start() throws Exception {
        server =
                Server.start(
                        new Server.Options(data, PACK, 0, "127.0.0.1", Optional.empty(), true),
                        step -> {});
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static CommandRun run(String... command) {
        String[] whole = java.util.Arrays.copyOf(command, command.length + 2);
        whole[command.length] = "--data";
        whole[command.length + 1] = data.toString();
        return CommandRun.of(whole);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(files.resolve(name), content);
    }

    private static String get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void bringsAFileIn() throws Exception {
        Path file = file("new.csv", HEADER + "culture-distance,XX,1950,4\n");

        CommandRun dry = run("import", file.toString(), "--dry-run");
        assertThat(dry.code()).as(dry.err()).isZero();
        assertThat(dry.err()).doesNotContain("Opening the records");
        assertThat(dry.out())
                .contains("new.csv: 1 figures", "culture-distance: 1 added, 0 changed, 0 removed")
                .contains("Only looked at");

        CommandRun landed = run("import", file.toString(), "--yes");
        assertThat(landed.code()).as(landed.err()).isZero();
        assertThat(landed.out()).containsPattern("new.csv: brought in as release \\d+");
        assertThat(get("/api/v1/indicators/culture-distance/observations.csv?to=1950&from=1950"))
                .contains("culture-distance,XX,1950,4");

        assertThat(run("import", file.toString(), "--yes").out())
                .contains("Everything is there already");
    }

    @Test
    void asksBeforeItBringsIn() throws Exception {
        Path file = file("asked.csv", HEADER + "culture-distance,XX,1951,4\n");

        CommandRun run = run("import", file.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("--yes");
    }

    @Test
    void bringsTheFilesOfAFolderIn() throws Exception {
        file("a.csv", HEADER + "culture-distance,XX,1952,1\n");
        file("b.csv", HEADER + "culture-distance,XX,1953,2\n");

        CommandRun run = run("import", files.toString(), "--yes");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .containsPattern("a.csv: brought in as release \\d+")
                .containsPattern("b.csv: brought in as release \\d+");
    }

    @Test
    void refusesAnUnknownAreaWithItsRow() throws Exception {
        Path file =
                file(
                        "wrong.csv",
                        HEADER + "culture-distance,XX,1954,1\nculture-distance,9999,1954,1\n");

        CommandRun run = run("import", file.toString(), "--yes");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("wrong.csv:3 (REF_AREA): ", "9999", "Refused: nothing was brought in.");
        assertThat(get("/api/v1/indicators/culture-distance/observations.csv"))
                .doesNotContain(",1954,");
    }

    @Test
    void sendsTheProblemsInTheReadersLanguage() throws Exception {
        Path file = file("wrong.csv", HEADER + "culture-distance,9999,1954,1\n");

        CommandRun run =
                CommandRun.of(
                        Language.NYNORSK, "import", file.toString(), "--data", data.toString());

        assertThat(run.err()).contains("wrong.csv:2 (REF_AREA): ", "Avvist");
        assertThat(run.err()).doesNotContain("There is no");
    }

    @Test
    void bringsBoundariesIn() throws Exception {
        Path file = file("map.geojson", square("0103"));

        CommandRun run = run("import", "boundaries", file.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("level municipality, areas drawn: 1, in force from 2020-01-01");
        assertThat(run.err()).contains("Under the map stands: map.geojson.", "0104");
        CommandRun named =
                CommandRun.of(
                        "import",
                        "--data",
                        data.toString(),
                        "boundaries",
                        file.toString(),
                        "--attribution",
                        "© Ælv",
                        "--valid-from",
                        "2022-01-01");
        assertThat(named.code()).as(named.err()).isZero();
        assertThat(get("/api/v1/boundaries")).contains("© Ælv", "\"2022-01-01\"");
    }

    @Test
    void refusesBoundariesOfAnAreaThatIsNot() throws Exception {
        Path file = file("map.geojson", square("9999"));

        CommandRun run = run("import", "boundaries", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("map.geojson", "9999", "Refused: nothing was brought in.");
        CommandRun level = run("import", "boundaries", file.toString(), "--level", "village");
        assertThat(level.code()).isEqualTo(1);
        assertThat(level.err()).contains("village", "county, municipality");
    }

    @Test
    void withdrawsTheExampleFigures() {
        CommandRun run = run("remove-example-data");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern("The example figures are gone; release \\d+ ");
        assertThat(run("remove-example-data").out()).contains("There are no example figures.");
    }

    private static String square(String code) {
        return """
        {"type":"FeatureCollection","features":[{"type":"Feature","properties":
        {"code":"CODE","name":"N"},"geometry":{"type":"Polygon","coordinates":
        [[[10,60],[11,60],[11,61],[10,61],[10,60]]]}}]}
        """
                .replace("CODE", code);
    }
}
