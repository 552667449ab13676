package no.samspill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class AssessTest {

    @TempDir private Path folder;

    @BeforeEach
    void writeATinyOpenSdgRepository() throws IOException {
        write("config_data.yml", "languages:\n  - en\n");
        write(
                "data/indicator_3-1-1.csv",
                """
                Year,Value
                2015,10
                2016,9
                2017,8
                2018,7
                2019,6
                2020,5
                """);
        write(
                "meta/3-1-1.md",
                """
                ---
                indicator_number: 3.1.1
                indicator_name: Deaths
                reporting_status: complete
                auto_progress_calculation: true
                progress_calculation_options:
                  - direction: negative
                    target: 2
                    target_year: 2030
                ---
                """);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void givesALineForTheIndicatorAndOneForItsSeries() {
        CommandRun run = CommandRun.of("assess", folder.toString(), "--method", "open-sdg");

        assertThat(run.code()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo(
                        "indicator,tag,progress_status,score,progress_value,base_year,base_value,"
                                + "current_year,current_value,target,direction");
        assertThat(lines).hasSize(3);
        // Growth so far (5/10)^(1/5) − 1 = −12.9 % a year; needed (2/10)^(1/15) − 1 = −10.2 %.
        assertThat(lines.get(1)).startsWith("3-1-1,,substantial_progress,");
        assertThat(lines.get(2)).contains(",2015,10.0,2020,5.0,2.0,-1");
    }

    @Test
    void writesJsonWithTheSameNames() {
        CommandRun run =
                CommandRun.of(
                        "assess", folder.toString(), "--method", "open-sdg", "--format", "json");

        JsonNode rows = JsonMapper.builder().build().readTree(run.out());
        assertThat(rows.size()).isEqualTo(2);
        assertThat(rows.get(1).path("current_value").asDouble()).isEqualTo(5);
    }

    @Test
    void keepsStandardOutputForTheResult() {
        CommandRun run =
                CommandRun.of(
                        "assess",
                        folder.toString(),
                        "--method",
                        "open-sdg",
                        "--as-of",
                        "2024-01-01");

        assertThat(run.out()).doesNotContain("Note").doesNotContain("lines");
        assertThat(run.err()).contains("--as-of is not used", "2 lines");
    }

    @Test
    void assessesTheNorwayPackByTheDefaultMethod() {
        CommandRun run =
                CommandRun.of(
                        Language.NYNORSK,
                        "assess",
                        CommandRun.HOME.resolve("packs/norway").toString());

        assertThat(run.code()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo(
                        "indicator,area,status,reason,n,first_year,last_year,last_value,goalpost,"
                                + "target_year,probability,expected,slope,slope_low,slope_high,"
                                + "p_value,warnings");
        assertThat(lines).anyMatch(line -> line.startsWith("adult-obesity,NO,moving_away,"));
        assertThat(lines).noneMatch(line -> line.contains(",SE,"));
    }
}
