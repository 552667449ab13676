package no.samspill.statistics.interactions;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How far up and down each target may stand when the scorers' disagreement is taken seriously.
///
/// Each draw takes, cell by cell, one of the scores that were given, all equally likely, and ranks
/// the targets anew by [TwoStepInfluence]. The interval holds the stated share of the ranks, an
/// equal part cut off at each end.
public final class RankIntervals {

    private RankIntervals() {}

    /// Between which ranks a target stands.
    ///
    /// @param target the target's code
    /// @param lowest the best rank within the interval, 1 for the largest influence
    /// @param highest the worst rank within the interval
    public record Interval(String target, int lowest, int highest) {}

    /// The interval of every target, in the order of the targets.
    ///
    /// @param targets the codes, in the order of rows and columns
    /// @param cells the scores per cell, row by row; the diagonal is not read
    /// @param draws how often to draw, at least 1
    /// @param share the share of draws the interval holds, such as 0.9
    /// @param seed the same seed gives the same intervals
    public static List<Interval> of(
            List<String> targets, CellScores[][] cells, int draws, double share, long seed) {
        UniformRandomProvider random = new SplitMix64(seed);
        int n = targets.size();
        int[][] ranks = new int[n][draws];
        for (int draw = 0; draw < draws; draw++) {
            double[][] scores = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    scores[i][j] = i == j ? 0 : drawn(cells[i][j].scores(), random);
                }
            }
            int[] drawn =
                    Ranks.descending(
                            TwoStepInfluence.totals(InteractionMatrix.of(targets, scores)));
            for (int i = 0; i < n; i++) {
                ranks[i][draw] = drawn[i];
            }
        }
        int cut = (int) Math.floor((1 - share) / 2 * draws);
        return IntStream.range(0, n)
                .mapToObj(i -> interval(targets.get(i), ranks[i], cut))
                .toList();
    }

    private static double drawn(double[] scores, UniformRandomProvider random) {
        return switch (scores.length) {
            case 0 -> Double.NaN;
            case 1 -> scores[0];
            default -> scores[random.nextInt(scores.length)];
        };
    }

    private static Interval interval(String target, int[] ranks, int cut) {
        Arrays.sort(ranks);
        return new Interval(target, ranks[cut], ranks[ranks.length - 1 - cut]);
    }
}
