package no.samspill.formats.boundaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import no.samspill.formats.Problem;
import no.samspill.testkit.Shared;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

class BoundaryFileTest {

    /// A square with a square hole, and a second area of two parts.
    private static final String GEOJSON =
            """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"code": "01", "name": "West"},
               "geometry": {"type": "Polygon", "coordinates": [
                 [[0, 0], [3, 0], [3, 3], [0, 3], [0, 0]],
                 [[1, 1], [1, 2], [2, 2], [2, 1], [1, 1]]]}},
              {"type": "Feature", "properties": {"code": "02", "name": "East"},
               "geometry": {"type": "MultiPolygon", "coordinates": [
                 [[[4, 0], [5, 0], [5, 1], [4, 0]]],
                 [[[6, 0], [7, 0], [7, 1], [6, 0]]]]}}]}
            """;

    /// Two neighbouring squares that share arc 0, quantised in steps of half a degree from 10°
    /// east.
    private static final String TOPOJSON =
            """
            {"type": "Topology",
             "transform": {"scale": [0.5, 0.5], "translate": [10, 60]},
             "arcs": [[[2, 0], [0, 1], [0, 1]], [[2, 2], [-2, 0], [0, -2], [2, 0]],
                      [[2, 0], [2, 0], [0, 2], [-2, 0]]],
             "objects": {"areas": {"type": "GeometryCollection", "geometries": [
               {"type": "Polygon", "arcs": [[0, 1]], "properties": {"code": "01"}},
               {"type": "MultiPolygon", "arcs": [[[2, -1]]], "properties": {"code": "02"}}]}}}
            """;

