package no.samspill.formats.jsonstat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.samspill.formats.Observation;
import no.samspill.formats.ObservationStatus;
import no.samspill.formats.Problem;
import no.samspill.formats.Problem.Severity;
import no.samspill.formats.Reading;
import no.samspill.testkit.Shared;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

class JsonStatObservationsTest {

    private static final JsonStatMapping NORWAY = JsonStatMapping.forNation("NO");
    private static final JsonStatMapping ONE = JsonStatMapping.forIndicator("NO", "distance");

    /// One measure, four regions of Statistics Norway, two years.
    private static final String REGIONS =
            """
            {"class": "dataset", "version": "2.0",
             "id": ["Region", "ContentsCode", "Tid"], "size": [4, 1, 2],
             "dimension": {
               "Region": {"category": {"index": ["0", "K-3103", "F-31", "0301"]}},
               "ContentsCode": {"category": {"index": ["Personer"]}},
               "Tid": {"category": {"index": ["2016", "2017K2"]}}},
             "role": {"time": ["Tid"], "metric": ["ContentsCode"]},
             "value": [1, 2, 3, 4, 5, 6, 7.5, null],
             "status": {"7": ":"},
             "extension": {"px": {"tableid": "07459"}}}
            """;

    @Test
    void keepsTheTwentySinglyAndTheEightDoublyDottedCellsOfStatisticsNorway() throws IOException {
        String file = ssb05300();
        List<Observation> figures = figures(file, ONE);
        assertThat(figures).hasSize(432);
        assertThat(countByStatus(figures))
                .isEqualTo(
                        Map.of(
                                ObservationStatus.NORMAL, 404L,
                                ObservationStatus.NOT_APPLICABLE, 20L,
                                ObservationStatus.MISSING, 8L));
        assertThat(figures.get(360))
                .isEqualTo(figure("distance", "NO", "1991", 1991, null, ObservationStatus.MISSING));
    }

    @Test
    void keepsConfidentialCellsApartFromMissingOnes() throws IOException {
        String file = ssb05300().replace("\"71\": \".\"", "\"71\": \":\"");
        file = file.replace("\"360\": \"..\"", "\"360\": \":\"");
        assertThat(countByStatus(figures(file, ONE)))
                .isEqualTo(
                        Map.of(
                                ObservationStatus.NORMAL, 404L,
                                ObservationStatus.NOT_APPLICABLE, 19L,
                                ObservationStatus.MISSING, 7L,
                                ObservationStatus.CONFIDENTIAL, 2L));
    }

    @Test
    void namesTheIndicatorAfterTheTableWhenNoneIsChosen() throws IOException {
        assertThat(figures(ssb05300(), NORWAY))
                .extracting(Observation::indicator)
                .containsOnly("05300-avstand");
        assertThat(figures(REGIONS.replace("tableid", "other"), NORWAY))
                .extracting(Observation::indicator)
                .containsOnly("table-personer");
    }

    @Test
    void readsRegionsAsAreasAndKeepsLeadingZeros() {
        List<Observation> figures = figures(REGIONS, ONE);
        assertThat(figures)
                .extracting(Observation::area)
                .containsExactly("NO", "NO", "3103", "3103", "31", "31", "0301", "0301");
        assertThat(figures.get(6).value()).isEqualTo(7.5);
        assertThat(figures.get(7).status()).isEqualTo(ObservationStatus.CONFIDENTIAL);
        assertThat(figures.get(7).period()).isEqualTo("2017K2");
        assertThat(figures.get(7).year()).isEqualTo(2017);
        assertThat(figures.get(7).dimensions()).isEmpty();
    }

    @Test
    void readsKostraRegions() {
        String file =
                REGIONS.replace("\"Region\"", "\"KOKkommuneregion0000\"")
                        .replace("\"0\", \"K-3103\", \"F-31\"", "\"EAK\", \"EAKUO\", \"EKA31\"");
        assertThat(figures(file, ONE))
                .extracting(Observation::area)
                .containsExactly("NO", "NO", "EAKUO", "EAKUO", "31", "31", "0301", "0301");
    }

    @Test
    void readsTheDimensionsThatAreChosen() {
        JsonStatMapping mapping =
                new JsonStatMapping(
                        "NO",
                        null,
                        Map.of("0", "a", "K-3103", "b"),
                        "ContentsCode",
                        "Tid",
                        "Region");
        Reading reading = read(REGIONS, mapping);
        assertThat(((Reading.Read) reading).observations())
                .extracting(Observation::indicator)
                .containsExactly("a", "a", "b", "b");
        assertThat(reading.problems())
                .extracting(Problem::code)
                .containsExactly("jsonstat.measures.left-out", "jsonstat.measures.left-out");
    }

