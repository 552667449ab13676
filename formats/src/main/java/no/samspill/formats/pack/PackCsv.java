package no.samspill.formats.pack;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import no.samspill.formats.ProblemLog;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A CSV file of the pack with a fixed set of columns, in any order.
final class PackCsv {

    private PackCsv() {}

    /// The rows of `file`, none when its log has been told why there are none.
    static List<Row> read(PackSource source, String file, List<String> columns) {
        ProblemLog log = source.log(file);
        return source.text(file).map(text -> rows(text, columns, log)).orElse(List.of());
    }

    private static List<Row> rows(String text, List<String> columns, ProblemLog log) {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
            @Nullable List<String> header = null;
            for (CsvRecord record : reader) {
                if (header == null) {
                    header = record.getFields();
                    if (!isComplete(header, columns, log)) {
                        return List.of();
                    }
                } else if (record.getFieldCount() != header.size()) {
                    log.error(
                            "pack.csv.field-count",
                            record.getStartingLineNumber(),
                            null,
                            record.getFieldCount(),
                            header.size());
                } else {
                    rows.add(new Row(record, header, log));
                }
            }
        } catch (CsvParseException broken) {
            log.error("pack.csv.broken", null, null);
            return List.of();
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return rows;
    }

    private static boolean isComplete(List<String> header, List<String> columns, ProblemLog log) {
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
