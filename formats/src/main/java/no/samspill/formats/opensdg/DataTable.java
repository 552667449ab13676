package no.samspill.formats.opensdg;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import no.samspill.formats.opensdg.Report.Place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One CSV file of a repository: named columns, and rows with their numbers.
///
/// Columns without a name and names that stand twice are told apart the way pandas does it
/// (`Unnamed: 3`, `Value.1`), so that settings which count on those names keep working.
///
/// @param file the path within the repository
/// @param columns names of the columns, all different, in file order
/// @param rows rows that hold anything, each with as many cells as there are columns
/// @param blankRows how many rows held nothing
record DataTable(String file, List<String> columns, List<Row> rows, int blankRows) {

    /// One row.
    ///
    /// @param number the row in the file, the header being 1
    /// @param cells the cells as written, blanks included
    record Row(long number, List<String> cells) {}

    /// The position of the column called `name`, or −1.
    int indexOf(String name) {
        return columns.indexOf(name);
    }

    static DataTable read(String text, String file, Report report) {
        List<CsvRecord> records = records(text, file, report);
        if (records.isEmpty()) {
            if (text.isBlank()) {
                report.warn("csv.empty", Place.of(file));
            }
            return new DataTable(file, List.of(), List.of(), 0);
        }
        List<String> columns = columns(records.getFirst().getFields(), file, report);
        List<Row> rows = new ArrayList<>();
        int blank = 0;
        for (int i = 1; i < records.size(); i++) {
            List<String> cells = records.get(i).getFields();
            if (cells.stream().allMatch(String::isBlank)) {
                report.note("csv.blank-row", Place.of(file, i + 1L));
                blank++;
            } else {
                rows.add(new Row(i + 1L, fitted(cells, columns.size(), file, i + 1L, report)));
            }
        }
        return new DataTable(file, columns, rows, blank);
    }

    private static List<CsvRecord> records(String text, String file, Report report) {
        try {
            return CsvReader.builder()
                    .skipEmptyLines(false)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text)
                    .stream()
                    .toList();
        } catch (CsvParseException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            report.error("csv.broken", Place.of(file), String.valueOf(cause.getMessage()));
            return List.of();
        }
    }

    private static List<String> columns(List<String> header, String file, Report report) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            String written = header.get(i);
            String name = withoutDoubleBom(written, file, report).strip();
            if (!name.equals(written) && !written.startsWith(YamlText.DOUBLE_BOM)) {
                report.note("csv.header-blanks", Place.of(file, 1, name), written);
            }
            if (name.isEmpty()) {
                name = "Unnamed: " + i;
                report.warn("csv.unnamed-column", Place.of(file, 1, name), String.valueOf(i + 1));
            }
            names.add(unique(name, taken, file, report));
        }
        return List.copyOf(names);
    }

    private static String withoutDoubleBom(String name, String file, Report report) {
        if (!name.startsWith(YamlText.DOUBLE_BOM)) {
            return name;
        }
        String meant = name.substring(YamlText.DOUBLE_BOM.length());
        report.warn("csv.double-bom", Place.of(file, 1, meant), meant);
        return meant;
    }

    private static String unique(String name, Set<String> taken, String file, Report report) {
        String free = name;
        for (int n = 1; !taken.add(free); n++) {
            free = name + "." + n;
        }
        if (!free.equals(name)) {
            report.warn("csv.column-twice", Place.of(file, 1, name), name, free);
        }
        return free;
    }

    private static List<String> fitted(
            List<String> cells, int width, String file, long row, Report report) {
        if (cells.size() == width) {
            return cells;
        }
        Place place = Place.of(file, row);
        if (cells.size() < width) {
            report.warn("csv.short-row", place, "" + cells.size(), "" + width);
            List<String> padded = new ArrayList<>(cells);
            while (padded.size() < width) {
                padded.add("");
            }
            return padded;
        }
        String beyond = String.join(",", cells.subList(width, cells.size()));
        report.warn("csv.long-row", place, beyond, "" + width);
        return cells.subList(0, width);
    }
}
