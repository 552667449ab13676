package no.samspill.formats.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import no.samspill.formats.ProblemLog;
import no.samspill.formats.SpreadsheetText;
import no.samspill.formats.TextFile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

/// One pass through one CSV file with a table.
final class CsvReading {

    private static final String SEPARATORS = ",;\t";

    private CsvReading() {}

    static TableReading read(String fileName, InputStream in, TableLimits limits) {
        ProblemLog log = new ProblemLog(fileName);
        TableRows rows = new TableRows(log, limits);
        TextFile.read(in, log).ifPresent(text -> readRows(text, rows, log));
        Table table = rows.table(fileName);
        return log.hasErrors()
                ? new TableReading.Refused(log.problems())
                : new TableReading.Read(table, log.problems());
    }

    private static void readRows(String text, TableRows rows, ProblemLog log) {
        long row = 0;
        try (CsvReader<CsvRecord> csv = open(text)) {
            Iterator<CsvRecord> records = csv.iterator();
            boolean more = true;
            while (more && records.hasNext()) {
                row++;
                List<String> cells = records.next().getFields();
                // A row that lacks a separator would put its texts under the wrong names.
                if (cells.size() > 1 && cells.size() < rows.width()) {
                    log.error("csv.row.fields", row, null, cells.size(), rows.width());
                }
                more = rows.add(row, cells.stream().map(CsvReading::plain).toList());
            }
        } catch (CsvParseException _) {
            log.error("csv.quotes", row + 1, null);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    private static String plain(String cell) {
        return SpreadsheetText.unprotect(cell.strip());
    }

    private static CsvReader<CsvRecord> open(String text) {
        return CsvReader.builder()
                .fieldSeparator(separatorOf(text))
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text);
    }

    /// The separator that the header uses most, outside of quotes.
    private static char separatorOf(String text) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            quoted ^= character == '"';
            int separator = quoted ? -1 : SEPARATORS.indexOf(character);
            if (separator >= 0) {
                counts[separator]++;
            }
            if (begun && !quoted && (character == '\n' || character == '\r')) {
                break;
            }
            begun |= !Character.isWhitespace(character) && separator < 0;
        }
        return SEPARATORS.charAt(most(counts));
    }

    private static int most(int[] counts) {
        int most = 0;
        for (int at = 1; at < counts.length; at++) {
            most = counts[at] > counts[most] ? at : most;
        }
        return most;
    }
}
