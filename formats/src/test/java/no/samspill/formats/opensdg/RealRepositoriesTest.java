package no.samspill.formats.opensdg;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.formats.Observation;
import no.samspill.formats.Problem;
import no.samspill.formats.pack.Area;
import no.samspill.formats.pack.CountryPack;
import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.testkit.Shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The two real repositories beside the project: Canada @ f89e601 and the Basque Country @ 05d3acc.
class RealRepositoriesTest {

    private static final Map<String, CountryPack> PACKS = new ConcurrentHashMap<>();

    /// Read once for all tests, since each is hundreds of files.
    private static CountryPack pack(String name) {
        Path folder = Shared.require("data/open-sdg/" + name);
        return PACKS.computeIfAbsent(name, _ -> OpenSdgRepository.read(folder));
    }

    @ParameterizedTest(name = "{0}: {2} rows in {1} files")
    @CsvSource(
            textBlock =
                    """
                    canada-global, 167, 118134
                    basque,        165, 174953
                    """)
    void keepsOrReportsEveryRow(String name, int files, long rows) throws IOException {
        Path folder = Shared.require("data/open-sdg/" + name);
        CountryPack pack = pack(name);
        List<Path> tables = Folder.files(folder.resolve("data"), ".csv");
        long lines = 0;
        for (Path table : tables) {
            try (Stream<String> all = Files.lines(table)) {
                lines += all.count() - 1; // No cell of either repository holds a line break.
            }
        }
        long blank = count(pack, "opensdg.csv.blank-row");
        long notKept =
                pack.report().stream()
                        .filter(problem -> OpenSdgRepository.ROW_NOT_KEPT.contains(problem.code()))
                        .count();
        long kept = pack.figures().getFirst().observations().size();

        assertThat(OpenSdgRepository.isOne(folder)).isTrue();
        assertThat(tables).hasSize(files);
        assertThat(kept + notKept).isEqualTo(lines);
        assertThat(lines - blank).isEqualTo(rows);
        assertThat(kept).isEqualTo(rows);
    }

    @Test
    void findsTheBasqueLevelsAndMunicipalities() {
        CountryPack pack = pack("basque");
        assertThat(pack.levels())
                .extracting(level -> level.id())
                .containsExactly("nation", "Territorio", "Comarca", "Municipio");
        Set<String> municipalities =
                pack.areas().stream()
                        .filter(area -> area.level().equals("Municipio"))
                        .map(Area::code)
                        .collect(Collectors.toSet());
        assertThat(
                        pack.figures().getFirst().observations().stream()
                                .map(Observation::area)
                                .filter(municipalities::contains)
                                .distinct())
                .hasSize(252);
        assertThat(pack.boundaries()).hasSize(3);
        assertThat(pack.country().languages()).containsExactly("eu", "es", "en");
        assertThat(pack.goals()).hasSize(17);
        assertThat(pack.targets()).hasSize(169);
        assertThat(pack.indicators()).hasSize(270);
    }

    @Test
    void bringsUpCanadaWithItsPassports() {
        CountryPack pack = pack("canada-global");
        IndicatorDefinition poverty = indicator(pack, "1-2-1");
        assertThat(poverty.number()).isEqualTo("1.2.1");
        assertThat(poverty.direction()).isEqualTo(IndicatorDefinition.Direction.DOWN);
        assertThat(poverty.goalpost())
                .isNotNull()
                .returns(7.25, IndicatorDefinition.Goalpost::value)
                .returns(2030, IndicatorDefinition.Goalpost::year);
        assertThat(poverty.unit().in("en")).isEqualTo("%");
        assertThat(poverty.producerName().in("en")).isEqualTo("Statistics Canada");
        assertThat(poverty.headline()).isEmpty();
        assertThat(poverty.notes().in("fr")).contains("seuil officiel").doesNotContain("<p>");
        assertThat(poverty.levels()).containsExactlyInAnyOrder("nation", "regions");
        assertThat(pack.country().name().in("en")).isEqualTo("Canada");
        assertThat(pack.indicators()).hasSize(251);
        assertThat(pack.areas()).filteredOn(area -> area.level().equals("regions")).hasSize(13);
    }

    @Test
    void reportsWhatIsWrongInCanada() {
        CountryPack pack = pack("canada-global");
        // 58 composite_breakdown_label and 6 auto_progress_calculation.
        assertThat(count(pack, "opensdg.yaml.double-bom")).isEqualTo(64);
        assertThat(pack.report())
                .anySatisfy(problem -> {
                    assertThat(problem.code()).isEqualTo("opensdg.value.text");
                    assertThat(problem.file()).isEqualTo("data/indicator_9-b-1.csv");
                    assertThat(problem.row()).isEqualTo(148);
                    assertThat(problem.message("en")).startsWith("«Inf» is not a number");
                });
        assertThat(pack.report())
                .filteredOn(problem -> problem.code().equals("opensdg.data.missing"))
                .extracting(Problem::file)
                .contains("indicator-config/8-5-1.yml");
    }

    private static long count(CountryPack pack, String code) {
        return pack.report().stream().filter(problem -> problem.code().equals(code)).count();
    }

    private static IndicatorDefinition indicator(CountryPack pack, String id) {
        return pack.indicators().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
