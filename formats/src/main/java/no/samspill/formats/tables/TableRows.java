package no.samspill.formats.tables;

import no.samspill.formats.ProblemLog;
import no.samspill.formats.tables.Table.Column;
import no.samspill.formats.tables.Table.Row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Puts rows together to a table, and notes what is wrong with them.
final class TableRows {

    private final ProblemLog log;
    private final TableLimits limits;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    TableRows(ProblemLog log, TableLimits limits) {
        this.log = log;
        this.limits = limits;
    }

    /// Takes in the next row.
    ///
    /// @return whether more rows are of use
    boolean add(long number, List<String> raw) {
        List<String> cells = raw.stream().map(String::strip).toList();
        int width = width(cells);
        if (width == 0) {
            return true;
        }
        if (width > limits.columns()) {
            log.error("table.too-many-columns", number, null, width, limits.columns());
            return false;
        }
        if (columns.isEmpty()) {
            return readHeader(number, cells.subList(0, width));
        }
        if (rows.size() == limits.rows()) {
            log.error("table.too-many-rows", number, null, limits.rows());
            return false;
        }
        check(number, cells.subList(0, width));
        rows.add(new Row(number, fitted(cells)));
        return true;
    }

    /// How many columns the header has; none before it is read.
    int width() {
        return columns.size();
    }

    Table table(String place) {
        if (rows.isEmpty() && !log.hasErrors()) {
            log.error("table.no-rows", null, null);
        }
        return new Table(place, columns, rows);
    }

    /// What problems call a column: its name, or its letter when it has none.
    String nameOf(int column) {
        return column < columns.size() ? columns.get(column).name() : letter(column);
    }

    /// How many cells there are up to the last that is not blank.
    private static int width(List<String> cells) {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    private boolean readHeader(long number, List<String> cells) {
        Map<String, String> seen = new HashMap<>();
        for (int at = 0; at < cells.size(); at++) {
            String name = cells.get(at);
            String letter = letter(at);
            if (name.isEmpty()) {
                log.error("table.header.unnamed", number, letter, letter);
            }
            String first = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), letter);
            if (first != null && !name.isEmpty()) {
                log.error("table.header.duplicate", number, name, name, first, letter);
            }
            columns.add(new Column(name, letter));
        }
        check(number, cells);
        return !log.hasErrors();
    }

    private void check(long number, List<String> cells) {
        for (int at = 0; at < cells.size(); at++) {
            String cell = cells.get(at);
            if (at >= columns.size() && !cell.isEmpty()) {
                log.error("table.cell.beyond-header", number, letter(at), letter(at));
            }
            if (cell.length() > limits.cellLength()) {
                log.error(
                        "table.cell.too-long",
                        number,
                        nameOf(at),
                        cell.length(),
                        limits.cellLength());
            }
            if (cell.chars().anyMatch(TableRows::isControl)) {
                log.error("table.cell.control", number, nameOf(at));
            }
        }
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character)
                && character != '\t'
                && character != '\n'
                && character != '\r';
    }

    private List<String> fitted(List<String> cells) {
        List<String> fitted =
                new ArrayList<>(cells.subList(0, Math.min(cells.size(), columns.size())));
        while (fitted.size() < columns.size()) {
            fitted.add("");
        }
        return fitted;
    }

    /// What a spreadsheet calls the column at this place, counted from 0: A, Z, AA.
    static String letter(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString();
    }
}
