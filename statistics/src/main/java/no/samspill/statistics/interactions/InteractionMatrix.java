package no.samspill.statistics.interactions;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/// How progress on each target influences progress on each other one.
///
/// The cell (i, j) answers "if progress is made on i, how does this influence progress on j?", from
/// −3 (cancelling) over 0 (consistent) to +3 (indivisible). A cell nobody has decided is NaN and
/// counts as no influence in every sum. The diagonal is 0.
///
/// Source: Nilsson, M., Griggs, D., Visbeck, M. (2016), Map the interactions between Sustainable
/// Development Goals, Nature 534; Weitz, N., Carlsen, H., Nilsson, M., Skånberg, K. (2018), Towards
/// systemic and contextual priority setting, Sustainability Science 13.
public final class InteractionMatrix {

    /// The strongest influence a cell can hold, either way.
    public static final double STRONGEST = 3;

    private final List<String> targets;
    private final double[][] scores;

    private InteractionMatrix(List<String> targets, double[][] scores) {
        this.targets = targets;
        this.scores = scores;
    }

    /// A matrix of scores that were given or decided.
    ///
    /// @param targets the codes of the targets, each once, in the order of rows and columns
    /// @param scores one row per target that influences, one column per target that is influenced
    /// @throws IllegalArgumentException when the shape is not square, a code stands twice, a score
    ///   lies outside −3…+3, or a target is said to influence itself
    public static InteractionMatrix of(List<String> targets, double[][] scores) {
        if (new HashSet<>(targets).size() != targets.size()) {
            throw new IllegalArgumentException("a target stands twice among " + targets);
        }
        if (scores.length != targets.size()) {
            throw new IllegalArgumentException(
                    scores.length + " rows for " + targets.size() + " targets");
        }
        double[][] copy = Arrays.stream(scores).map(double[]::clone).toArray(double[][]::new);
        for (int i = 0; i < copy.length; i++) {
            checkRow(targets, copy[i], i);
        }
        return new InteractionMatrix(List.copyOf(targets), copy);
    }

    private static void checkRow(List<String> targets, double[] row, int i) {
        if (row.length != targets.size()) {
            throw new IllegalArgumentException(
                    row.length + " columns in the row of " + targets.get(i));
        }
        if (row[i] != 0) {
            throw new IllegalArgumentException(targets.get(i) + " influences itself");
        }
        for (double score : row) {
            if (Math.abs(score) > STRONGEST) {
                throw new IllegalArgumentException(
                        "score " + score + " in the row of " + targets.get(i));
            }
        }
    }

    /// The codes of the targets, in the order of rows and columns.
    public List<String> targets() {
        return targets;
    }

    /// How many targets there are.
    public int size() {
        return targets.size();
    }

    /// The influence of target i on target j; NaN when undecided.
    public double score(int i, int j) {
        return scores[i][j];
    }

    /// The influence of target i on target j as it counts in sums: 0 when undecided.
    double counted(int i, int j) {
        double score = scores[i][j];
        return Double.isNaN(score) ? 0 : score;
    }

    /// What each target gives the others: the sum of its row.
    double[] out() {
        double[] sums = new double[size()];
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < size(); j++) {
                sums[i] += counted(i, j);
            }
        }
        return sums;
    }

    /// What each target gets from the others: the sum of its column.
    double[] in() {
        double[] sums = new double[size()];
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < size(); j++) {
                sums[j] += counted(i, j);
            }
        }
        return sums;
    }
}
