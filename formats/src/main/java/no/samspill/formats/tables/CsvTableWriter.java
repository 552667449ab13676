package no.samspill.formats.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import no.samspill.formats.SpreadsheetText;
import no.samspill.formats.tables.TableCell.Blank;
import no.samspill.formats.tables.TableCell.Day;
import no.samspill.formats.tables.TableCell.Figure;
import no.samspill.formats.tables.TableCell.Text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A table on its way into a CSV file.
final class CsvTableWriter implements TableWriter {

    private final CsvWriter csv;
    private final int width;

    CsvTableWriter(OutputStream out, List<String> header) {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            text.write('\uFEFF');
        } catch (IOException e) {
            throw new UncheckedIOException("the table could not be written", e);
        }
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        this.width = header.size();
        csv.writeRecord(header.stream().map(SpreadsheetText::protect).toList());
    }

    @Override
    public void row(List<TableCell> cells) {
        if (cells.size() != width) {
            throw new IllegalArgumentException(
                    "a row must have " + width + " cells like the header, had " + cells.size());
        }
        csv.writeRecord(cells.stream().map(CsvTableWriter::text).toList());
    }

    private static String text(TableCell cell) {
        return switch (cell) {
            case Blank() -> "";
            case Text(String text) -> SpreadsheetText.protect(text);
            case Figure(var value) -> value.toPlainString();
            case Day(var date) -> date.toString();
        };
    }

    @Override
    public void close() throws IOException {
        csv.flush();
    }
}
