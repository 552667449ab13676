package no.samspill.formats.opensdg;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.formats.opensdg.OpenSdgProgressInputs.Item;
import no.samspill.formats.opensdg.OpenSdgProgressInputs.Selection;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;

@SuppressWarnings("NullAway.Init")
class ProgressSelectionTest {

    @TempDir Path folder;
    private SmallSite site;

    @BeforeEach
    void start() {
        site = new SmallSite(folder);
    }

    @Test
    void takesTheRowsWithoutBreakdownWhenNothingIsWritten() {
        data("Year,Sex,Value", "2015,,4", "2015,F,5", "2020,,3");
        assertThat(selection("{}")).isEqualTo("2015=4.0 2020=3.0 ");
    }

    @Test
    void takesTheWantedCategoryAndBlankInAllOthers() {
        data("Year,Sex,Age,Value", "2015,F,,4", "2015,F,18-24,5", "2016,,,6");
        assertThat(selection("{disaggregation: [{field: Sex, value: F}]}")).isEqualTo("2015=4.0 ");
    }

    @Test
    void translatesDataAndConfigurationByTheSameTable() {
        site.write("translations/en/data.yml", "SEX: Gender\nF: Women\n");
        data("Year,SEX,Value", "2015,data.F,4");
        assertThat(selection("{disaggregation: [{field: Gender, value: Women}]}"))
                .isEqualTo("2015=4.0 ");
    }

    @Test
    void usesTheProgressColumnInPlaceOfTheValue() {
        data("Year,Progress,Value", "2015,40,4");
        assertThat(selection("{}")).isEqualTo("2015=40.0 ");
    }

    @Test
    void findsNothingWhenTheUnitIsNotThere() {
        data("Year,Units,Value", "2015,%,4");
        assertThat(selection("{unit: Persons}")).startsWith("nothing");
    }

    @Test
    void failsWhenSeveralUnitsAreLeft() {
        data("Year,Units,Value", "2015,%,4", "2016,Persons,4");
        assertThat(selection("{}")).startsWith("failed: several sub-series in column Units");
    }

    @Test
    void failsWhenAYearHasSeveralQuarters() {
        data("Year,Value", "2015 Q1,4", "2015 Q2,5");
        assertThat(selection("{}")).startsWith("failed: several figures for 2015");
    }

    @Test
    void shortensALongTag() {
        String first = "a".repeat(100);
        String second = "b".repeat(50);
        assertThat(SeriesTag.of(List.of("1-2-1", first, second)))
                .hasSize(122)
                .endsWith("b".repeat(50))
                .contains("a... / ");
    }

    @Test
    void writesCsvAndJson() throws IOException {
        data("Year,Value", "2015,4", "2020,3");
        config("{}");
        List<OpenSdgAssessment.Row> rows = OpenSdgAssessment.assess(folder);
        StringWriter csv = new StringWriter();
        OpenSdgAssessment.writeCsv(rows, csv);
        assertThat(csv.toString().lines())
                .first()
                .isEqualTo(
                        "indicator,tag,progress_status,score,progress_value,base_year,base_value,"
                                + "current_year,current_value,target,direction");
        assertThat(csv.toString()).contains("1-2-1,,substantial_progress,5.0,,,,,,,");
        StringWriter json = new StringWriter();
        OpenSdgAssessment.writeJson(rows, json);
        assertThat(json.toString()).contains("\"base_value\" : 4.0").contains("\"target\" : null");
    }

    private void data(String... lines) {
        site.write("data/indicator_1-2-1.csv", String.join("\n", lines) + "\n");
    }

    private void config(String option) {
        site.write(
                "indicator-config/1-2-1.yml",
                "auto_progress_calculation: true\nprogress_calculation_options: ["
                        + option
                        + "]\n");
    }

    private String selection(String option) {
        config(option);
        Item item = OpenSdgProgressInputs.read(folder).indicators().getFirst().items().getFirst();
        return switch (((Item.Series) item).selection()) {
            case Selection.Nothing(String reason) -> "nothing: " + reason;
            case Selection.Failed(String reason) -> "failed: " + reason;
            case Selection.Figures(var series) -> {
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < series.size(); i++) {
                    text.append(series.years()[i])
                            .append('=')
                            .append(series.values()[i])
                            .append(' ');
                }
                yield text.toString();
            }
        };
    }
}