    @ParameterizedTest(name = "{0} has {2} areas in both formats")
    @CsvSource({"Kommuner-S, Oslo, 357, 0301", "Fylker-S, Oslo, 15, 03"})
    void readsTheSameNorwegianAreasFromBothFormats(String file, String name, int count, String code)
            throws IOException {
        List<Boundary> geo = readShared("facts/norway/geo/" + file + ".geojson").boundaries();
        List<Boundary> topo = readShared("facts/norway/geo/" + file + ".topojson").boundaries();
        assertThat(geo).hasSize(count);
        assertThat(topo)
                .extracting(Boundary::code)
                .containsExactlyInAnyOrderElementsOf(geo.stream().map(Boundary::code).toList());
        Boundary oslo = find(geo, code);
        assertThat(oslo.name()).startsWith(name);
        assertThat(oslo.polygons()).hasSameSizeAs(find(topo, code).polygons());
        assertThat(oslo.interiorPoint().longitude()).isBetween(10.5, 11.0);
        assertThat(oslo.interiorPoint().latitude()).isBetween(59.8, 60.2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Territorio, 3, ES211", "Comarca, 20, ES0106", "Municipio, 256, ES48042"})
    void readsTheBasqueMaps(String file, int count, String code) throws IOException {
        List<Boundary> areas =
                readShared("data/open-sdg/basque/maps/" + file + ".geojson").boundaries();
        assertThat(areas).hasSize(count);
        assertThat(find(areas, code).name()).isNotEmpty();
    }

    @Test
    void findsAPointWithinEveryMunicipality() throws IOException {
        for (Boundary area : readShared("facts/norway/geo/Kommuner-S.geojson").boundaries()) {
            Position point = area.interiorPoint();
            assertThat(area.polygons().stream().anyMatch(part -> contains(part, point)))
                    .as(area.name())
                    .isTrue();
        }
    }

    @Test
    void findsAPointBesideTheHole() {
        Position point = read(GEOJSON).boundaries().getFirst().interiorPoint();
        assertThat(contains(read(GEOJSON).boundaries().getFirst().polygons().getFirst(), point))
                .isTrue();
    }

    @Test
    void keepsHolesAndParts() {
        Boundaries areas = read(GEOJSON);
        assertThat(areas.boundaries().getFirst().polygons().getFirst()).hasSize(2);
        assertThat(areas.boundaries().getLast().polygons()).hasSize(2);
        assertThat(areas.boundaries().getFirst().countPositions()).isEqualTo(10);
    }

    @Test
    void decodesQuantisedArcsForwardsAndBackwards() {
        List<Boundary> areas = read(TOPOJSON).boundaries();
        assertThat(areas.getFirst().polygons().getFirst().getFirst())
                .containsExactly(11, 60, 11, 60.5, 11, 61, 10, 61, 10, 60, 11, 60);
        assertThat(areas.getLast().polygons().getFirst().getFirst())
                .containsExactly(11, 60, 12, 60, 12, 61, 11, 61, 11, 60.5, 11, 60);
    }

    @Test
    void simplifiesNeighboursTogether() {
        Boundaries simple = read(TOPOJSON).simplify(0.1);
        for (Boundary area : simple.boundaries()) {
            assertThat(area.countPositions()).isEqualTo(5);
            assertThat(area.polygons().getFirst().getFirst()).doesNotContain(60.5);
        }
    }

    @Test
    void losesNoMunicipalityBySimplifying() throws IOException {
        Boundaries all = readShared("facts/norway/geo/Kommuner-S.geojson");
        Boundaries simple = all.simplify(0.02);
        assertThat(simple.boundaries())
                .extracting(Boundary::code)
                .isEqualTo(all.boundaries().stream().map(Boundary::code).toList());
        assertThat(positions(simple)).isLessThan(positions(all) * 2 / 3);
        for (int i = 0; i < all.boundaries().size(); i++) {
            Boundary before = all.boundaries().get(i);
            Boundary after = simple.boundaries().get(i);
            assertThat(after.polygons()).as(before.name()).hasSameSizeAs(before.polygons());
        }
        assertThatThrownBy(() -> all.simplify(Double.NaN)).hasMessageContaining("NaN");
    }

    @Test
    void leavesBoundariesAsTheyAreWithoutTolerance() {
        Boundary before = read(GEOJSON).boundaries().getFirst();
        Boundary after = read(GEOJSON).simplify(0).boundaries().getFirst();
        assertThat(area(after)).isCloseTo(area(before), within(1e-12));
    }

    @ParameterizedTest(name = "{2}: {1} instead of {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    "FeatureCollection" | "Feature"     | boundaries.not-a-collection | /type
                    "type": "Polygon"   | "type": "Point" | boundaries.geometry.type  | /features/0/geometry
                    "type": "Polygon"   | "kind": "Polygon" | boundaries.geometry.missing | /features/0/geometry
                    [0, 3], [0, 0]]     | [0, 3]]       | boundaries.ring.open        | /features/0/geometry/coordinates/0
                    [[4, 0], [5, 0],    | [[4, 0],      | boundaries.ring.short       | /features/1/geometry/coordinates/0/0
                    [3, 3]              | [270000, 6650000] | boundaries.coordinates  | /features/0/geometry/coordinates/0
                    [3, 3]              | ["3", 3]      | boundaries.coordinates      | /features/0/geometry/coordinates/0
                    "02"                | "01"          | boundaries.code.duplicate   | /features/1/properties
                    "02"                | ""            | boundaries.code.missing     | /features/1/properties
                    "code"              | "kode"        | boundaries.code.none        | /features/0/properties
                    "features"          | "members"     | boundaries.empty            |
                    "features"          | "crs": {"properties": {"name": "urn:ogc:def:crs:EPSG::25833"}}, "features" | boundaries.crs | /crs
                    [0, 0], [3, 0]      | [0, 0] [3, 0] | file.json.malformed         | 14
                    """)
    void refusesABrokenGeoJsonFileAndSaysWhere(
            String from, String to, String code, @Nullable String column) {
        assertThat(GEOJSON).contains(from);
        Problem problem = refusal(GEOJSON.replace(from, to));
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.column()).isEqualTo(column);
        assertThat(problem.file()).isEqualTo("map.json");
    }

    @ParameterizedTest(name = "{2}: {1} instead of {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    [[0, 1]]      | [[0, 7]]      | boundaries.arc           | /objects/areas/geometries/0/arcs/0
                    [[0, 1]]      | [[0]]         | boundaries.ring.short    | /objects/areas/geometries/0/arcs/0
                    [[0, 1]]      | [[1]]         | boundaries.ring.open     | /objects/areas/geometries/0/arcs/0
                    [[2, -1]]     | []            | boundaries.geometry.missing | /objects/areas/geometries/1
                    "Polygon"     | "LineString"  | boundaries.geometry.type | /objects/areas/geometries/0
                    [0.5, 0.5]    | [500, 500]    | boundaries.coordinates   | /objects/areas/geometries/0/arcs/0
                    "objects": {  | "objects": {"b": {"type": "Polygon", "arcs": []}, | boundaries.objects.several | /objects
                    "objects"     | "layers"      | boundaries.empty         |
                    """)
    void refusesABrokenTopoJsonFileAndSaysWhere(
            String from, String to, String code, @Nullable String column) {
        assertThat(TOPOJSON).contains(from);
        Problem problem = refusal(TOPOJSON.replace(from, to));
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.column()).isEqualTo(column);
    }

    @Test
    void explainsWhichCoordinatesAreExpectedInThreeLanguages() {
        Problem problem = refusal(GEOJSON.replace("[3, 3]", "[270000, 6650000]"));
        assertThat(problem.message("nb"))
                .isEqualTo(
                        "Posisjonen 270000.0, 6650000.0 er ikke lengde- og breddegrad (WGS 84,"
                                + " EPSG:4326).");
        assertThat(problem.message("nn")).contains("er ikkje lengde- og breiddegrad");
        assertThat(problem.message("en")).contains("is not longitude and latitude in degrees");
        assertThat(problem.advice("nb")).contains("25833");
    }

    @Test
    void takesTheChosenPropertiesAndTheFeaturesOwnId() {
        BoundaryReading chosen = BoundaryFile.read("map.json", bytes(GEOJSON), "name", "code");
        Boundary west = ((BoundaryReading.Read) chosen).boundaries().boundaries().getFirst();
        assertThat(west.code()).isEqualTo("West");
        assertThat(west.name()).isEqualTo("01");
        String byId =
                GEOJSON.replace("\"code\"", "\"kode\"")
                        .replace("\"type\": \"Feature\",", "\"type\": \"Feature\", \"id\": 7,");
        assertThat(refusal(byId).code()).isEqualTo("boundaries.code.duplicate");
    }

    @Test
    void putsLeadingZerosBackAndSaysSo() {
        String numbers = GEOJSON.replaceAll("\"code\": \"0(\\d)\"", "\"kommunenummer\": 30$1");
        BoundaryReading reading = BoundaryFile.read("map.json", bytes(numbers));
        assertThat(reading.problems())
                .extracting(Problem::code)
                .containsExactly("boundaries.code.number");
        assertThat(((BoundaryReading.Read) reading).boundaries().boundaries())
                .extracting(Boundary::code)
                .containsExactly("0301", "0302");
    }

    @Test
    void refusesAMapOfTheNationThatHasNoCode() throws IOException {
        String file = Files.readString(Shared.require("facts/norway/geo/Norge-S.topojson"));
        assertThat(refusal(file).code()).isEqualTo("boundaries.code.none");
    }

    private static Boundary find(List<Boundary> boundaries, String code) {
        return boundaries.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static int positions(Boundaries boundaries) {
        return boundaries.boundaries().stream().mapToInt(Boundary::countPositions).sum();
    }

    /// Even-odd rule: a ray from the point crosses the rings of a polygon an odd number of times.
    private static boolean contains(List<double[]> polygon, Position point) {
        boolean inside = false;
        for (double[] ring : polygon) {
            for (int i = 2; i < ring.length; i += 2) {
                boolean crosses =
                        (ring[i + 1] > point.latitude()) != (ring[i - 1] > point.latitude());
                double share = (point.latitude() - ring[i + 1]) / (ring[i - 1] - ring[i + 1]);
                double at = ring[i] + share * (ring[i - 2] - ring[i]);
                if (crosses && point.longitude() < at) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    /// Outer rings less holes, by the shoelace formula.
    private static double area(Boundary boundary) {
        double area = 0;
        for (List<double[]> polygon : boundary.polygons()) {
            for (int number = 0; number < polygon.size(); number++) {
                double[] ring = polygon.get(number);
                double twice = 0;
                for (int i = 2; i < ring.length; i += 2) {
                    twice += ring[i - 2] * ring[i + 1] - ring[i] * ring[i - 1];
                }
                area += (number == 0 ? 0.5 : -0.5) * Math.abs(twice);
            }
        }
        return area;
    }

    private static Boundaries readShared(String name) throws IOException {
        try (InputStream in = Files.newInputStream(Shared.require(name))) {
            BoundaryReading reading = BoundaryFile.read("map.json", in);
            assertThat(reading.problems()).isEmpty();
            return ((BoundaryReading.Read) reading).boundaries();
        }
    }

    private static Boundaries read(String file) {
        BoundaryReading reading = BoundaryFile.read("map.json", bytes(file));
        assertThat(reading).isInstanceOf(BoundaryReading.Read.class);
        return ((BoundaryReading.Read) reading).boundaries();
    }

    private static Problem refusal(String file) {
        BoundaryReading reading = BoundaryFile.read("map.json", bytes(file));
        assertThat(reading).isInstanceOf(BoundaryReading.Refused.class);
        return reading.problems().getFirst();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
