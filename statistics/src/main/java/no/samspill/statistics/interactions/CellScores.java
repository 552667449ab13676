package no.samspill.statistics.interactions;

import java.util.Arrays;

/// What several scorers say of one cell.
///
/// @param scores the scores of those who decided, ascending
/// @param undecided how many looked at the cell and could not decide
public record CellScores(double[] scores, int undecided) {

    /// From this quartile range on the scorers disagree.
    private static final double DISAGREEMENT = 2;

    /// What was said of a cell.
    ///
    /// @param scores in any order; NaN for whoever could not decide
    public static CellScores of(double... scores) {
        double[] decided = Arrays.stream(scores).filter(one -> !Double.isNaN(one)).toArray();
        Arrays.sort(decided);
        return new CellScores(decided, scores.length - decided.length);
    }

    /// How many decided.
    public int n() {
        return scores.length;
    }

    /// The middle score; NaN when nobody decided.
    public double median() {
        return quantile(0.5);
    }

    /// The range between the quartiles: how far apart the scorers are; NaN when nobody decided.
    public double quartileRange() {
        return quantile(0.75) - quantile(0.25);
    }

    /// Whether the scorers are so far apart that the median hides it.
    public boolean isDisputed() {
        return quartileRange() >= DISAGREEMENT;
    }

    /// The quantile by linear interpolation between order statistics, definition 7 of Hyndman, R.
    /// J., Fan, Y. (1996), Sample quantiles in statistical packages, The American Statistician 50.
    private double quantile(double p) {
        if (scores.length == 0) {
            return Double.NaN;
        }
        double at = p * (scores.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, scores.length - 1);
        return scores[below] + (at - below) * (scores[above] - scores[below]);
    }
}
