package no.samspill.statistics.interactions;

import java.util.ArrayList;
import java.util.List;

/// Influence in two steps: what a target gives directly, and half of what those it influences give
/// on.
///
/// With A the matrix and D its row sums, the total is D + ½·A·D; with In its column sums, what is
/// received is In + ½·Aᵀ·In. The factor ½ is a convention for exactly two steps: as a damping of
/// longer chains it would not converge for matrices of this kind, see [KatzInfluence].
///
/// Source: Weitz et al. (2018), doi 10.1007/s11625-017-0470-0.
public final class TwoStepInfluence {

    private static final double DAMPING = 0.5;

    private TwoStepInfluence() {}

    /// The influence of every target, in the order of the matrix.
    public static List<Influence> of(InteractionMatrix matrix) {
        double[] out = matrix.out();
        double[] in = matrix.in();
        double[] second = secondOrder(matrix, out);
        double[] received = receivedSecond(matrix, in);
        double[] total = sum(out, second);
        int[] ranks = Ranks.descending(total);
        List<Influence> all = new ArrayList<>(matrix.size());
        for (int i = 0; i < matrix.size(); i++) {
            double positive = positive(matrix, i);
            all.add(
                    new Influence(
                            matrix.targets().get(i),
                            positive,
                            out[i] - positive,
                            out[i],
                            second[i],
                            total[i],
                            ranks[i],
                            in[i],
                            in[i] + received[i]));
        }
        return List.copyOf(all);
    }

    /// The totals alone, for those who need many of them.
    static double[] totals(InteractionMatrix matrix) {
        double[] out = matrix.out();
        return sum(out, secondOrder(matrix, out));
    }

    private static double[] secondOrder(InteractionMatrix matrix, double[] out) {
        double[] second = new double[out.length];
        for (int i = 0; i < out.length; i++) {
            for (int j = 0; j < out.length; j++) {
                second[i] += matrix.counted(i, j) * out[j];
            }
            second[i] *= DAMPING;
        }
        return second;
    }

    private static double[] receivedSecond(InteractionMatrix matrix, double[] in) {
        double[] second = new double[in.length];
        for (int j = 0; j < in.length; j++) {
            for (int i = 0; i < in.length; i++) {
                second[j] += matrix.counted(i, j) * in[i];
            }
            second[j] *= DAMPING;
        }
        return second;
    }

    private static double positive(InteractionMatrix matrix, int i) {
        double sum = 0;
        for (int j = 0; j < matrix.size(); j++) {
            sum += Math.max(0, matrix.counted(i, j));
        }
        return sum;
    }

    private static double[] sum(double[] first, double[] second) {
        double[] sum = new double[first.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = first[i] + second[i];
        }
        return sum;
    }
}
