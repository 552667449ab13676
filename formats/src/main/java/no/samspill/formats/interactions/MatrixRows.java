package no.samspill.formats.interactions;

import no.samspill.formats.ProblemLog;
import no.samspill.formats.interactions.InteractionReading.Blank;
import no.samspill.formats.tables.Table;
import no.samspill.formats.tables.Table.Row;
import no.samspill.statistics.interactions.InteractionMatrix;
import no.samspill.statistics.interactions.SumCheck;
import no.samspill.statistics.interactions.SumCheck.Column;
import no.samspill.statistics.interactions.SumCheck.Discrepancy;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// The rows of a table as the rows of a matrix, and what is wrong with them.
final class MatrixRows {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+(?:[.,]\\d*)?|[.,]\\d+)");

    private final Table table;
    private final ProblemLog log;
    private final Map<String, Integer> scoreColumns = new HashMap<>();
    private final Map<Column, Integer> sumColumns = new EnumMap<>(Column.class);
    private final List<String> targets = new ArrayList<>();
    private final Map<String, Row> rows = new HashMap<>();
    private final Set<Blank> blanks = new HashSet<>();
    private int undecided;

    MatrixRows(Table table, ProblemLog log) {
        this.table = table;
        this.log = log;
    }

    InteractionReading read() {
        readHeader();
        table.rows().forEach(this::readCode);
        targets.stream()
                .filter(target -> !rows.containsKey(target))
                .forEach(target -> log.error("interactions.row.missing", null, target, target));
        if (log.hasErrors()) {
            return new InteractionReading.Refused(log.problems());
        }
        double[][] scores = targets.stream().map(this::scores).toArray(double[][]::new);
        Map<String, Map<Column, Double>> published = readSums();
        if (log.hasErrors()) {
            return new InteractionReading.Refused(log.problems());
        }
        InteractionMatrix matrix = InteractionMatrix.of(targets, scores);
        if (undecided > 0) {
            log.note("interactions.undecided", null, null, undecided);
        }
        SumCheck.check(matrix, published).forEach(this::warn);
        return new InteractionReading.Read(matrix, blanks, published, log.problems());
    }

    private void readHeader() {
        for (int at = 1; at < table.columns().size(); at++) {
            String name = table.columns().get(at).name();
            Column sum = sumColumn(name);
            if (sum == null) {
                scoreColumns.put(name, at);
                targets.add(name);
            } else {
                sumColumns.put(sum, at);
            }
        }
        if (targets.isEmpty()) {
            log.error("interactions.no-columns", 1L, null);
        }
    }

    private static @Nullable Column sumColumn(String name) {
        for (Column column : Column.values()) {
            if (column.name().equalsIgnoreCase(name)) {
                return column;
            }
        }
        return null;
    }

    private void readCode(Row row) {
        String target = row.cells().getFirst();
        if (!scoreColumns.containsKey(target)) {
            log.error("interactions.row.unknown", row.number(), first(), target);
        } else {
            Row before = rows.putIfAbsent(target, row);
            if (before != null) {
                log.error("interactions.row.twice", row.number(), first(), target, before.number());
            }
        }
    }

    private String first() {
        return table.columns().getFirst().name();
    }

    private double[] scores(String from) {
        return targets.stream().mapToDouble(to -> score(from, to)).toArray();
    }

    private double score(String from, String to) {
        Row row = Objects.requireNonNull(rows.get(from));
        String cell = cell(row, Objects.requireNonNull(scoreColumns.get(to)));
        if (from.equals(to)) {
            return onDiagonal(row, to, cell);
        }
        if (cell.isEmpty() || cell.equals("?")) {
            undecided++;
            if (cell.isEmpty()) {
                blanks.add(new Blank(from, to));
            }
            return Double.NaN;
        }
        if (!NUMBER.matcher(cell).matches()) {
            log.error("interactions.score.not-a-number", row.number(), to, cell);
            return 0;
        }
        double score = number(cell);
        if (Math.abs(score) > InteractionMatrix.STRONGEST) {
            log.error("interactions.score.out-of-range", row.number(), to, cell);
            return 0;
        }
        return score;
    }

    private double onDiagonal(Row row, String target, String cell) {
        boolean none = cell.isEmpty() || (NUMBER.matcher(cell).matches() && number(cell) == 0);
        if (!none) {
            log.error("interactions.diagonal", row.number(), target, target, cell);
        }
        return 0;
    }

    private Map<String, Map<Column, Double>> readSums() {
        Map<String, Map<Column, Double>> published = new HashMap<>();
        for (String target : targets) {
            Row row = Objects.requireNonNull(rows.get(target));
            Map<Column, Double> sums = new EnumMap<>(Column.class);
            sumColumns.forEach((column, at) -> {
                String cell = cell(row, at);
                if (NUMBER.matcher(cell).matches()) {
                    sums.put(column, number(cell));
                } else if (!cell.isEmpty()) {
                    log.error(
                            "interactions.score.not-a-number",
                            row.number(),
                            table.columns().get(at).name(),
                            cell);
                }
            });
            published.put(target, sums);
        }
        return published;
    }

    private void warn(Discrepancy discrepancy) {
        log.warning(
                "interactions.sum",
                Objects.requireNonNull(rows.get(discrepancy.target())).number(),
                discrepancy.column().name().toLowerCase(Locale.ROOT),
                written(discrepancy.published()),
                written(discrepancy.computed()));
    }

    /// A sum of halves, without decimals when it has none.
    private static String written(double sum) {
        return sum == Math.rint(sum) ? String.valueOf((long) sum) : String.valueOf(sum);
    }

    private static String cell(Row row, int at) {
        return row.cells().get(at).replace('−', '-');
    }

    private static double number(String cell) {
        return Double.parseDouble(cell.replace(',', '.'));
    }
}
