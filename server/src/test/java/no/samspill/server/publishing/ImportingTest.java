package no.samspill.server.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.formats.Observation;
import no.samspill.formats.Reading;
import no.samspill.formats.csv.TidyCsv;
import no.samspill.formats.jsonstat.JsonStatMapping;
import no.samspill.formats.jsonstat.JsonStatObservations;
import no.samspill.server.TestServer;
import no.samspill.server.publishing.Client.Answer;
import no.samspill.testkit.Shared;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class ImportingTest {

    private final TestServer server = TestServer.apart("importing");
    private final Client api = new Client(server);

    @AfterEach
    void letItBeTodayAgain() {
        server.clock().moveTo(TestServer.TODAY);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] ssb() {
        try {
            return Files.readAllBytes(
                    Shared.require("facts/norway/jsonstat/ssb-05300-jsonstat2.json"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Observation> read(byte[] table) {
        Reading reading =
                JsonStatObservations.read(
                        "table.json",
                        new ByteArrayInputStream(table),
                        JsonStatMapping.forIndicator("XX", "culture-distance"));
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return reading instanceof Reading.Read read ? sorted(read.observations()) : List.of();
    }

    private static List<Observation> sorted(List<Observation> observations) {
        return observations.stream()
                .sorted(
                        Comparator.comparing((Observation one) -> one.dimensions().toString())
                                .thenComparing(Observation::period))
                .toList();
    }

    private Map<String, Long> countedByStatus() {
        List<JsonNode> rows = new java.util.ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            api.get("/indicators/culture-distance/observations?size=200&page=" + page)
                    .json()
                    .get("items")
                    .forEach(rows::add);
        }
        return rows.stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.get("sign").asString(""), Collectors.counting()));
    }

    @Test
    void keepsTheSignsOfStatisticsNorwayApartAllTheWayThrough() {
        byte[] table = ssb();
        api.land("ssb-05300.json", table, "culture-distance");
        assertThat(countedByStatus())
                .containsEntry(".", 20L)
                .containsEntry("..", 8L)
                .containsEntry("", 404L)
                .hasSize(3);
        assertThat(read(api.get("/indicators/culture-distance/observations.json").bytes()))
                .isEqualTo(read(table));
        Reading csv =
                TidyCsv.read(
                        "figures.csv",
                        new ByteArrayInputStream(
                                api.get("/indicators/culture-distance/observations.csv").bytes()));
        assertThat(sorted(((Reading.Read) csv).observations())).isEqualTo(read(table));

        hidesAFigureInFormerReleasesToo(table);
    }

    /// A later table in which one figure has become confidential.
    private void hidesAFigureInFormerReleasesToo(byte[] table) {
        LocalDate later = TestServer.TODAY.plusDays(10);
        server.clock().moveTo(later);
        String text = new String(table, StandardCharsets.UTF_8);
        String hidden =
                text.replaceFirst("\"value\": \\[16, ", "\"value\": [null, ")
                        .replaceFirst("\"status\": \\{", "\"status\": {\"0\": \":\", ");
        assertThat(hidden).isNotEqualTo(text);
        JsonNode release = api.land("ssb-05300-hidden.json", bytes(hidden), "culture-distance");
        assertThat(release.get("indicators").get(0).get("changed").asInt()).isEqualTo(1);

        assertThat(countedByStatus())
                .containsEntry(".", 20L)
                .containsEntry("..", 8L)
                .containsEntry(":", 1L)
                .containsEntry("", 403L);
        String first =
                "/indicators/culture-distance/observations?dimension.Avstand1=01"
                        + "&dimension.Kulturtilbud=01&to=1991";
        for (String day : List.of("", "&asOf=" + TestServer.TODAY, "&asOf=" + later)) {
            JsonNode rows = api.get(first + day).json().get("items");
            assertThat(rows).hasSize(1);
            assertThat(rows.get(0).get("sign").asString("")).isEqualTo(":");
            assertThat(rows.get(0).get("value").isNull()).isTrue();
        }
        String dayBefore = "&asOf=" + TestServer.TODAY.minusDays(1);
        assertThat(api.get(first + dayBefore).json().get("total").asInt()).isZero();
        JsonNode oldest =
                api.get("/indicators/culture-distance/releases").json().get("items").get(1);
        assertThat(api.get("/releases/" + oldest.get("id") + "/figures.parquet").status())
                .isEqualTo(403);
    }

    @Test
    void showsFiguresAsTheyStoodOnADay() {
        String path = "/indicators/low-income/observations?from=2019&to=2019";
        Answer before = api.get(path);
        String csvBefore = api.get("/indicators/low-income/observations.csv").text();
        String tag = api.get("/indicators/low-income/observations.csv").header("ETag");
        assertThat(before.json().get("items").get(0).get("value").asDouble()).isEqualTo(9.8);

        server.clock().moveTo(TestServer.TODAY.plusDays(1));
        byte[] revised = bytes("REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS\nXX,2017-2019,9.9,P\n");
        JsonNode release = api.land("revised.csv", revised, "low-income");
        assertThat(release.get("actor").asString("")).isEqualTo("operator");
        assertThat(release.get("indicators").get(0).get("changed").asInt()).isEqualTo(1);

        assertThat(api.get(path).json().get("items").get(0).get("value").asDouble()).isEqualTo(9.9);
        String asOf = "asOf=" + TestServer.TODAY;
        assertThat(api.get(path + "&" + asOf).json()).isEqualTo(before.json());
        assertThat(api.get("/indicators/low-income/observations.csv?" + asOf).text())
                .isEqualTo(csvBefore);
        assertThat(
                        api.get("/indicators/low-income/observations.csv", "If-None-Match", tag)
                                .status())
                .isEqualTo(200);
        Answer parquet = api.get("/releases/" + release.get("id") + "/figures.parquet");
        assertThat(new String(parquet.bytes(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("PAR1");
        assertThat(parquet.header("ETag"))
                .isEqualTo("\"" + release.get("checksum").asString("") + "\"");
        assertThat(
                        api.get(
                                        "/releases/" + release.get("id") + "/figures.parquet",
                                        "If-None-Match",
                                        parquet.header("ETag"))
                                .status())
                .isEqualTo(304);
    }

    @Test
    void previewsWithoutChangingAnythingAndForgetsWhenAsked() {
        byte[] file = bytes("REF_AREA,TIME_PERIOD,OBS_VALUE\nXX,2020-2022,9.0\n");
        Answer preview = api.upload("new.csv", file, "low-income");
        assertThat(preview.status()).isEqualTo(201);
        assertThat(preview.header("Location"))
                .isEqualTo("/api/v1/imports/" + preview.json().get("id").asString(""));
        assertThat(preview.json().get("changes").get(0).get("kind").asString(""))
                .isEqualTo("added");
        assertThat(preview.json().get("indicators").get(0).get("added").asInt()).isEqualTo(1);
        assertThat(
                        api.get("/indicators/low-income/observations?from=2022")
                                .json()
                                .get("total")
                                .asInt())
                .isZero();
        String kept = "/imports/" + preview.json().get("id").asString("");
        assertThat(api.get(kept).status()).isEqualTo(401);
        assertThat(api.getAsOperator(kept).json()).isEqualTo(preview.json());
        assertThat(api.delete(kept).status()).isEqualTo(204);
        assertThat(api.getAsOperator(kept).status()).isEqualTo(404);
        assertThat(api.post(kept + "/commit").status()).isEqualTo(404);
    }

    @Test
    void answersASecondCommitWithTheReleaseOfTheFirst() {
        byte[] file = bytes("REF_AREA,TIME_PERIOD,OBS_VALUE\n0202,1988,3\n");
        Answer preview = api.upload("twice.csv", file, "low-income");
        String commit = "/imports/" + preview.json().get("id").asString("") + "/commit";
        Answer first = api.post(commit);
        assertThat(first.status()).isEqualTo(201);
        Answer second = api.post(commit);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"nb", "nn", "en"})
    void refusesABrokenFileWithFileRowColumnAndAdvice(String language) {
        byte[] file = bytes("REF_AREA,TIME_PERIOD,OBS_VALUE\nXX,2019,9.0\nXX,2020,nine\n");
        Answer answer = api.upload("bad.csv", file, "low-income", "Accept-Language", language);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = answer.json().get("problems").get(0);
        assertThat(problem.get("file").asString("")).isEqualTo("bad.csv");
        assertThat(problem.get("row").asInt()).isEqualTo(3);
        assertThat(problem.get("column").asString("")).isEqualTo("OBS_VALUE");
        assertThat(problem.get("message").asString("")).contains("nine");
        assertThat(problem.get("advice").asString("")).isNotBlank();
    }

    @Test
    void namesTheNearestIndicatorOfAnUnknownOne() {
        byte[] file = bytes("INDICATOR,REF_AREA,TIME_PERIOD,OBS_VALUE\nlow-incme,XX,2019,9.0\n");
        Answer answer = api.upload("typo.csv", file, "", "Accept-Language", "en");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("problems").get(0).get("message").asString(""))
                .contains("low-income");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"../evil.csv", "data/../../evil.csv", "/tmp/evil.csv"})
    void refusesAnArchiveThatLeadsOutOfItsFolder(String entry) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(1);
            zip.closeEntry();
        }
        Answer answer = api.upload("site.zip", packed.toByteArray(), "");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("problems").get(0).get("code").asString(""))
                .isEqualTo("file.zip-unsafe");
    }

    @Test
    void refusesFilesItCannotRead() {
        assertThat(api.upload("x.doc", new byte[] {1, 2}, "").status()).isEqualTo(422);
        assertThat(api.upload("x.json", bytes("{"), "low-income").status()).isEqualTo(422);
        assertThat(api.upload("x.zip", bytes("no zip"), "").status()).isEqualTo(422);
        Answer none = api.post("/imports", "Content-Type", "multipart/form-data; boundary=b");
        assertThat(none.status()).isEqualTo(400);
    }
}