    @Test
    void saysThatATableWithoutAreasIsTheNation() throws IOException {
        Problem note = read(ssb05300(), ONE).problems().getFirst();
        assertThat(note.severity()).isEqualTo(Severity.NOTE);
        assertThat(note.message("nb"))
                .isEqualTo("Tabellen har ingen områder; alle tall er lest som tall for NO.");
    }

    @Test
    void warnsOfEmptyCellsWithoutSignAndOfUnknownSigns() {
        Reading empty = read(REGIONS.replace("\"7\": \":\"", "\"6\": \"a\""), ONE);
        assertThat(empty.problems())
                .extracting(Problem::code)
                .containsExactly("jsonstat.value.null-without-status");
        assertThat(empty.problems().getFirst().arguments()).containsExactly("1");
        Reading odd = read(REGIONS.replace("\"7\": \":\"", "\"0\": \"x\", \"7\": \":\""), ONE);
        assertThat(odd.problems())
                .extracting(Problem::code)
                .containsExactly("jsonstat.status.unknown");
        assertThat(((Reading.Read) odd).observations().getFirst().comment()).isEqualTo("x");
    }

    @Test
    void refusesANumberInAConfidentialCell() {
        Problem problem = refusal(REGIONS.replace("7.5, null", "7.5, 3"), ONE);
        assertThat(problem.code()).isEqualTo("jsonstat.status.contradicts-value");
        assertThat(problem.column()).isEqualTo("/status/7");
        assertThat(problem.message("en")).isEqualTo("The status “:” does not fit the value 3.");
        assertThat(problem.advice("nn")).contains("eit konfidensielt tal skal aldri sendast med");
    }

    @Test
    void refusesWhatWouldGiveTwoFiguresForOneThing() {
        Problem areas = refusal(REGIONS.replace("\"0301\"", "\"3103\""), ONE);
        assertThat(areas.code()).isEqualTo("jsonstat.area.duplicate");
        assertThat(areas.arguments()).containsExactly("3103", "K-3103", "3103");
        JsonStatMapping same =
                new JsonStatMapping(
                        "NO", null, Map.of("0", "a", "0301", "a"), "ContentsCode", null, "Region");
        assertThat(refusal(REGIONS, same).code()).isEqualTo("jsonstat.measures.same-indicator");
    }

    @Test
    void refusesWhatItCannotPlace() {
        assertThat(refusal(REGIONS.replace("2017K2", "second"), ONE).code())
                .isEqualTo("jsonstat.period.unknown");
        assertThat(refusal(REGIONS.replace("Tid", "Aar").replace("time", "geo"), ONE).code())
                .isEqualTo("jsonstat.no-time");
        JsonStatMapping wrong = new JsonStatMapping("NO", null, Map.of(), "Fylke", null, null);
        assertThat(refusal(REGIONS, wrong).code()).isEqualTo("jsonstat.dimension.not-in-file");
        JsonStatMapping measure = JsonStatMapping.forMeasures("NO", Map.of("Other", "a"));
        assertThat(refusal(REGIONS, measure).code()).isEqualTo("jsonstat.measures.not-in-file");
        assertThat(refusal(REGIONS.replace("[1, 2", "[\"1\", 2"), ONE).code())
                .isEqualTo("jsonstat.value.not-a-number");
    }

    @Test
    void refusesOneIndicatorForSeveralMeasuresAndADescriptionWithoutFigures() throws IOException {
        String older = "facts/norway/jsonstat/jsonstatjava-ssb-api.json";
        assertThat(refusal(Files.readString(Shared.require(older)), ONE).code())
                .isEqualTo("jsonstat.measures.several");
        String metadata = "facts/norway/jsonstat/scb-metadata-jsonstat2.json";
        assertThat(refusal(Files.readString(Shared.require(metadata)), ONE).code())
                .isEqualTo("jsonstat.no-figures");
    }

    @Test
    void readsBackWhatItWrites() {
        List<Observation> observations =
                List.of(
                        figure("x", "NO", "2016", 2016, 1.25, ObservationStatus.NORMAL),
                        figure("x", "NO", "2017", 2017, 2.0, ObservationStatus.BREAK),
                        figure("x", "0301", "2016", 2016, null, ObservationStatus.CONFIDENTIAL),
                        figure("x", "0301", "2017", 2017, null, ObservationStatus.MISSING),
                        withSex("x", "NO", "F"),
                        withSex("x", "0301", "F"));
        StringWriter out = new StringWriter();
        JsonStatObservations.write(observations, labels(""), out);
        Reading reading = read(out.toString(), JsonStatMapping.forIndicator("NO", "x"));
        List<Observation> back = ((Reading.Read) reading).observations();
        assertThat(back).containsAll(observations).hasSize(8);
        assertThat(reading.problems())
                .extracting(Problem::code)
                .containsExactly("jsonstat.value.null-without-status");
    }

