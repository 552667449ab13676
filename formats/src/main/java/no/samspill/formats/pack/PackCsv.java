package no.samspill.formats.pack;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import no.samspill.formats.ProblemLog;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A CSV file of the pack with a fixed set of columns, in any order.
final class PackCsv {

    private final List<String> columns;
    private final ProblemLog log;
    private final List<Row> rows = new ArrayList<>();
    private List<String> header = List.of();
    private long reached = 1;

    private PackCsv(List<String> columns, ProblemLog log) {
        this.columns = columns;
        this.log = log;
    }

    /// The rows of `file`, none when its log has been told why there are none.
    static List<Row> read(PackSource source, String file, List<String> columns) {
        PackCsv csv = new PackCsv(columns, source.log(file));
        source.text(file).ifPresent(csv::read);
        return csv.rows;
    }

    private void read(String text) {
        try (CsvReader<CsvRecord> reader = open(text)) {
            for (CsvRecord record : reader) {
                reached = record.getStartingLineNumber() + 1;
                if (header.isEmpty()) {
                    header = record.getFields();
                    if (!isComplete()) {
                        return;
                    }
                } else {
                    add(record);
                }
            }
        } catch (CsvParseException broken) {
            log.error("pack.csv.broken", reached, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory failed", impossible);
        }
    }

    private static CsvReader<CsvRecord> open(String text) {
        return CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text);
    }

    private void add(CsvRecord record) {
        if (record.getFieldCount() == header.size()) {
            rows.add(new Row(record, header, log));
        } else {
            int found = record.getFieldCount();
            log.error(
                    "pack.csv.field-count",
                    record.getStartingLineNumber(),
                    null,
                    found,
                    header.size());
        }
    }

    private boolean isComplete() {
        for (String column : columns) {
            if (!header.contains(column)) {
                log.error("pack.csv.column-missing", 1L, column, column);
            }
        }
        for (String column : header) {
            if (!columns.contains(column)) {
                log.error(
                        "pack.csv.column-unknown", 1L, column, column, String.join(", ", columns));
            }
        }
        return !log.hasErrors();
    }

    /// One row; an empty cell is null.
    record Row(CsvRecord record, List<String> header, ProblemLog log) {

        long number() {
            return record.getStartingLineNumber();
        }

        /// Reports an error at a cell.
        void error(String code, String column, Object... arguments) {
            log.error(code, number(), column, arguments);
        }

        /// A cell that must be filled.
        String text(String column) {
            String cell = cell(column);
            if (cell.isEmpty()) {
                error("pack.field.missing", column, column);
            }
            return cell;
        }

        @Nullable String optionalText(String column) {
            String cell = cell(column);
            return cell.isEmpty() ? null : cell;
        }

        @Nullable Integer whole(String column) {
            return parsed(column, "pack.whole-number", Cells::whole);
        }

        @Nullable Double number(String column) {
            return parsed(column, "pack.number", Cells::number);
        }

        @Nullable LocalDate date(String column) {
            return parsed(column, "pack.date", Cells::date);
        }

        private <T> @Nullable T parsed(String column, String code, Cells.Parser<T> parser) {
            String cell = cell(column);
            if (cell.isEmpty()) {
                return null;
            }
            T value = parser.parse(cell);
            if (value == null) {
                error(code, column, cell);
            }
            return value;
        }

        private String cell(String column) {
            return record.getField(header.indexOf(column)).strip();
        }
    }
}
