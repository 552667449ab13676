package no.samspill.server.coordination.web;

import no.samspill.server.coordination.interactions.ScoredSet;
import no.samspill.server.coordination.interactions.TargetPair;
import no.samspill.server.shared.BodyId;
import no.samspill.statistics.interactions.CellScores;
import no.samspill.statistics.interactions.InteractionMatrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The cells of a set that a filter lets through, and what they show.
final class Cells {

    private final ScoredSet scored;
    private final Asked asked;
    private final int[] goals;
    private final String[] owners;
    private final double[][] values;
    private final boolean spread;

    Cells(ScoredSet scored, Asked asked, Map<String, BodyId> answering, Names names) {
        this.scored = scored;
        this.asked = asked;
        List<String> targets = scored.targets();
        this.goals = targets.stream().mapToInt(names::goalOf).toArray();
        this.owners =
                targets.stream()
                        .map(one ->
                                Optional.ofNullable(answering.get(one))
                                        .map(BodyId::value)
                                        .orElse(""))
                        .toArray(String[]::new);
        this.spread = asked.show().equals("spread");
        this.values = values();
    }

    private double[][] values() {
        int n = size();
        Optional<BodyId> scorer = scorer();
        InteractionMatrix matrix = scorer.map(scored::matrixOf).orElse(scored.matrix());
        double[][] shown = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                shown[i][j] = spread ? scored.cell(i, j).quartileRange() : matrix.score(i, j);
            }
        }
        return shown;
    }

    /// The one body whose scores are shown.
    Optional<BodyId> scorer() {
        return scored.scorers().stream().filter(one -> one.value().equals(asked.show())).findAny();
    }

    ScoredSet scored() {
        return scored;
    }

    int size() {
        return scored.targets().size();
    }

    int goal(int at) {
        return goals[at];
    }

    boolean showsSpread() {
        return spread;
    }

    /// What a cell shows; NaN when nobody has decided.
    double value(int i, int j) {
        return values[i][j];
    }

    CellScores cell(int i, int j) {
        return scored.cell(i, j);
    }

    /// Whether nobody has said anything of a cell.
    boolean isUntouched(int i, int j) {
        CellScores cell = scored.cell(i, j);
        return cell.n() + cell.undecided() == 0;
    }

    /// Whether the filter lets a cell through.
    boolean passes(int i, int j) {
        boolean goal = asked.goal() == 0 || goals[i] == asked.goal();
        boolean sign = !asked.negative() || scored.matrix().score(i, j) < 0;
        return i != j && goal && sign && between(owners[i], owners[j]);
    }

    private boolean between(String from, String to) {
        if (asked.body().isEmpty()) {
            return true;
        }
        if (asked.with().isEmpty()) {
            return from.equals(asked.body());
        }
        return (from.equals(asked.body()) && to.equals(asked.with()))
                || (from.equals(asked.with()) && to.equals(asked.body()));
    }

    /// The rows with a cell that is let through.
    List<Integer> rows() {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < size(); j++) {
                if (passes(i, j)) {
                    rows.add(i);
                    break;
                }
            }
        }
        return rows;
    }

    /// The columns with a cell that is let through.
    List<Integer> columns() {
        List<Integer> columns = new ArrayList<>();
        for (int j = 0; j < size(); j++) {
            for (int i = 0; i < size(); i++) {
                // A row that is shown has its own column too, so that the diagonal can be found.
                if (passes(i, j) || (i == j && !asked.negative() && passesRow(i))) {
                    columns.add(j);
                    break;
                }
            }
        }
        return columns;
    }

    private boolean passesRow(int i) {
        for (int j = 0; j < size(); j++) {
            if (passes(i, j)) {
                return true;
            }
        }
        return false;
    }

    /// The pairs that are let through and say something, in the order of rows and columns.
    List<TargetPair> listTelling() {
        List<TargetPair> pairs = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < size(); j++) {
                boolean tells = values[i][j] != 0 && !isUntouched(i, j);
                if (tells && passes(i, j)) {
                    pairs.add(pair(i, j));
                }
            }
        }
        return pairs;
    }

    TargetPair pair(int i, int j) {
        return new TargetPair(scored.targets().get(i), scored.targets().get(j));
    }

    /// The sum of a row as it is shown.
    double out(int i) {
        double sum = 0;
        for (double value : Objects.requireNonNull(values[i])) {
            sum += Double.isNaN(value) ? 0 : value;
        }
        return sum;
    }

    /// The sum of a column as it is shown.
    double in(int j) {
        double sum = 0;
        for (double[] row : values) {
            sum += Double.isNaN(row[j]) ? 0 : row[j];
        }
        return sum;
    }
}
