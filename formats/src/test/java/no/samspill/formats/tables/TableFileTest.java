package no.samspill.formats.tables;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.formats.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

class TableFileTest {

    static TableReading csv(String text) {
        return read("bodies.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    static TableReading read(String name, byte[] bytes) {
        return TableFile.read(name, new ByteArrayInputStream(bytes));
    }

    static Table table(TableReading reading) {
        assertThat(reading.problems()).extracting(Problem::code).isEmpty();
        return switch (reading) {
            case TableReading.Read(Table table, _) -> table;
            case TableReading.Refused(var problems) ->
                    throw new AssertionError("refused: " + problems);
        };
    }

    static Problem refusal(TableReading reading) {
        assertThat(reading).isInstanceOf(TableReading.Refused.class);
        return reading.problems().getFirst();
    }

    @ParameterizedTest(name = "separated by «{0}»")
    @CsvSource({"comma", "semicolon", "tab"})
    void readsTheSameTableWhateverSeparatesItsCells(String separator) {
        String text =
                "\uFEFFid;name\r\n\r\nfin;\"Finansdepartementet; og mer\"\r\nnav;Nav\r\n"
                        .replace(";", sign(separator));
        Table table = table(csv(text));
        assertThat(table.columns())
                .containsExactly(new Table.Column("id", "A"), new Table.Column("name", "B"));
        assertThat(table.rows())
                .containsExactly(
                        new Table.Row(
                                3,
                                List.of(
                                        "fin",
                                        "Finansdepartementet" + sign(separator) + " og mer")),
                        new Table.Row(4, List.of("nav", "Nav")));
    }

    private static String sign(String separator) {
        return switch (separator) {
            case "comma" -> ",";
            case "tab" -> "\t";
            default -> ";";
        };
    }

    @Test
    void findsACellByTheNameOfItsColumn() {
        Table table = table(csv("ID;Name\nfin;Finans\n"));
        Table.Row row = table.rows().getFirst();
        assertThat(table.cell(row, "name")).contains("Finans");
        assertThat(table.cell(row, "website")).isEmpty();
    }

    @Test
    void takesOffTheApostropheThatProtectsAFormula() {
        Table table = table(csv("name,note\nx,'=1+1\n'Sant,'-5\n"));
        assertThat(table.rows().get(0).cells()).containsExactly("x", "=1+1");
        assertThat(table.rows().get(1).cells()).containsExactly("'Sant", "-5");
    }

    @Test
    void refusesWindows1252WithAdvice() {
        Problem problem =
                refusal(read("b.csv", "id;name\na;Tromsø\n".getBytes(Charset.forName("cp1252"))));
        assertThat(problem.code()).isEqualTo("file.not-utf8");
        assertThat(problem.row()).isEqualTo(2);
        assertThat(problem.advice("nb")).contains("Windows-1252").contains("UTF-8");
    }

    @ParameterizedTest(name = "{0} in row {2}, column {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    table.header.duplicate   | id;Name;name#a;b;c      | 1 | name
                    table.header.unnamed     | id;;name#a;b;c          | 1 | B
                    table.no-rows            | id;name                 |   |
                    table.cell.beyond-header | id;name#a;b;c           | 2 | C
                    table.cell.control       | id;name#a;b%c           | 2 | name
                    csv.row.fields           | id;name;area#a;b        | 2 |
                    csv.quotes               | id;name#a;"b            | 2 |
                    """)
    void saysWhereATableIsWrong(String code, String text, Long row, String column) {
        Problem problem = refusal(csv(text.replace('#', '\n').replace('%', '\0')));
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.file()).isEqualTo("bodies.csv");
        assertThat(problem.row()).isEqualTo(row);
        assertThat(problem.column()).isEqualTo(column);
    }

    @Test
    void stopsAtItsLimits() {
        TableLimits small = new TableLimits(1 << 20, 10, 1 << 20, 10, 3, 4, 5);
        assertThat(limited("id\n1\n2\n3\n4\n", small).code()).isEqualTo("table.too-many-rows");
        assertThat(limited("id\n1\n2\n3\n4\n", small).row()).isEqualTo(5);
        assertThat(limited("a,b,c,d,e\n1,2,3,4,5\n", small).code())
                .isEqualTo("table.too-many-columns");
        assertThat(limited("a\nabcdef\n", small).code()).isEqualTo("table.cell.too-long");
        assertThat(limited("a\n" + "x\n".repeat(1 << 20), small).code()).isEqualTo("table.too-big");
    }

    private static Problem limited(String text, TableLimits limits) {
        var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return refusal(TableFile.read("t.csv", in, limits));
    }

    @Test
    void namesColumnsAsASpreadsheetDoes() {
        assertThat(List.of(0, 25, 26, 51, 52, 701, 702, 16383))
                .extracting(TableRows::letter)
                .containsExactly("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD");
    }

    @Test
    void refusesTheOldFormatOfWorkbooksWithAdvice() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
        assertThat(refusal(read("b.xls", old)).advice("en")).contains(".xlsx");
    }
}
