package no.samspill.formats.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.Observation;
import no.samspill.formats.ObservationStatus;
import no.samspill.formats.pack.IndicatorDefinition.Direction;
import no.samspill.formats.pack.IndicatorDefinition.Kind;
import no.samspill.formats.pack.IndicatorDefinition.Match;
import no.samspill.formats.pack.IndicatorDefinition.Scale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

class ExampleFiguresTest {

    private static final ExampleRecipe RECIPE =
            new ExampleRecipe(2015, 2023, 12, 3, 2, -0.2, 2, 25, -1.5, 0.05, 3_000);
    private static final List<Area> AREAS = areas();

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.samspill.testkit.Seeds#seeds")
    void makesTheSameFiguresEveryTime(long seed) {
        assertThat(figures(seed, RECIPE)).isEqualTo(figures(seed, RECIPE));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.samspill.testkit.Seeds#seeds")
    void staysWithinTheLimits(long seed) {
        assertThat(figures(seed, RECIPE))
                .filteredOn(figure -> figure.value() != null)
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.value()).isBetween(2.0, 25.0));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.samspill.testkit.Seeds#seeds")
    void hidesOnlySmallMunicipalitiesAndAlwaysTheWholeSeries(long seed) {
        Map<String, Integer> hidden = new TreeMap<>();
        for (Observation figure : figures(seed, RECIPE)) {
            if (figure.status() == ObservationStatus.CONFIDENTIAL) {
                hidden.merge(figure.area(), 1, Integer::sum);
            }
        }
        assertThat(hidden.keySet())
                .allMatch(code -> Objects.requireNonNull(area(code).population()) < 3_000);
        assertThat(hidden.values()).allMatch(years -> years == 9);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.samspill.testkit.Seeds#seeds")
    void givesLargerAreasTheWeightedMeanOfTheirMunicipalities(long seed) {
        List<Observation> figures = figures(seed, RECIPE);
        for (Observation nation : figures) {
            if (nation.area().equals("NO")) {
                double sum = 0;
                double weight = 0;
                for (Observation own : figures) {
                    Double value = own.value();
                    Area area = area(own.area());
                    if (area.level().equals("municipality")
                            && own.year() == nation.year()
                            && value != null) {
                        int population = Objects.requireNonNull(area.population());
                        sum += population * value;
                        weight += population;
                    }
                }
                assertThat(nation.value()).isCloseTo(sum / weight, within(0.0051));
            }
        }
    }

    @Test
    void hasAFigureForEveryAreaThatExistsAndEveryYear() {
        List<Observation> figures = figures(1, RECIPE);
        assertThat(figures).hasSize((40 + 2 + 1) * 9);
        assertThat(figures).noneMatch(figure -> figure.area().equals("0099"));
    }

    @Test
    void leavesOtherAreasAsTheyAreWhenOneIsAdded() {
        List<Area> more = new ArrayList<>(AREAS);
        more.add(area("0198", "municipality", "01", 7_000, null));
        List<Observation> before = of(AREAS);
        List<Observation> after = of(more);
        assertThat(after)
                .containsAll(
                        before.stream()
                                .filter(one -> area(one.area()).level().equals("municipality"))
                                .toList());
    }

    @Test
    void marksAShareOfTheFiguresAsMissing() {
        ExampleRecipe all = new ExampleRecipe(2015, 2023, 12, 3, 2, 0, 2, 25, 0, 1, 0);
        assertThat(figures(1, all))
                .extracting(Observation::status)
                .containsOnly(ObservationStatus.MISSING);
    }

    private static List<Observation> of(List<Area> areas) {
        return new ExampleFigures(indicator("one"), RECIPE).of(areas);
    }

    private static List<Observation> figures(long seed, ExampleRecipe recipe) {
        return new ExampleFigures(indicator("indicator-" + seed), recipe).of(AREAS);
    }

    private static Area area(String code) {
        return AREAS.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    }

    private static List<Area> areas() {
        List<Area> areas = new ArrayList<>();
        areas.add(area("NO", "nation", null, 1_000_000, null));
        areas.add(area("01", "county", "NO", 1, null));
        areas.add(area("02", "county", "NO", 1, null));
        areas.add(area("0099", "municipality", "01", 5_000, LocalDate.EPOCH));
        for (int i = 0; i < 40; i++) {
            String county = i < 20 ? "01" : "02";
            String code = county + (i < 10 ? "0" : "") + i;
            areas.add(area(code, "municipality", county, 200 + i * i * i, null));
        }
        return areas;
    }

    private static Area area(
            String code,
            String level,
            @Nullable String parent,
            int population,
            @Nullable LocalDate end) {
        LocalizedText name = LocalizedText.of("nb", code);
        return new Area(
                code,
                level,
                name,
                parent,
                null,
                end,
                null,
                null,
                population,
                LocalDate.EPOCH,
                null,
                null,
                null,
                null);
    }

    private static IndicatorDefinition indicator(String id) {
        LocalizedText none = LocalizedText.EMPTY;
        return new IndicatorDefinition(
                id,
                "1.1",
                Kind.LOCAL,
                none,
                none,
                1,
                List.of(),
                none,
                none,
                Match.NOT_STATED,
                none,
                none,
                1,
                Direction.UP,
                null,
                Scale.IDENTITY,
                5,
                Set.of("municipality", "county", "nation"),
                new TreeMap<>(),
                new TreeMap<>(),
                null,
                none,
                none,
                none,
                none,
                null,
                "CC0",
                new TreeMap<>(),
                List.of(),
                none,
                Map.of(),
                true);
    }
}
