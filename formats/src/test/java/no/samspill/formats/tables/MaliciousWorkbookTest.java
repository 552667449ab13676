package no.samspill.formats.tables;

import static no.samspill.formats.tables.TableFileTest.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.samspill.formats.Problem;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// Workbooks made to read files, to fill the memory, to keep the machine busy or to write
/// elsewhere.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class MaliciousWorkbookTest {

    private static final String SECRET = "the-secret-of-the-machine";

    private static Problem refused(SmallWorkbook workbook) {
        return refusal(TableFileTest.read("b.xlsx", workbook.bytes()));
    }

    private static String withDoctype(String declarations, String rows) {
        return SmallWorkbook.sheetOf(rows)
                .replace("?>", "?><!DOCTYPE worksheet [" + declarations + "]>");
    }

    private static final String ROWS_WITH_ENTITY =
            """
            <row r="1"><c r="A1" t="s"><v>0</v></c></row>
            <row r="2"><c r="A2" t="inlineStr"><is><t>&x;</t></is></c></row>
            """;

    @Test
    void refusesAnEntityFromAFile(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), SECRET);
        String entity = "<!ENTITY x SYSTEM \"" + secret.toUri() + "\">";
        Problem problem =
                refused(
                        SmallWorkbook.oslo()
                                .put(
                                        "xl/worksheets/sheet1.xml",
                                        withDoctype(entity, ROWS_WITH_ENTITY)));
        assertThat(problem.code()).isEqualTo("table.workbook.doctype");
        assertThat(problem.arguments()).containsExactly("xl/worksheets/sheet1.xml");
        assertThat(problem.message("en")).doesNotContain(SECRET);
    }

    @Test
    void asksNobodyForAnEntityFromTheNet() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(500);
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/x.dtd";
            for (String declared :
                    new String[] {
                        "<!DOCTYPE a SYSTEM \"" + address + "\">",
                        "<!DOCTYPE a [<!ENTITY % p SYSTEM \"" + address + "\"> %p;]>",
                        "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + address + "\">]>"
                    }) {
                String sheet =
                        SmallWorkbook.sheetOf(ROWS_WITH_ENTITY).replace("?>", "?>" + declared);
                assertThat(
                                refused(SmallWorkbook.oslo().put("xl/worksheets/sheet1.xml", sheet))
                                        .code())
                        .isEqualTo("table.workbook.doctype");
            }
            assertThatThrownBy(server::accept).isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(
            strings = {
                "[Content_Types].xml",
                "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels",
                "xl/sharedStrings.xml",
                "xl/styles.xml",
                "xl/worksheets/sheet2.xml",
                "docProps/app.xml"
            })
    void refusesADocumentTypeInAnyPart(String part) {
        String document = SmallWorkbook.HEAD + "<!DOCTYPE a [<!ELEMENT a ANY>]><a/>";
        Problem problem = refused(SmallWorkbook.oslo().put(part, document));
        assertThat(problem.code()).isEqualTo("table.workbook.doctype");
    }

    @Test
    void refusesEntitiesThatGrowWithoutBounds() {
        StringBuilder laughs = new StringBuilder("<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            String before = "&a" + (i - 1) + ";";
            laughs.append("<!ENTITY a").append(i).append(" \"").append(before.repeat(10));
            laughs.append("\">");
        }
        laughs.append("<!ENTITY x \"&a11;\">");
        SmallWorkbook workbook =
                SmallWorkbook.oslo()
                        .put(
                                "xl/worksheets/sheet1.xml",
                                withDoctype(laughs.toString(), ROWS_WITH_ENTITY));
        assertThat(refused(workbook).code()).isEqualTo("table.workbook.doctype");
    }

    /// The second line of defence: even unchecked, the library's own parser takes in no entity.
    @Test
    void theLibraryAloneWouldNotReadTheFileEither(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), SECRET);
        String entity = "<!ENTITY x SYSTEM \"" + secret.toUri() + "\">";
        byte[] bytes =
                SmallWorkbook.oslo()
                        .put("xl/worksheets/sheet1.xml", withDoctype(entity, ROWS_WITH_ENTITY))
                        .bytes();
        assertThat(textOfFirstSheet(bytes)).doesNotContain(SECRET);
    }

    private static String textOfFirstSheet(byte[] bytes) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            StringBuilder text = new StringBuilder();
            workbook.findSheet("Ark1")
                    .orElseThrow()
                    .read()
                    .forEach(row -> row.forEach(cell -> text.append(cell.getText())));
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"UTF-16", "UTF-7", "windows-1252"})
    void refusesPartsThatTwoParsersMightReadDifferently(String encoding) {
        String sheet =
                SmallWorkbook.sheetOf("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
                        .replace("UTF-8", encoding);
        byte[] bytes =
                encoding.equals("UTF-16")
                        ? sheet.getBytes(StandardCharsets.UTF_16)
                        : sheet.getBytes(StandardCharsets.US_ASCII);
        assertThat(refused(SmallWorkbook.oslo().put("xl/worksheets/sheet1.xml", bytes)).code())
                .isIn("table.workbook.encoding", "table.workbook.damaged");
    }

    @Test
    void stopsUnpackingABomb() {
        SmallWorkbook bomb = SmallWorkbook.oslo().put("xl/media/image1.png", new byte[300 << 20]);
        byte[] bytes = bomb.bytes();
        assertThat(bytes.length).isLessThan(1 << 20);
        assertThat(refusal(TableFileTest.read("b.xlsx", bytes)).code())
                .isEqualTo("table.workbook.too-big");
    }

    @Test
    void stopsAtManySmallParts() {
        SmallWorkbook many = SmallWorkbook.oslo();
        for (int i = 0; i < 1_000; i++) {
            many.put("xl/media/" + i, new byte[0]);
        }
        assertThat(refused(many).code()).isEqualTo("table.workbook.too-many-parts");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "../../etc/cron.d/x",
                "xl/../../x.xml",
                "/etc/passwd",
                "..\\..\\x.xml",
                "C:/x.xml",
                "xl/./x.xml",
                "xl//x.xml",
                "xl/x\n.xml"
            })
    void refusesNamesThatLeadElsewhere(String name) {
        Problem problem = refused(SmallWorkbook.oslo().put(name, "<a/>"));
        assertThat(problem.code()).isEqualTo("table.workbook.part-name");
    }

    @Test
    void refusesTwoPartsOfOneName() {
        Problem problem = refused(SmallWorkbook.oslo().put("XL/Workbook.xml", "<a/>"));
        assertThat(problem.code()).isEqualTo("table.workbook.part-twice");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"ZZZZZZ1", "XFE1", "A0", "A99999999", "-1", "AAA"})
    void reservesNoRoomForCellsBeyondTheEdge(String cell) {
        String row = "<row r=\"1\"><c r=\"" + cell + "\"><v>1</v></c></row>";
        assertThat(refused(SmallWorkbook.oslo().sheet(row)).code())
                .isEqualTo("table.workbook.reference");
    }

    @Test
    void makesUpNoTextsThatAreNotThere() {
        String row = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>999999999</v></c></row>";
        assertThat(refused(SmallWorkbook.oslo().sheet(row)).code())
                .isEqualTo("table.workbook.damaged");
    }

    @Test
    void stopsAtASheetOfFormulas() {
        String formula = "A1&amp;".repeat(1_000) + "A1";
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 500; row++) {
            rows.append("<row>");
            for (int column = 0; column < 100; column++) {
                boolean first = row == 1 && column == 0;
                rows.append("<c><f t=\"shared\" si=\"0\"")
                        .append(first ? " ref=\"A1:CV500\">" + formula : ">")
                        .append("</f><v>1</v></c>");
            }
            rows.append("</row>");
        }
        TableReading reading =
                TableFileTest.read("b.xlsx", SmallWorkbook.oslo().sheet(rows.toString()).bytes());
        assertThat(refusal(reading).code()).isEqualTo("table.cell.formula");
        assertThat(reading.problems()).hasSizeLessThanOrEqualTo(101);
    }

    @Test
    void stopsAtElementsNestedWithoutEnd() {
        String deep = "<a>".repeat(200_000);
        assertThat(refused(SmallWorkbook.oslo().sheet(deep)).code())
                .isEqualTo("table.workbook.damaged");
    }
}
