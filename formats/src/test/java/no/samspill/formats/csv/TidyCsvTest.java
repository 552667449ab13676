package no.samspill.formats.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.samspill.formats.Observation;
import no.samspill.formats.ObservationStatus;
import no.samspill.formats.Problem;
import no.samspill.formats.Problem.Severity;
import no.samspill.formats.Reading;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class TidyCsvTest {

    private static final String HEADER = "INDICATOR,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS\n";

    @Test
    void readsFiguresWithTheirDimensionsAndRemarks() {
        String file =
                """
                INDICATOR,REF_AREA,TIME_PERIOD,SEX,OBS_VALUE,OBS_STATUS,COMMENT_OBS
                neet,0301,2017,F,7.4,P,New survey
                neet,0301,2016-2018,,-1e3,,
                """;
        assertThat(figures(file))
                .containsExactly(
                        figure("neet", "0301", "2017", 2017, "F", 7.4, "P", "New survey"),
                        figure("neet", "0301", "2016-2018", 2018, "", -1000.0, "A", ""));
    }

    @Test
    void readsASpreadsheetsFileWithByteOrderMarkSemicolonsAndDecimalCommas() {
        String file =
                """
                \uFEFFindicator;area;period;value;status
                neet;0301;2017;7,4;

                ;;;;
                neet;NO;2017;−0,5;E
                """
                        .replace("\n", "\r\n");
        assertThat(figures(file))
                .containsExactly(
                        figure("neet", "0301", "2017", 2017, "", 7.4, "A", ""),
                        figure("neet", "NO", "2017", 2017, "", -0.5, "E", ""));
    }

    @Test
    void keepsMissingConfidentialAndImpossibleApart() {
        String file =
                """
                INDICATOR,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS,CONF_STATUS
                x,1,2010,.,,
                x,1,2011,..,,
                x,1,2012,:,,F
                x,1,2013,,,
                x,1,2014,,C,
                x,1,2015,,,N
                x,1,2016,0,,F
                x,1,2017,.,M,
                """;
        assertThat(figures(file))
                .extracting(Observation::status)
                .containsExactly(
                        ObservationStatus.NOT_APPLICABLE,
                        ObservationStatus.MISSING,
                        ObservationStatus.CONFIDENTIAL,
                        ObservationStatus.MISSING,
                        ObservationStatus.CONFIDENTIAL,
                        ObservationStatus.CONFIDENTIAL,
                        ObservationStatus.NORMAL,
                        ObservationStatus.NOT_APPLICABLE);
    }

    @Test
    void takesTheChosenIndicatorWhereTheFileNamesNone() {
        Reading reading =
                TidyCsv.read("a.csv", bytes("area,period,value\n0301,2017,1\n"), "adult-obesity");
        assertThat(((Reading.Read) reading).observations())
                .extracting(Observation::indicator)
                .containsExactly("adult-obesity");
    }

    @Test
    void readsAColumnCalledAreaAsADimensionBesideRefArea() {
        String file = "INDICATOR,REF_AREA,TIME_PERIOD,OBS_VALUE,Area\nx,NO,2017,1,Urban\n";
        assertThat(figures(file).getFirst().dimensions()).isEqualTo(Map.of("Area", "Urban"));
    }

    @ParameterizedTest(name = "{0} is refused as {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    x,NO,2017,abc,         | csv.value.not-a-number        | OBS_VALUE
                    x,NO,2017,NaN,         | csv.value.not-a-number        | OBS_VALUE
                    x,NO,2017,-,           | csv.value.not-a-number        | OBS_VALUE
                    x,NO,2017,1e999,       | csv.value.not-a-number        | OBS_VALUE
                    x,NO,2017,"3,5",       | csv.value.decimal-comma       | OBS_VALUE
                    x,NO,2017,1 234,       | csv.value.thousands           | OBS_VALUE
                    x,NO,2017,1.234.567,   | csv.value.thousands           | OBS_VALUE
                    x,NO,2017,"1,234.5",   | csv.value.thousands           | OBS_VALUE
                    x,NO,2017,3,Q          | csv.status.unknown            | OBS_STATUS
                    x,NO,2017,3,C          | csv.status.contradicts-value  | OBS_STATUS
                    x,NO,2017,,A           | csv.status.contradicts-value  | OBS_STATUS
                    x,NO,2017,:,O          | csv.status.contradicts-value  | OBS_STATUS
                    x,NO,last year,3,      | csv.period.unknown            | TIME_PERIOD
                    x,,2017,3,             | csv.area.blank                | REF_AREA
                    ,NO,2017,3,            | csv.indicator.blank           | INDICATOR
                    x,NO,2017,3            | csv.row.fields                |
                    x,NO,2017,3,5,A        | csv.row.fields                |
                    x,NO,2016,4,           | csv.row.duplicate             |
                    x,NO,2017,"3           | csv.quotes                    |
                    x,NO,2017,"3"4,        | csv.quotes                    |
                    """,
            quoteCharacter = '\0',
            nullValues = "null")
    void refusesARowAndSaysWhere(String row, String code, @Nullable String column) {
        Problem problem = onlyProblem(HEADER + "x,NO,2016,3,\n" + row + "\n");
        assertThat(problem)
                .isEqualTo(
                        new Problem(
                                Severity.ERROR, code, "a.csv", 3L, column, problem.arguments()));
    }

    @ParameterizedTest(name = "the header {0} is refused as {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    INDICATOR,REF_AREA,TIME_PERIOD          | csv.header.missing   | OBS_VALUE
                    REF_AREA,TIME_PERIOD,OBS_VALUE          | csv.header.missing   | INDICATOR
                    indicator,area,period,value,SEX,sex     | csv.header.duplicate | sex
                    indicator,area,period,value,            | csv.header.unnamed   |
                    """)
    void refusesAHeaderAndSaysWhere(String header, String code, @Nullable String column) {
        Problem problem = onlyProblem(header + "\nx,NO,2017,1,2\n");
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.row()).isEqualTo(1);
        assertThat(problem.column()).isEqualTo(column);
    }

    @Test
    void refusesPointAndCommaInTurn() {
        Problem problem =
                onlyProblem("indicator;area;period;value\nx;NO;2016;3,5\nx;NO;2017;1.234\n");
        assertThat(problem.code()).isEqualTo("csv.value.mixed-decimals");
        assertThat(problem.arguments()).containsExactly("1.234", ",", "2");
    }

    @Test
    void refusesANumberBesideAConfidentialityCode() {
        Problem problem = onlyProblem("indicator,area,period,value,conf_status\nx,NO,2016,3,C\n");
        assertThat(problem.code()).isEqualTo("csv.status.contradicts-value");
        assertThat(problem.column()).isEqualTo("conf_status");
    }

    @Test
    void namesTheFirstRowOfADuplicate() {
        Problem problem = onlyProblem(HEADER + "x,NO,2016,3,\n\nx,NO,2016,4,\n");
        assertThat(problem.row()).isEqualTo(4);
        assertThat(problem.arguments()).containsExactly("x, NO, 2016", "2");
    }

    @Test
    void tellsWhichByteIsNotUtf8() {
        byte[] latin =
                (HEADER + "x,NO,2016,3,\nblåbær,NO,2016,3,\n")
                        .getBytes(Charset.forName("windows-1252"));
        Reading reading = TidyCsv.read("a.csv", new ByteArrayInputStream(latin));
        Problem problem = reading.problems().getFirst();
        assertThat(problem.code()).isEqualTo("file.not-utf8");
        assertThat(problem.row()).isEqualTo(3);
        assertThat(problem.arguments())
                .containsExactly("0xE5", String.valueOf(HEADER.length() + 13 + 3));
    }

    @ParameterizedTest(name = "a file with {0} is refused as {1}")
    @CsvSource({"'', file.empty", "' ', file.empty", "'PK\u0003\u0004', file.archive"})
    void refusesWhatIsNoTable(String content, String code) {
        assertThat(onlyProblem(content).code()).isEqualTo(code);
    }

    @Test
    void refusesAHeaderWithoutRows() {
        assertThat(onlyProblem(HEADER).code()).isEqualTo("csv.no-rows");
    }

    @Test
    void cutsALongListOfProblemsAndSaysSo() {
        String rows = "x,NO,2016,abc,\n".repeat(1000);
        List<Problem> problems = TidyCsv.read("a.csv", bytes(HEADER + rows)).problems();
        assertThat(problems).hasSize(200);
        assertThat(problems.getLast().message("en"))
                .isEqualTo("801 more problems are not shown; the list holds the first 199.");
    }

    @Test
    void explainsADecimalCommaInThreeLanguages() {
        Problem problem = onlyProblem(HEADER + "x,NO,2016,\"3,5\",\n");
        assertThat(problem.file()).isEqualTo("a.csv");
        assertThat(problem.row()).isEqualTo(2);
        assertThat(problem.column()).isEqualTo("OBS_VALUE");
        assertThat(problem.message("en"))
                .isEqualTo(
                        "“3,5” has a decimal comma, but the comma separates the columns of this"
                                + " file.");
        assertThat(problem.advice("nb"))
                .isEqualTo(
                        "Skriv tallet med desimalpunktum, eller skill kolonnene med semikolon;"
                                + " tusener grupperes ikke.");
        assertThat(problem.message("nn"))
                .isEqualTo("«3,5» har desimalkomma, men i denne fila skil komma kolonnane.");
    }

    @Test
    void readsBackWhatItWrites() {
        List<Observation> observations =
                List.of(
                        figure("x", "0301", "2016", 2016, "F", 1.0 / 3, "A", "=1+1, \"quoted\""),
                        figure("x", "0301", "2017", 2017, "-5", -0.1, "B", "'=not one"),
                        figure("x", "NO", "2018", 2018, "", null, "C", "line\nbreak"),
                        figure("x", "NO", "2019", 2019, "", null, "M", ""),
                        figure("x", "NO", "2020", 2020, "", 1e300, "P", "'tis"));
        assertThat(figures(written(observations))).isEqualTo(observations);
    }

    @Test
    void writesNothingThatASpreadsheetWouldRun() {
        Observation risky = figure("x", "0301", "2016", 2016, "@SUM(A1)", 2.0, "A", "=1+1");
        assertThat(written(List.of(risky)))
                .isEqualTo(
                        """
                        INDICATOR,REF_AREA,TIME_PERIOD,SEX,OBS_VALUE,OBS_STATUS,COMMENT_OBS
                        x,0301,2016,'@SUM(A1),2,A,'=1+1
                        """
                                .replace("\n", "\r\n"));
    }

    @Test
    void refusesToWriteADimensionCalledAsAColumnOfItsOwn() {
        Observation odd =
                new Observation(
                        "x",
                        "NO",
                        "2016",
                        2016,
                        new TreeMap<>(Map.of("obs_value", "a")),
                        1.0,
                        ObservationStatus.NORMAL,
                        "");
        assertThatThrownBy(() -> written(List.of(odd))).hasMessageContaining("obs_value");
    }

    private static String written(List<Observation> observations) {
        StringWriter out = new StringWriter();
        TidyCsv.write(observations, out);
        return out.toString();
    }

    private static List<Observation> figures(String file) {
        Reading reading = TidyCsv.read("a.csv", bytes(file));
        assertThat(reading.problems()).isEmpty();
        return ((Reading.Read) reading).observations();
    }

    private static Problem onlyProblem(String file) {
        Reading reading = TidyCsv.read("a.csv", bytes(file));
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        assertThat(reading.problems()).hasSize(1);
        return reading.problems().getFirst();
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Observation figure(
            String indicator,
            String area,
            String period,
            int year,
            String sex,
            @Nullable Double value,
            String status,
            String comment) {
        ObservationStatus known =
                List.of(ObservationStatus.values()).stream()
                        .filter(candidate -> candidate.code().equals(status))
                        .findFirst()
                        .orElseThrow();
        Map<String, String> dimensions = sex.isEmpty() ? Map.of() : Map.of("SEX", sex);
        return new Observation(
                indicator, area, period, year, new TreeMap<>(dimensions), value, known, comment);
    }
}
