package no.samspill.statistics.interactions;

import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.decomposition.LU;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;

/// Influence through chains of every length, each further step damped by α.
///
/// The sum of αᵏAᵏ·1 over all k ≥ 1 exists only for α below 1/λ₁, with λ₁ the largest absolute
/// eigenvalue of A. At or beyond that limit there is no answer, and none is given.
///
/// Source: Katz, L. (1953), A new status index derived from sociometric analysis, Psychometrika 18.
public sealed interface KatzInfluence {

    /// The damping that was asked for.
    double alpha();

    /// The damping below which chains add up to something: 1/λ₁.
    double limit();

    /// The sum exists.
    ///
    /// @param influence per target, in the order of the matrix: direct influence and all chains,
    ///   divided by α so that the direct part is the row sum
    record Converged(double alpha, double limit, double[] influence) implements KatzInfluence {

        /// The places of the targets, 1 for the largest; equals share the lowest.
        public int[] ranks() {
            return Ranks.descending(influence);
        }
    }

    /// There is no sum at this damping.
    record Diverges(double alpha, double limit) implements KatzInfluence {}

    /// The influence at a damping given as it is.
    ///
    /// @param alpha above 0
    static KatzInfluence at(InteractionMatrix matrix, double alpha) {
        if (!(alpha > 0)) {
            throw new IllegalArgumentException("the damping must be above 0 but is " + alpha);
        }
        double limit = limit(matrix);
        return alpha < limit
                ? new Converged(alpha, limit, solve(matrix, alpha))
                : new Diverges(alpha, limit);
    }

    /// The influence at a damping given as a share of 1/λ₁, so that matrices can be compared.
    ///
    /// @param share above 0; from 1 on there is no answer
    static KatzInfluence atShare(InteractionMatrix matrix, double share) {
        double limit = limit(matrix);
        return at(matrix, Double.isInfinite(limit) ? share : share * limit);
    }

    /// 1/λ₁; infinite when no chain returns to where it began.
    static double limit(InteractionMatrix matrix) {
        Eigenvalue<Double> eigenvalue = Eigenvalue.R064.make(matrix.size(), matrix.size());
        eigenvalue.decompose(store(matrix));
        double largest =
                eigenvalue.getEigenvalues().stream()
                        .mapToDouble(one -> Math.hypot(one.doubleValue(), one.i))
                        .max()
                        .orElse(0);
        return 1 / largest;
    }

    private static double[] solve(InteractionMatrix matrix, double alpha) {
        int n = matrix.size();
        R064Store system = R064Store.FACTORY.make(n, n);
        R064Store right = R064Store.FACTORY.make(n, 1);
        double[] out = matrix.out();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                system.set(i, j, (i == j ? 1 : 0) - alpha * matrix.counted(i, j));
            }
            right.set(i, 0, out[i]);
        }
        LU<Double> lu = LU.R064.make(system);
        lu.decompose(system);
        MatrixStore<Double> solution = lu.getSolution(right);
        return solution.toRawCopy1D();
    }

    private static R064Store store(InteractionMatrix matrix) {
        R064Store store = R064Store.FACTORY.make(matrix.size(), matrix.size());
        for (int i = 0; i < matrix.size(); i++) {
            for (int j = 0; j < matrix.size(); j++) {
                store.set(i, j, matrix.counted(i, j));
            }
        }
        return store;
    }
}
