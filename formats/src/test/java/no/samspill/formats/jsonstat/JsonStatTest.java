package no.samspill.formats.jsonstat;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.formats.Problem;
import no.samspill.formats.jsonstat.JsonStatDimension.IndexForm;
import no.samspill.testkit.Shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class JsonStatTest {

    private static final String TABLE =
            """
            {"version": "2.0", "class": "dataset", "id": ["A", "T"], "size": [2, 2],
             "dimension": {
               "A": {"category": {"index": ["x", "y"]}},
               "T": {"category": {"index": {"2016": 0, "2017": 1}}}},
             "role": {"time": ["T"]},
             "value": [1, 2.5, null, 0],
             "status": {"2": ".."}}
            """;

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "acceptance/assessment/formats/jsonstat/canada.json",
                "acceptance/assessment/formats/jsonstat/galicia.json",
                "acceptance/assessment/formats/jsonstat/hierarchy.json",
                "acceptance/assessment/formats/jsonstat/json-stat-1-dimension.json",
                "acceptance/assessment/formats/jsonstat/oecd.json",
                "acceptance/assessment/formats/jsonstat/order.json",
                "facts/norway/jsonstat/jsonstatjava-galicia.json",
                "facts/norway/jsonstat/jsonstatjava-hierarchy.json",
                "facts/norway/jsonstat/jsonstatjava-oecd.json",
                "facts/norway/jsonstat/jsonstatjava-order.json",
                "facts/norway/jsonstat/jsonstatjava-us-gsp.json",
                "facts/norway/jsonstat/scb-dataset-meta-jsonstat2.json",
                "facts/norway/jsonstat/scb-metadata-jsonstat2.json",
                "facts/norway/jsonstat/ssb-05300-jsonstat2.json"
            })
    void writesBackTheDocumentItRead(String name) throws IOException {
        Path file = Shared.require(name);
        JsonStatDataset dataset = read(Files.readString(file));
        JsonNode original = JsonMapper.shared().readTree(Files.readString(file));
        assertThat(JsonStat.toTree(dataset)).isEqualTo(original);
        assertThat(dataset.other().propertyNames())
                .doesNotContain("id", "size", "dimension", "value", "status", "role", "label");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "acceptance/assessment/formats/jsonstat/ssb-api.json",
                "facts/norway/jsonstat/jsonstatjava-ssb-api.json"
            })
    void readsTheOnlyDatasetOfAnOlderBundle(String name) throws IOException {
        JsonStatDataset dataset = read(Files.readString(Shared.require(name)));
        assertThat(dataset.id()).containsExactly("Kjonn", "Alder", "ContentsCode", "Tid");
        assertThat(dataset.size()).containsExactly(3, 10, 6, 7);
        assertThat(dataset.values()).hasSize(1260);
        assertThat(dataset.statuses()).hasSize(390);
        assertThat(dataset.roles().time()).containsExactly("Tid");
    }

    @Test
    void refusesACollectionRatherThanGuess() throws IOException {
        Path file = Shared.require("acceptance/assessment/formats/jsonstat/oecd-canada-col.json");
        Problem problem = onlyProblem(Files.readString(file));
        assertThat(problem.code()).isEqualTo("jsonstat.collection");
        assertThat(problem.column()).isEqualTo("/class");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "pxwebapi2-config-response.json",
                "pxwebapi2-tables-response.json",
                "pxwebapi2-codelist-response.json",
                "ssb-05300-metadata-v1.json"
            })
    void refusesOtherMessagesOfTheSameService(String name) throws IOException {
        Path file = Shared.require("facts/norway/jsonstat/" + name);
        assertThat(onlyProblem(Files.readString(file)).code()).isEqualTo("jsonstat.not-a-dataset");
    }

    @Test
    void countsCellsWithTheLastDimensionFastest() throws IOException {
        Path file = Shared.require("acceptance/assessment/formats/jsonstat/order.json");
        JsonStatDataset dataset = read(Files.readString(file));
        assertThat(dataset.positionsOf(13)).containsExactly(1, 1, 1);
        assertThat(dataset.values().get(13).stringValue()).isEqualTo("A2B2C2");
    }

    @Test
    void readsHierarchiesUnitsAndStatusesForAllCells() throws IOException {
        String folder = "acceptance/assessment/formats/jsonstat/";
        JsonStatDataset goods = read(Files.readString(Shared.require(folder + "hierarchy.json")));
        assertThat(goods.dimensions().getFirst().categories().getFirst().children())
                .startsWith("1", "2");
        JsonStatDataset canada = read(Files.readString(Shared.require(folder + "canada.json")));
        assertThat(canada.statuses()).hasSize(120).containsValue("a");
        assertThat(canada.dimensions().get(3).categories().getFirst().unit().isObject()).isTrue();
    }

    @Test
    void readsACategoryWithoutIndexAndSparseValues() {
        JsonStatDataset dataset =
                read(
                        """
                        {"version": "2.0", "class": "dataset", "id": ["A", "B"], "size": [1, 3],
                         "dimension": {"A": {"category": {"label": {"x": "Ex"}}},
                                       "B": {"category": {"index": ["1", "2", "3"]}}},
                         "value": {"2": 7}, "status": ["a", null, ":"]}
                        """);
        assertThat(dataset.dimensions().getFirst().indexForm()).isEqualTo(IndexForm.ABSENT);
        assertThat(dataset.findNumber(2)).hasValue(7);
        assertThat(dataset.findNumber(0)).isEmpty();
        assertThat(dataset.statuses()).containsOnlyKeys(0, 2);
    }

    @ParameterizedTest(name = "{2}: {1} instead of {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    "size": [2, 2]     | "size": [2, 3]     | jsonstat.size.differs        | /size
                    "size": [2, 2]     | "size": [2]        | jsonstat.size                | /size
                    "size": [2, 2]     | "size": [2, 9999999] | jsonstat.too-many-cells    | /size
                    "size": [2, 2]     | "size": [2, -2]    | jsonstat.size                | /size
                    "id": ["A", "T"]   | "id": ["A", "A"]   | jsonstat.id                  | /id
                    "id": ["A", "T"]   | "id": "A"          | jsonstat.id                  | /id
                    "A": {             | "B": {             | jsonstat.dimension.missing   | /dimension/A
                    ["x", "y"]         | ["x", "x"]         | jsonstat.index               | /dimension/A/category/index
                    ["x", "y"]         | {"x": 0, "y": 2}   | jsonstat.index               | /dimension/A/category/index
                    {"index": ["x", "y"]} | [1]             | jsonstat.category.missing    | /dimension/A/category
                    ["T"]              | ["Tid"]            | jsonstat.dimension.unknown   | /role/time
                    [1, 2.5, null, 0]  | [1, 2.5, null]     | jsonstat.value.count         | /value
                    [1, 2.5, null, 0]  | "1"                | jsonstat.value.count         | /value
                    [1, 2.5, null, 0]  | {"4": 1}           | jsonstat.cell                | /value/4
                    2.5                | true               | jsonstat.value.not-a-number  | /value/1
                    2.5                | 1e999              | jsonstat.value.not-a-number  | /value/1
                    {"2": ".."}        | {"4": ".."}        | jsonstat.cell                | /status/4
                    {"2": ".."}        | {"-1": ".."}       | jsonstat.cell                | /status/-1
                    {"2": ".."}        | {"2": 5}           | jsonstat.status.not-text     | /status/2
                    {"2": ".."}        | ["..", ".."]       | jsonstat.status.count        | /status
                    "dataset"          | "dimension"        | jsonstat.not-a-dataset       | /class
                    """)
    void refusesABrokenTableAndSaysWhere(String from, String to, String code, String column) {
        assertThat(TABLE).contains(from);
        List<Problem> problems = refused(TABLE.replace(from, to));
        assertThat(problems.getFirst().code()).isEqualTo(code);
        assertThat(problems.getFirst().column()).isEqualTo(column);
        assertThat(problems.getFirst().file()).isEqualTo("table.json");
    }

    @Test
    void tellsLineAndPlaceOfMalformedJsonInThreeLanguages() {
        Problem problem = onlyProblem(TABLE.replace("2.5,", "2.5;"));
        assertThat(problem.code()).isEqualTo("file.json.malformed");
        assertThat(problem.row()).isEqualTo(6);
        assertThat(problem.column()).isEqualTo("18");
        assertThat(problem.message("en"))
                .isEqualTo("The file is not valid JSON from line 6, position 18.");
        assertThat(problem.message("nb"))
                .isEqualTo("Filen er ikke gyldig JSON fra linje 6, plass 18.");
        assertThat(problem.message("nn"))
                .isEqualTo("Fila er ikkje gyldig JSON frå linje 6, plass 18.");
        assertThat(problem.advice("nb")).startsWith("Se etter et komma");
    }

    @Test
    void refusesAnInterruptedDownloadDeepNestingAndNamesUsedTwice() {
        assertThat(onlyProblem(TABLE.substring(0, 200)).code()).isEqualTo("file.json.malformed");
        assertThat(onlyProblem(TABLE + "}").code()).isEqualTo("file.json.malformed");
        assertThat(onlyProblem("[".repeat(5000)).code()).isEqualTo("file.json.too-deep");
        assertThat(onlyProblem(TABLE.replace("\"role\"", "\"id\"")).code())
                .isEqualTo("file.json.duplicate-name");
        assertThat(onlyProblem("[1]").code()).isEqualTo("jsonstat.not-a-dataset");
    }

    private static JsonStatDataset read(String document) {
        JsonStatReading reading = JsonStat.read("table.json", bytes(document));
        assertThat(reading).isInstanceOf(JsonStatReading.Read.class);
        return ((JsonStatReading.Read) reading).dataset();
    }

    private static List<Problem> refused(String document) {
        JsonStatReading reading = JsonStat.read("table.json", bytes(document));
        assertThat(reading).isInstanceOf(JsonStatReading.Refused.class);
        return reading.problems();
    }

    private static Problem onlyProblem(String document) {
        assertThat(refused(document)).hasSize(1);
        return refused(document).getFirst();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
