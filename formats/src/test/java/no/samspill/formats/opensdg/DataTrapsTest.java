package no.samspill.formats.opensdg;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.formats.Observation;
import no.samspill.formats.ObservationStatus;
import no.samspill.formats.Problem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.Charset;
import java.nio.file.Path;

@SuppressWarnings("NullAway.Init")
class DataTrapsTest {

    @TempDir Path folder;
    private SmallSite site;

    @BeforeEach
    void start() {
        site = new SmallSite(folder);
    }

    @Test
    void skipsAByteOrderMark() {
        site.data("\uFEFFYear,Value", "2020,1.5");
        assertThat(site.figures()).extracting(Observation::value).containsExactly(1.5);
        assertThat(site.problems("file.bom")).hasSize(1);
    }

    @Test
    void repairsAColumnNameWithADoublyEncodedByteOrderMark() {
        site.data("ï»¿Year,Value", "2020,1.5");
        assertThat(site.figures()).hasSize(1);
        assertThat(site.problems("csv.double-bom")).extracting(Problem::column).contains("Year");
    }

    @Test
    void readsMixedLineEndsAndSaysSo() {
        site.write("data/indicator_1-2-1.csv", "Year,Value\r\n2020,1\n2021,2\r\n");
        assertThat(site.figures()).hasSize(2);
        assertThat(site.problems("file.mixed-line-ends")).hasSize(1);
    }

    @Test
    void readsAFileThatIsNotUtf8() {
        site.write(
                "data/indicator_1-2-1.csv",
                "Year,Place,Value\n2020,Málaga,1\n".getBytes(Charset.forName("windows-1252")));
        assertThat(site.figures().getFirst().dimensions()).containsEntry("Place", "Málaga");
        assertThat(site.problems("file.not-utf-8")).hasSize(1);
    }

    @Test
    void keepsAColumnWithoutANameAsABreakdown() {
        site.data("Year,,Value", "2020,x,1", "2020,y,2");
        assertThat(site.figures().get(1).dimensions()).containsEntry("Unnamed: 1", "y");
        assertThat(site.problems("csv.unnamed-column")).hasSize(1);
    }

    @Test
    void tellsColumnsOfTheSameNameApart() {
        site.data("Year,Sex,Sex,Value", "2020,F,M,1");
        assertThat(site.figures().getFirst().dimensions())
                .containsEntry("Sex", "F")
                .containsEntry("Sex.1", "M");
        assertThat(site.problems("csv.column-twice")).hasSize(1);
    }

    @Test
    void takesATextInTheValueAsMissingWithTheTextAsRemark() {
        site.data("Year,Value", "2020,n.a. yet");
        Observation figure = site.figures().getFirst();
        assertThat(figure.status()).isEqualTo(ObservationStatus.MISSING);
        assertThat(figure.comment()).isEqualTo("n.a. yet");
        assertThat(site.problems("value.text"))
                .singleElement()
                .returns(2L, Problem::row)
                .returns("Value", Problem::column);
    }

    @ParameterizedTest(name = "«{0}» is {1}")
    @CsvSource({"'', MISSING", ".., MISSING", "., NOT_APPLICABLE", ":, CONFIDENTIAL"})
    void keepsMissingImpossibleAndHiddenApart(String sign, ObservationStatus status) {
        site.data("Year,Value", "2020," + sign);
        assertThat(site.figures()).extracting(Observation::status).containsExactly(status);
    }

    @Test
    void takesBlanksOffAValueAndSaysSo() {
        site.data("Year,Value", "2020,11.6  ");
        assertThat(site.figures()).extracting(Observation::value).containsExactly(11.6);
        assertThat(site.problems("value.blanks")).hasSize(1);
    }

    @Test
    void keepsTheFirstOfTwoRowsThatSayTheSame() {
        site.data("Year,Sex,Value", "2020,F,1", "2020,F,2", "2020,M,3");
        assertThat(site.figures()).extracting(Observation::value).containsExactly(1.0, 3.0);
        assertThat(site.problems("row.duplicate"))
                .singleElement()
                .returns(3L, Problem::row)
                .satisfies(problem -> assertThat(problem.message("nb")).contains("rad 2", "«2»"));
    }

    @ParameterizedTest(name = "«{0}» is drawn at {1}")
    @CsvSource({
        "2014/15, 2014",
        "2000 Q1, 2000",
        "1993 01, 1993",
        "1987-1991, 1987",
        "2010 to 2011, 2010",
        "2001-2005 (baseline), 2001",
        "2010-06-28, 2010",
        "2009–2010, 2009"
    })
    void drawsAPeriodAtItsLeadingYear(String period, int year) {
        site.data("Year,Value", period + ",1");
        Observation figure = site.figures().getFirst();
        assertThat(figure.period()).isEqualTo(period);
        assertThat(figure.year()).isEqualTo(year);
    }

    @ParameterizedTest(name = "«{0}»")
    @CsvSource({"''", "most recent figures", "20201", "'15"})
    void reportsARowWithoutAYear(String period) {
        site.data("Year,Value", "2020,1", period + ",2");
        assertThat(site.figures()).hasSize(1);
        assertThat(site.problems("row.year")).extracting(Problem::row).containsExactly(3L);
    }

    @Test
    void reportsRowsOfTheWrongLengthAndBlankOnes() {
        site.data("Year,Sex,Value", "2020,F", "", ",,", "2021,F,1,extra");
        assertThat(site.figures())
                .extracting(Observation::status)
                .containsExactly(ObservationStatus.MISSING, ObservationStatus.NORMAL);
        assertThat(site.problems("csv.short-row")).extracting(Problem::row).containsExactly(2L);
        assertThat(site.problems("csv.blank-row")).extracting(Problem::row).containsExactly(3L, 4L);
        assertThat(site.problems("csv.long-row")).extracting(Problem::row).containsExactly(5L);
    }

    @Test
    void refusesAFileWithoutAValueColumnAndCountsItsRows() {
        site.data("Year,Amount", "2020,1", "2021,2");
        assertThat(site.figures()).isEmpty();
        assertThat(site.problems("csv.no-column"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message("en")).contains("Value", "2"));
    }

    @Test
    void refusesAFileWithBrokenQuotes() {
        site.data("Year,Sex,Value", "2020,\"F\"x,1");
        assertThat(site.figures()).isEmpty();
        assertThat(site.problems("csv.broken")).hasSize(1);
    }

    @Test
    void keepsProgressOutOfTheFiguresAndRemarksWithThem() {
        site.data("Year,Progress,COMMENT_OBS,Value", "2020,7,preliminary,1");
        Observation figure = site.figures().getFirst();
        assertThat(figure.value()).isEqualTo(1.0);
        assertThat(figure.dimensions()).isEmpty();
        assertThat(figure.comment()).isEqualTo("preliminary");
        assertThat(site.problems("csv.column-unused")).hasSize(1);
    }

    @Test
    void namesFilesThatThePatternLeavesOut() {
        site.data("Year,Value", "2020,1").write("data/notes.csv", "a,b\n");
        assertThat(site.problems("file.not-named"))
                .extracting(Problem::file)
                .containsExactly("data/notes.csv");
    }

    @Test
    void readsOneFilePerIndicatorAndReportsTheOther() {
        site.data("Year,Value", "2020,1").write("data/1-2-1.csv", "Year,Value\n2020,2\n");
        assertThat(site.figures()).hasSize(1);
        assertThat(site.problems("data.twice"))
                .extracting(Problem::file)
                .containsExactly("data/indicator_1-2-1.csv");
    }
}
