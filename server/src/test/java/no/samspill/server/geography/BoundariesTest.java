package no.samspill.server.geography;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.Problem;
import no.samspill.formats.boundaries.BoundaryFile;
import no.samspill.formats.boundaries.BoundaryReading;
import no.samspill.server.TestServer;
import no.samspill.server.geography.Boundaries.Outcome;
import no.samspill.server.geography.Boundaries.Proposal;
import no.samspill.server.shared.Actor;
import no.samspill.testkit.Shared;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

class BoundariesTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final LocalizedText CREDIT = LocalizedText.of("nb", "© Kartet");

    @TempDir Path folder;
    private final Boundaries boundaries = TestServer.withSmallPack().part(Boundaries.class);

    @Test
    void answersWithTheLatestSetThatHoldsOnTheDay() throws IOException {
        assertThat(boundaries.find("county", START)).isEmpty();
        add(squares("01", "02"), "county", START, null);
        assertThat(boundaries.find("county", START.minusDays(1))).isEmpty();
        assertThat(boundaries.find("county", START).orElseThrow().shapes())
                .extracting(Boundaries.Shape::code)
                .containsExactly("01", "02");
        Outcome later = add(squares("02"), "county", START, LocalDate.of(2025, 1, 1));
        assertThat(later).isInstanceOf(Outcome.Added.class);
        assertThat(later.problems())
                .extracting(Problem::code)
                .containsExactly("boundaries.area.missing");
        assertThat(boundaries.find("county", START).orElseThrow().shapes()).hasSize(1);
        assertThat(boundaries.find("county", LocalDate.of(2025, 1, 1)).orElseThrow().shapes())
                .hasSize(2);
    }

    @Test
    void keepsWhatItWasGiven() throws IOException {
        add(squares("0201"), "municipality", START, null);
        var outlines = boundaries.find("municipality", START).orElseThrow();
        assertThat(outlines.attribution()).isEqualTo(CREDIT);
        assertThat(outlines.shapes().getFirst().polygons().getFirst().getFirst())
                .containsExactly(10, 60, 11, 60, 11, 61, 10, 61, 10, 60);
        boundaries.refresh();
        assertThat(boundaries.find("municipality", START).orElseThrow().shapes()).hasSize(1);
    }

    @Test
    void refusesAreasThatAreUnknownOfAnotherLevelOrNotThereThen() throws IOException {
        Outcome outcome = add(squares("9999", "01", "0101", "0104"), "municipality", START, null);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome.problems())
                .filteredOn(problem -> problem.severity() == Problem.Severity.ERROR)
                .extracting(problem -> problem.code() + " " + problem.arguments().getFirst())
                .containsExactly(
                        "boundaries.area.unknown 9999",
                        "boundaries.area.level 01",
                        "boundaries.area.not-then 0101");
    }

    @Test
    void tellsLevelAndFirstDayFromTheCodes() throws IOException {
        assertThat(propose(null, "01", "02"))
                .isEqualTo(new Proposal("county", TestServer.TODAY.withDayOfYear(1)));
        assertThat(propose(null, "0103", "0104", "0105", "01"))
                .isEqualTo(new Proposal("municipality", LocalDate.of(2020, 1, 1)));
        assertThat(propose("county", "0103", "0104", "0105", "01").level()).isEqualTo("county");
        assertThat(propose(null, "9999").level()).isEqualTo("municipality");
    }

    private Proposal propose(@Nullable String level, String... codes) throws IOException {
        Path file = Files.writeString(folder.resolve("map.geojson"), squares(codes));
        return boundaries.propose(file, "map.geojson", level);
    }

    @Test
    void keepsTheMunicipalitiesOfNorwayLightEnoughForAPage() throws IOException {
        try (InputStream in =
                Files.newInputStream(Shared.require("facts/norway/geo/Kommuner-S.geojson"))) {
            var read = (BoundaryReading.Read) BoundaryFile.read("Kommuner-S.geojson", in);
            assertThat(read.boundaries().boundaries()).hasSize(357);
            var coarse = Outlining.forMaps(read.boundaries());
            assertThat(coarse.boundaries()).hasSize(357);
            assertThat(Outlining.countPositions(coarse)).isLessThan(Outlining.MOST_POSITIONS);
        }
    }

    private Outcome add(String geoJson, String level, LocalDate from, @Nullable LocalDate to)
            throws IOException {
        Path file = Files.writeString(folder.resolve("map.geojson"), geoJson);
        return boundaries.importFile(
                file, "map.geojson", level, from, to, CREDIT, new Actor.Operator());
    }

    private static String squares(String... codes) {
        StringBuilder features = new StringBuilder();
        for (int i = 0; i < codes.length; i++) {
            features.append(i == 0 ? "" : ",")
                    .append(
                            """
                            {"type":"Feature","properties":{"code":"CODE","name":"N"},"geometry":
                            {"type":"Polygon","coordinates":
                            [[[WEST,60],[EAST,60],[EAST,61],[WEST,61],[WEST,60]]]}}
                            """
                                    .replace("CODE", codes[i])
                                    .replace("WEST", "" + (10 + i))
                                    .replace("EAST", "" + (11 + i)));
        }
        return "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
    }
}
