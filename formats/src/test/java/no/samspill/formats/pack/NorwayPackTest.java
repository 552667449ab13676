package no.samspill.formats.pack;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.OrganisationNumber;
import no.samspill.formats.pack.AreaChange.Kind;
import no.samspill.formats.pack.Responsibility.Confidence;
import no.samspill.formats.pack.Responsibility.Role;
import no.samspill.testkit.Shared;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class NorwayPackTest {

    private static final Path FOLDER = Path.of("..", "packs", "norway");
    private static final LocalDate TODAY = LocalDate.parse("2024-01-01");

    private static CountryPack pack;

    @BeforeAll
    static void read() throws PackRefused {
        pack = CountryPacks.read(FOLDER);
    }

    @Test
    void readsWithoutAnythingToRemark() {
        assertThat(pack.report()).isEmpty();
    }

    @ParameterizedTest(name = "{1} municipalities and {2} counties on {0}")
    @CsvSource(
            textBlock =
                    """
                    # Statistics Norway, Klass 131 and 104
                    2017-01-01, 426, 19
                    2018-01-01, 422, 18
                    2019-01-01, 422, 18
                    2020-01-01, 356, 11
                    2024-01-01, 357, 15
                    """)
    void hasTheOfficialNumberOfAreas(LocalDate date, int municipalities, int counties) {
        assertThat(codes("municipality", date)).hasSize(municipalities);
        assertThat(codes("county", date)).hasSize(counties);
    }

    @Test
    void addsUpToThePopulationOfNorway() {
        // Statistics Norway, population on 1 January 2024
        assertThat(population(valid("municipality"))).isEqualTo(5_550_203);
        assertThat(population(valid("county"))).isEqualTo(5_550_203);
        assertThat(population(valid("nation"))).isEqualTo(5_550_203);
    }

    @ParameterizedTest(name = "{0} becomes {1} on {2}")
    @CsvSource(
            textBlock =
                    """
                    0104, 3002,           2020-01-01, MERGED
                    0136, 3002,           2020-01-01, MERGED
                    3002, 3103,           2024-01-01, RECODED
                    0121, 3026,           2020-01-01, MERGED
                    3026, 3226,           2024-01-01, RECODED
                    1613, 5012,           2018-01-01, RECODED
                    5012, 5055 5056 5059, 2020-01-01, SPLIT
                    0533, 3054,           2020-01-01, RECODED
                    3054, 3234,           2024-01-01, RECODED
                    0720, 0704 0710,      2017-01-01, SPLIT
                    1850, 1806 1875,      2020-01-01, SPLIT
                    1567, 5061,           2019-01-01, RECODED
                    1507, 1508 1580,      2024-01-01, SPLIT
                    1833, 1833,           2024-01-01, RENAMED
                    30,   31 32 33,       2024-01-01, SPLIT
                    16,   50,             2018-01-01, MERGED
                    """)
    void followsAnAreaThroughTheReforms(String from, String to, LocalDate date, Kind kind) {
        List<AreaChange> changes =
                pack.changes().stream()
                        .filter(change -> change.from().equals(from) && change.date().equals(date))
                        .toList();
        assertThat(changes).extracting(AreaChange::to).containsExactly(to.split(" "));
        assertThat(changes).extracting(AreaChange::kind).containsOnly(kind);
    }

    @Test
    void hasAChangeWheneverAnAreaEndsOrBegins() {
        for (Area area : pack.areas()) {
            if (area.validTo() != null) {
                assertThat(pack.changes())
                        .as("what became of %s", area.code())
                        .anyMatch(change ->
                                change.from().equals(area.code())
                                        && change.date().equals(area.validTo()));
            }
        }
    }

    @ParameterizedTest(name = "{0} lies in {1} on {2}")
    @CsvSource(
            textBlock =
                    """
                    0533, 05, 2019-12-31
                    3054, 30, 2020-01-01
                    3234, 32, 2024-01-01
                    1613, 16, 2017-12-31
                    5012, 50, 2018-01-01
                    """)
    void knowsTheCountyOfItsTime(String code, String county, LocalDate date) {
        assertThat(area(code, date).parent()).isEqualTo(county);
    }

    @Test
    void namesAreasInTheLanguagesTheyAreRegisteredIn() {
        LocalizedText name = area("5540", TODAY).name();
        assertThat(name.byLanguage())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "nb", "Kåfjord",
                                "se", "Gáivuotna",
                                "fkv", "Kaivuono",
                                "mul", "Gáivuotna – Kåfjord – Kaivuono"));
        assertThat(area("1833", LocalDate.parse("2023-12-31")).name().in("nb")).isEqualTo("Rana");
        assertThat(area("1515", TODAY).name()).isEqualTo(area("1818", TODAY).name());
        assertThat(area("NO", TODAY).name().in("nn")).isEqualTo("Noreg");
    }

    @Test
    void hasOnlyOrganisationNumbersWithAFittingLastDigit() {
        List<String> numbers =
                Stream.concat(
                                pack.areas().stream().map(Area::organisationNumber),
                                pack.bodies().stream()
                                        .map(Body::organisationNumber)
                                        .filter(Objects::nonNull)
                                        .map(OrganisationNumber::value))
                        .filter(Objects::nonNull)
                        .toList();
        assertThat(numbers).hasSizeGreaterThan(700).allMatch(NorwayPackTest::isDivisibleByEleven);
    }

    @Test
    void hasAnOrganisationNumberForEveryMunicipalityButHaram() {
        assertThat(valid("municipality"))
                .filteredOn(area -> area.organisationNumber() == null)
                .extracting(Area::code)
                .containsExactly("1580");
    }

    @ParameterizedTest
    @CsvSource({
        "municipality, Kommuner-S.geojson, kommunenummer, 357",
        "county, Fylker-S.geojson, fylkesnummer, 15"
    })
    void hasAPointInsideEveryArea(String level, String file, String property, int count) {
        Path boundaries = Shared.require("facts/norway/geo/" + file);
        Map<String, List<Ring>> rings = Ring.byCode(boundaries, property);
        List<Area> areas = valid(level);
        assertThat(areas).hasSize(count);
        for (Area area : areas) {
            double longitude = Objects.requireNonNull(area.longitude());
            double latitude = Objects.requireNonNull(area.latitude());
            List<Ring> own = Objects.requireNonNull(rings.get(area.code()), area.code());
            assertThat(Ring.isInside(own, longitude, latitude)).as(area.code()).isTrue();
        }
    }

    @Test
    void hasOneBodyForEveryAreaOnEveryDay() {
        for (Area area : pack.areas()) {
            if (Set.of("nation", "comparison").contains(area.level())) {
                continue;
            }
            LocalDate date =
                    Objects.requireNonNullElse(area.validFrom(), LocalDate.parse("2016-12-31"));
            assertThat(pack.bodies())
                    .filteredOn(body -> body.findArea(date).equals(Optional.of(area.code())))
                    .as(area.code())
                    .singleElement()
                    .satisfies(body -> assertThat(body.validity().includes(date)).isTrue());
        }
    }

    @ParameterizedTest(name = "{0} has governed {1}")
    @CsvSource({
        "municipality-0533, 0533 3054 3234",
        "municipality-1601, 1601 5001",
        "municipality-1103, 1103",
        "municipality-0104, 0104",
        "municipality-3002, 3002 3103",
        "municipality-1613, 1613 5012",
        "county-30, 30"
    })
    void keepsABodyThatOnlyGetsANewCode(String id, String codes) {
        assertThat(body(id).areas())
                .extracting(Body.Governed::code)
                .containsExactly(codes.split(" "));
    }

    @Test
    void namesWhatABodyWentInto() {
        assertThat(body("municipality-0104").successor()).isEqualTo("municipality-3002");
        assertThat(body("municipality-1613").successor()).isNull();
        assertThat(body("municipality-1613").successions())
                .extracting(Body.Succession::to)
                .containsExactly("municipality-5055", "municipality-5056", "municipality-5059");
        assertThat(body("municipality-0720").successions())
                .extracting(Body.Succession::to)
                .containsExactly("municipality-0704", "municipality-0710");
        assertThat(body("municipality-1833").name().in("mul")).isEqualTo("Rana – Raane");
        assertThat(body("municipality-1833").nameOn(LocalDate.parse("2023-12-31")).text().in("mul"))
                .isEqualTo("Rana");
    }

    @Test
    void movesAMunicipalityFromCountyToCounty() {
        assertThat(body("municipality-0533").parents())
                .extracting(Body.Parent::body)
                .containsExactly("county-05", "county-30", "county-32");
    }

    @Test
    void hasNobodyCoordinatingBefore2020() {
        assertThat(coordinator("2019-12-31")).isEmpty();
        assertThat(coordinator("2020-01-01")).containsExactly("kmd");
        assertThat(coordinator("2022-06-01")).containsExactly("kdd");
        assertThat(coordinator("2024-01-01")).containsExactly("dfd");
    }

    @ParameterizedTest(name = "goal {0} on {1}: {2}")
    @CsvSource(
            textBlock =
                    """
                    1,  2020-06-01, asd,      DOCUMENTED
                    1,  2022-06-01, aid,      LIKELY
                    3,  2024-06-01, hod,      DOCUMENTED
                    5,  2020-06-01, bfd,      DOCUMENTED
                    5,  2021-06-01, kud,      LIKELY
                    5,  2023-06-01, kud-2022, LIKELY
                    7,  2024-06-01, ed,       LIKELY
                    14, 2021-06-01, nfd kld,  UNCERTAIN
                    16, 2019-06-01, jd,       DOCUMENTED
                    """)
    void knowsWhoAnsweredForAGoal(int goal, LocalDate date, String bodies, Confidence confidence) {
        List<Responsibility> answering =
                holding(date).filter(one -> one.goal() != null && one.goal() == goal).toList();
        assertThat(answering).extracting(Responsibility::body).containsExactly(bodies.split(" "));
        assertThat(answering).extracting(Responsibility::confidence).containsOnly(confidence);
    }

    @Test
    void hasAMinistryForEveryGoalSince2016() {
        for (LocalDate date = LocalDate.parse("2016-01-01");
                date.getYear() < 2025;
                date = date.plusMonths(1)) {
            assertThat(holding(date).map(Responsibility::goal).filter(Objects::nonNull))
                    .as("goals on %s", date)
                    .containsAll(java.util.stream.IntStream.rangeClosed(1, 17).boxed().toList());
        }
    }

    @Test
    void hasEveryGoalAndTarget() {
        assertThat(pack.goals()).extracting(Goal::number).hasSize(17).isSorted();
        assertThat(pack.targets()).hasSize(169);
    }

    @Test
    void hasFiguresOnlyUnderNamesThatSayWhetherTheyAreInvented() {
        for (CountryPack.Figures figures : pack.figures()) {
            assertThat(figures.example()).isEqualTo(figures.source().equals(ExampleFigures.SOURCE));
            Set<String> examples =
                    pack.indicators().stream()
                            .filter(IndicatorDefinition::example)
                            .map(IndicatorDefinition::id)
                            .collect(Collectors.toSet());
            assertThat(figures.observations())
                    .isNotEmpty()
                    .allMatch(one -> examples.contains(one.indicator()) == figures.example());
        }
    }

    private static Stream<Responsibility> holding(LocalDate date) {
        return pack.responsibilities().stream()
                .filter(one ->
                        (one.validFrom() == null || !date.isBefore(one.validFrom()))
                                && (one.validTo() == null || date.isBefore(one.validTo())));
    }

    private static List<String> coordinator(String date) {
        return holding(LocalDate.parse(date))
                .filter(one -> one.role() == Role.COORDINATES)
                .map(Responsibility::body)
                .toList();
    }

    private static Body body(String id) {
        return pack.bodies().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static Area area(String code, LocalDate date) {
        return pack.areas().stream()
                .filter(area -> area.code().equals(code) && area.isValidOn(date))
                .findFirst()
                .orElseThrow();
    }

    private static List<Area> valid(String level) {
        return pack.areas().stream()
                .filter(area -> area.level().equals(level) && area.isValidOn(TODAY))
                .toList();
    }

    private static Set<String> codes(String level, LocalDate date) {
        return pack.areas().stream()
                .filter(area -> area.level().equals(level) && area.isValidOn(date))
                .map(Area::code)
                .collect(Collectors.toSet());
    }

    private static int population(List<Area> areas) {
        return areas.stream().mapToInt(area -> Objects.requireNonNull(area.population())).sum();
    }

    private static boolean isDivisibleByEleven(String number) {
        int[] weights = {3, 2, 7, 6, 5, 4, 3, 2, 1};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * Character.digit(number.charAt(i), 10);
        }
        return number.length() == 9 && sum % 11 == 0;
    }
}
