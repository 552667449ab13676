package no.samspill.formats.tables;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// A table as it stands in a file: names of columns, and rows of text under them.
///
/// @param place what problems call it: the file's name, with the sheet's for a workbook
/// @param columns in their order
/// @param rows those that are not blank, in their order
public record Table(String place, List<Column> columns, List<Row> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// A column.
    ///
    /// @param name as the header writes it, without blanks around it
    /// @param letter what a spreadsheet calls it: `A`, `AB`
    public record Column(String name, String letter) {}

    /// A row, with as many cells as the table has columns.
    ///
    /// @param number as a spreadsheet counts it, from 1 and with the header
    /// @param cells without blanks around them; numbers with a decimal point, days as `2024-12-31`
    public record Row(long number, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// The place of the column with this name, upper and lower case being the same.
    public OptionalInt find(String name) {
        return IntStream.range(0, columns.size())
                .filter(at -> columns.get(at).name().equalsIgnoreCase(name))
                .findFirst();
    }

    /// What stands in a row under the column of this name; empty when there is no such column, and
    /// blank when the cell is.
    public Optional<String> cell(Row row, String name) {
        OptionalInt at = find(name);
        return at.isPresent() ? Optional.of(row.cells().get(at.getAsInt())) : Optional.empty();
    }
}
