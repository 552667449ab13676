package no.samspill.formats.tables;

import static no.samspill.formats.tables.TableFileTest.refusal;
import static no.samspill.formats.tables.TableFileTest.table;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.formats.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookTest {

    private static TableReading read(SmallWorkbook workbook) {
        return TableFileTest.read("bodies.xlsx", workbook.bytes());
    }

    @Test
    void readsTheFirstSheetThatIsNotHidden() {
        Table table = table(read(SmallWorkbook.oslo()));
        assertThat(table.place()).isEqualTo("bodies.xlsx [Ark1]");
        assertThat(table.columns()).extracting(Table.Column::name).containsExactly("name", "value");
        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().getFirst().cells()).containsExactly("Oslo", "1");
    }

    @Test
    void readsAWorkbookWithoutStyles() {
        SmallWorkbook bare = SmallWorkbook.oslo().without("xl/styles.xml");
        assertThat(table(read(bare)).rows()).hasSize(1);
    }

    @Test
    void skipsBlankRowsAndCountsThem() {
        SmallWorkbook gaps =
                SmallWorkbook.oslo()
                        .sheet(
                                """
                                <row r="3"><c r="B3" t="s"><v>0</v></c></row>
                                <row r="7"><c r="B7"><v>2</v></c></row>
                                """);
        Problem problem = refusal(read(gaps));
        assertThat(problem.code()).isEqualTo("table.header.unnamed");
        assertThat(problem.row()).isEqualTo(3);
        assertThat(problem.column()).isEqualTo("A");
    }

    @ParameterizedTest(name = "{0} is read as {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <c r="A2"><v>9.74760673E8</v></c>              | 974760673
                    <c r="A2"><v>0.10000000000000001</v></c>       | 0.1
                    <c r="A2"><v>-5</v></c>                        | -5
                    <c r="A2"><v>1E999999999</v></c>               | Infinity
                    <c r="A2" s="1"><v>45292</v></c>               | 2024-01-01
                    <c r="A2" s="1"><v>45292.5</v></c>             | 2024-01-01T12:00
                    <c r="A2" t="b"><v>1</v></c>                   | true
                    <c r="A2" t="str"><v>x</v></c>                 | x
                    <c r="A2" t="inlineStr"><is><t>=1</t></is></c> | =1
                    """)
    void readsACellAsAPersonWouldWriteIt(String cell, String text) {
        SmallWorkbook workbook =
                SmallWorkbook.oslo()
                        .sheet(
                                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row><row r=\"2\">"
                                        + cell
                                        + "</row>");
        assertThat(table(read(workbook)).rows().getFirst().cells()).containsExactly(text);
    }

    @ParameterizedTest(name = "{0} is refused as {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <c r="A2"><f>1+1</f><v>2</v></c>                            | table.cell.formula
                    <c r="A2" t="str"><f>HYPERLINK("http://x")</f><v>x</v></c>  | table.cell.formula
                    <c r="A2" t="e"><v>#N/A</v></c>                             | table.cell.error
                    """)
    void namesTheCellThatCannotBeRead(String cell, String code) {
        SmallWorkbook workbook =
                SmallWorkbook.oslo()
                        .sheet(
                                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row><row r=\"2\">"
                                        + cell
                                        + "</row>");
        Problem problem = refusal(read(workbook));
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.file()).isEqualTo("bodies.xlsx [Ark1]");
        assertThat(problem.row()).isEqualTo(2);
        assertThat(problem.column()).isEqualTo("name");
        assertThat(problem.message("nb")).contains("A2");
    }

    @Test
    void saysThatFurtherSheetsWereNotRead() {
        SmallWorkbook two = SmallWorkbook.oslo();
        String book =
                SmallWorkbook.HEAD
                        + "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + "<sheets><sheet name=\"En\" r:id=\"rId1\"/><sheet name=\"To\" r:id=\"rId1\"/></sheets></workbook>";
        TableReading reading = read(two.put("xl/workbook.xml", book));
        assertThat(reading).isInstanceOf(TableReading.Read.class);
        assertThat(reading.problems().getFirst().message("en")).contains("“En”", "To");
    }

    @Test
    void refusesAnArchiveThatIsNoWorkbook() {
        SmallWorkbook archive = SmallWorkbook.oslo().without("[Content_Types].xml");
        assertThat(refusal(read(archive)).code()).isEqualTo("table.not-a-workbook");
    }

    @Test
    void refusesAWorkbookThatWasCutOff() {
        byte[] whole = SmallWorkbook.oslo().bytes();
        for (int length = 4; length < whole.length - 1; length += 97) {
            TableReading reading =
                    TableFileTest.read("b.xlsx", java.util.Arrays.copyOf(whole, length));
            if (reading instanceof TableReading.Refused(var problems)) {
                assertThat(problems).isNotEmpty();
            } else {
                assertThat(table(reading).rows()).hasSize(1);
            }
        }
    }
}
