package no.samspill.formats.csv;

import no.samspill.formats.ProblemLog;
import no.samspill.formats.SpreadsheetText;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// The header of a tidy CSV file: which column holds what.
///
/// @param names the columns as the file calls them
/// @param roles the column of each role, counted from 0; a role the file does not have is not there
/// @param dimensions the column of each dimension, counted from 0
record Header(List<String> names, Map<Role, Integer> roles, Map<String, Integer> dimensions) {

    /// The header in `cells`; `log` is told what is wrong with it.
    static Header read(List<String> cells, long row, boolean needsIndicator, ProblemLog log) {
        List<String> names =
                cells.stream().map(String::strip).map(SpreadsheetText::unprotect).toList();
        refuseUnnamed(names, row, log);
        refuseDuplicates(names, row, log);
        Map<Role, Integer> roles = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            findColumn(names, role).ifPresent(column -> roles.put(role, column));
        }
        Map<String, Integer> dimensions = new LinkedHashMap<>();
        for (int column = 0; column < names.size(); column++) {
            if (!roles.containsValue(column)) {
                dimensions.put(names.get(column), column);
            }
        }
        refuseMissing(roles, needsIndicator, names, row, log);
        return new Header(names, roles, dimensions);
    }

    private static java.util.OptionalInt findColumn(List<String> names, Role role) {
        IntStream columns = IntStream.range(0, names.size());
        boolean hasLongName = names.stream().anyMatch(role::isLongName);
        return columns.filter(column ->
                        hasLongName
                                ? role.isLongName(names.get(column))
                                : role.isShortName(names.get(column)))
                .findFirst();
    }

    private static void refuseUnnamed(List<String> names, long row, ProblemLog log) {
        for (int column = 0; column < names.size(); column++) {
            if (names.get(column).isEmpty()) {
                log.error("csv.header.unnamed", row, null, column + 1, names.size());
            }
        }
    }

    private static void refuseDuplicates(List<String> names, long row, ProblemLog log) {
        Map<String, Integer> first = new HashMap<>();
        for (int column = 0; column < names.size(); column++) {
            String name = names.get(column);
            String key = name.toUpperCase(Locale.ROOT);
            Integer earlier = first.putIfAbsent(key, column + 1);
            if (earlier != null && !name.isEmpty()) {
                log.error("csv.header.duplicate", row, name, name, earlier, column + 1);
            }
        }
    }

    private static void refuseMissing(
            Map<Role, Integer> roles,
            boolean needsIndicator,
            List<String> names,
            long row,
            ProblemLog log) {
        for (Role role : List.of(Role.INDICATOR, Role.AREA, Role.PERIOD, Role.VALUE)) {
            boolean needed = role != Role.INDICATOR || needsIndicator;
            if (needed && !roles.containsKey(role)) {
                log.error(
                        "csv.header.missing",
                        row,
                        role.column(),
                        role.column(),
                        String.join(", ", names));
            }
        }
    }

    /// The file's own name of the column with this role.
    String nameOf(Role role) {
        Integer column = roles.get(role);
        return column == null ? role.column() : names.get(column);
    }

    /// The cell with this role, or the empty string when the file has no such column.
    String cell(Role role, List<String> row) {
        Integer column = roles.get(role);
        return column == null ? "" : row.get(column).strip();
    }
}