    @Test
    void writesTheTableWithItsLabelsSignsAndExampleNote() {
        List<Observation> observations =
                List.of(
                        figure("x", "NO", "2016", 2016, 1.5, ObservationStatus.PROVISIONAL),
                        figure("x", "0301", "2016", 2016, null, ObservationStatus.NOT_APPLICABLE));
        StringWriter out = new StringWriter();
        JsonStatObservations.write(observations, labels("Eksempeltall"), out);
        JsonNode expected =
                JsonMapper.shared()
                        .readTree(
                                """
                                {"version": "2.0", "class": "dataset", "label": "Unge utenfor",
                                 "source": "Produsenten", "updated": "2026-01-02", "note": ["Merk"],
                                 "id": ["INDICATOR", "REF_AREA", "TIME_PERIOD"], "size": [1, 2, 1],
                                 "role": {"time": ["TIME_PERIOD"], "geo": ["REF_AREA"],
                                          "metric": ["INDICATOR"]},
                                 "dimension": {
                                   "INDICATOR": {"label": "Indikator", "category": {
                                     "index": ["x"], "label": {"x": "Unge utenfor"},
                                     "unit": {"x": {"base": "prosent"}}}},
                                   "REF_AREA": {"label": "REF_AREA", "category": {
                                     "index": ["NO", "0301"],
                                     "label": {"NO": "Norge", "0301": "Oslo"}}},
                                   "TIME_PERIOD": {"label": "TIME_PERIOD", "category": {
                                     "index": ["2016"], "label": {"2016": "2016"}}}},
                                 "value": [1.5, null],
                                 "status": {"0": "P", "1": "."},
                                 "extension": {"example": true, "exampleNote": "Eksempeltall"}}
                                """);
        assertThat(JsonMapper.shared().readTree(out.toString())).isEqualTo(expected);
    }

    @Test
    void writesOneIndicatorAndOneFigureForEachCombination() {
        Observation one = figure("x", "NO", "2016", 2016, 1.5, ObservationStatus.NORMAL);
        Observation other = figure("y", "NO", "2016", 2016, 1.5, ObservationStatus.NORMAL);
        assertThatThrownBy(() -> JsonStatObservations.toDataset(List.of(one, other), labels("")))
                .hasMessageContaining("[x, y]");
        assertThatThrownBy(() -> JsonStatObservations.toDataset(List.of(one, one), labels("")))
                .hasMessageContaining("two were");
    }

    private static JsonStatLabels labels(String exampleNote) {
        return new JsonStatLabels(
                "Unge utenfor",
                "Produsenten",
                "2026-01-02",
                "prosent",
                List.of("Merk"),
                exampleNote,
                Map.of("INDICATOR", "Indikator"),
                Map.of(
                        "INDICATOR", Map.of("x", "Unge utenfor"),
                        "REF_AREA", Map.of("NO", "Norge", "0301", "Oslo")));
    }

    private static Observation withSex(String indicator, String area, String sex) {
        return new Observation(
                indicator,
                area,
                "2017",
                2017,
                new TreeMap<>(Map.of("SEX", sex)),
                0.0,
                ObservationStatus.ESTIMATED,
                "A remark");
    }

    private static Observation figure(
            String indicator,
            String area,
            String period,
            int year,
            @Nullable Double value,
            ObservationStatus status) {
        boolean fromSsb = indicator.equals("distance");
        Map<String, String> dimensions =
                fromSsb ? Map.of("Avstand1", "06", "Kulturtilbud", "01") : Map.of();
        return new Observation(
                indicator, area, period, year, new TreeMap<>(dimensions), value, status, "");
    }

    private static Map<ObservationStatus, Long> countByStatus(List<Observation> figures) {
        return figures.stream()
                .collect(Collectors.groupingBy(Observation::status, Collectors.counting()));
    }

    private static String ssb05300() throws IOException {
        return Files.readString(Shared.require("facts/norway/jsonstat/ssb-05300-jsonstat2.json"));
    }

    private static Reading read(String document, JsonStatMapping mapping) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        return JsonStatObservations.read("table.json", new ByteArrayInputStream(bytes), mapping);
    }

    private static List<Observation> figures(String document, JsonStatMapping mapping) {
        Reading reading = read(document, mapping);
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).observations();
    }

    private static Problem refusal(String document, JsonStatMapping mapping) {
        Reading reading = read(document, mapping);
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return reading.problems().getFirst();
    }
}
