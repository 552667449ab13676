package no.samspill.server.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.formats.pack.Body;
import no.samspill.server.TestServer;
import no.samspill.server.rights.Hierarchy;
import no.samspill.server.shared.AreaCode;
import no.samspill.server.shared.BodyId;
import no.samspill.testkit.Shared;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The register of Norway through the reforms of 2018 to 2024, against the official code lists.
class ReformsTest {

    private static Bodies bodies;
    private static Hierarchy hierarchy;
    private static CodeLists official;

    @BeforeAll
    static void start() {
        Path facts = Shared.require("facts/norway");
        official = new CodeLists(facts);
        TestServer server = TestServer.with(Path.of("..", "packs", "norway"));
        bodies = server.part(Bodies.class);
        hierarchy = server.part(Hierarchy.class);
    }

    @ParameterizedTest(name = "{1} counties and {2} municipalities on {0}")
    @CsvSource({"2019-06-01, 18, 422", "2021-06-01, 11, 356", "2024-06-01, 15, 357"})
    void hasTheRightNumberOnEachDay(LocalDate date, int counties, int municipalities) {
        assertThat(bodies.list(Body.Kind.COUNTY, date)).hasSize(counties);
        assertThat(bodies.list(Body.Kind.MUNICIPALITY, date)).hasSize(municipalities);
        assertThat(official.municipalitiesOn(date)).hasSize(municipalities);
        assertThat(official.countiesOn(date)).hasSize(counties);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-06-01", "2021-06-01", "2024-06-01"})
    void putsEveryMunicipalityUnderItsCounty(LocalDate date) {
        Map<String, Integer> perCounty = new TreeMap<>();
        for (String code : official.municipalitiesOn(date)) {
            Body body = bodies.findGoverning(new AreaCode(code), date).orElseThrow();
            assertThat(bodies.find(new BodyId(body.id()), date)).contains(body);
            Body county = bodies.parentOf(new BodyId(body.id()), date).orElseThrow();
            assertThat(county.kind()).isEqualTo(Body.Kind.COUNTY);
            assertThat(county.findArea(date)).as(code).contains(official.countyOf(code, date));
            assertThat(county.nameOn(date).text().in("nb"))
                    .isEqualTo(official.countiesOn(date).get(official.countyOf(code, date)));
            perCounty.merge(county.id(), 1, Integer::sum);
        }
        perCounty.forEach((county, count) ->
                assertThat(bodies.childrenOf(new BodyId(county), date)).as(county).hasSize(count));
        assertThat(perCounty).hasSameSizeAs(official.countiesOn(date));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-06-01", "2021-06-01", "2024-06-01"})
    void followsEveryMunicipalityToThoseOfToday(LocalDate date) {
        LocalDate today = LocalDate.parse("2024-06-01");
        for (String code : official.municipalitiesOn(date)) {
            Body body = bodies.findGoverning(new AreaCode(code), date).orElseThrow();
            assertThat(codesOf(body, today))
                    .as(code)
                    .isEqualTo(official.successorsOf(code, date, today));
        }
    }

    private static Set<String> codesOf(Body body, LocalDate today) {
        Set<Body> later =
                bodies.successorsOf(new BodyId(body.id())).stream()
                        .map(Kinship::body)
                        .collect(Collectors.toSet());
        later.add(body);
        return later.stream()
                .filter(one -> one.validity().includes(today))
                .flatMap(one -> one.findArea(today).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void keepsTheBodyOfEveryMunicipalityThatOnlyGotANewCode() {
        official.recodings()
                .forEach(recoding -> {
                    Body before =
                            bodies.findGoverning(
                                            new AreaCode(recoding.from()),
                                            recoding.date().minusDays(1))
                                    .orElseThrow();
                    assertThat(bodies.findGoverning(new AreaCode(recoding.to()), recoding.date()))
                            .as(recoding.toString())
                            .contains(before);
                });
        assertThat(official.recodings()).hasSizeGreaterThan(340);
    }

    @Test
    void hasVikenFor2020To2023WithItsSuccessorsAndOrigins() {
        BodyId viken = new BodyId("county-30");
        assertThat(bodies.find(viken, LocalDate.parse("2019-12-31"))).isEmpty();
        assertThat(bodies.find(viken, LocalDate.parse("2021-06-01"))).isPresent();
        assertThat(bodies.find(viken, LocalDate.parse("2023-12-31"))).isPresent();
        assertThat(bodies.find(viken, LocalDate.parse("2024-01-01"))).isEmpty();
        assertThat(bodies.find(viken)).isPresent();
        assertThat(bodies.successorsOf(viken))
                .extracting(one -> one.body().name().in("nb"))
                .containsExactlyInAnyOrder("Akershus", "Buskerud", "Østfold");
        assertThat(bodies.successorsOf(viken)).allMatch(one -> one.share() == null);
        assertThat(bodies.originsOf(viken))
                .extracting(one -> one.body().id())
                .containsExactlyInAnyOrder("county-01", "county-02", "county-06");
        assertThat(bodies.childrenOf(viken, LocalDate.parse("2021-06-01"))).hasSize(51);
        assertThat(bodies.childrenOf(viken, LocalDate.parse("2024-06-01"))).isEmpty();
        assertThat(bodies.versions(viken)).hasSize(1);
    }

    @Test
    void knowsHowMuchOfABodyIsInALaterOne() {
        assertThat(bodies.originsOf(new BodyId("municipality-3002")))
                .extracting(one -> one.body().id(), Kinship::share)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("municipality-0104", BigDecimal.ONE),
                        org.assertj.core.groups.Tuple.tuple("municipality-0136", BigDecimal.ONE));
        // Snillfjord was divided among three, and no public table says how much went where.
        assertThat(bodies.successorsOf(new BodyId("municipality-1613")))
                .hasSize(3)
                .allMatch(one -> one.share() == null);
    }

    @Test
    void followsARenamedMinistryThroughItsNames() {
        assertThat(bodies.successorsOf(new BodyId("blid")))
                .extracting(one -> one.body().id())
                .containsExactly("bld", "bfd");
        assertThat(bodies.successorsOf(new BodyId("kmd")))
                .extracting(one -> one.body().id())
                .containsExactly("kdd", "dfd");
        assertThat(bodies.parentOf(new BodyId("nav"), LocalDate.parse("2021-06-01")))
                .map(Body::id)
                .contains("asd");
    }

    @ParameterizedTest(name = "{0} below {1}: {2}")
    @CsvSource({
        // Counties and municipalities lie somewhere, but are nobody's subordinates.
        "municipality-0533, county-32, false",
        "municipality-0533, county-30, false",
        "county-32, county-32, false",
        "ssb, fin, true",
        "fin, ssb, false"
    })
    void putsAgenciesBelowTheirMinistryAndNobodyAboveSelfGovernment(
            String body, String above, boolean below) {
        assertThat(hierarchy.isBelow(new BodyId(body), new BodyId(above))).isEqualTo(below);
        assertThat(bodies.parentOf(new BodyId("municipality-0533"), LocalDate.parse("2024-06-01")))
                .map(Body::id)
                .contains("county-32");
    }

    @Test
    void findsABodyByAnyOfItsNamesCodesAndNumbers() {
        assertThat(found("gaivuotna")).containsExactly("municipality-1940");
        assertThat(found("3054")).containsExactly("municipality-0533");
        assertThat(found("971 526 920")).containsExactly("ssb");
        assertThat(found("alesund")).contains("municipality-1508");
        assertThat(found("viken")).isEmpty();
        assertThat(found("'; drop table organisations.body; --")).isEmpty();
    }

    private static List<String> found(String text) {
        return bodies
                .search(
                        new BodyQuery(
                                text,
                                null,
                                null,
                                null,
                                true,
                                LocalDate.parse("2024-06-01"),
                                BodyQuery.Sort.NAME,
                                "nb"))
                .stream()
                .map(Body::id)
                .toList();
    }
}
