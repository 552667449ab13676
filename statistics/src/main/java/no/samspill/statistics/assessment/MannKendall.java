package no.samspill.statistics.assessment;

import org.apache.commons.numbers.gamma.Erfc;

import java.util.Arrays;

/// The Mann–Kendall test of whether values tend to rise or fall in their order.
///
/// Sources: Mann, H. B. (1945), Nonparametric tests against trend, Econometrica 13; Kendall, M. G.
/// (1975), Rank Correlation Methods, 4th ed.; Hamed, K. H. and Rao, A. R. (1998), A modified
/// Mann–Kendall trend test for autocorrelated data, J. Hydrology 204.
///
/// @param n the number of values
/// @param s the number of pairs that rise less the number of pairs that fall
/// @param variance the variance of `s` without a trend, corrected for equal values
/// @param ties whether some values are equal
record MannKendall(int n, int s, double variance, boolean ties) {

    /// Up to this many values without ties, p is counted out instead of approximated.
    static final int EXACT_UP_TO = 10;

    /// The 97.5 % point of the normal distribution: which lags count as dependent.
    private static final double Z_OF_95_PERCENT = 1.959963984540054;

    /// The test of `values` in their order.
    static MannKendall of(double[] values) {
        int n = values.length;
        int s = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                s += Double.compare(values[j] + 0.0, values[i] + 0.0);
            }
        }
        double equal = tieCorrection(values);
        return new MannKendall(n, s, (weight(n) - equal) / 18, equal > 0);
    }

    private static double weight(double count) {
        return count * (count - 1) * (2 * count + 5);
    }

    private static double tieCorrection(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double correction = 0;
        int start = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[start]) {
                correction += weight(i - start);
                start = i;
            }
        }
        return correction;
    }

    /// Kendall's tau-a: `s` as a share of all pairs.
    double tau() {
        return s / (0.5 * n * (n - 1));
    }

    /// The standard score with continuity correction, when the variance is `inflation` times as
    /// large.
    double z(double inflation) {
        return s == 0 ? 0 : (s - Integer.signum(s)) / Math.sqrt(variance * inflation);
    }

    /// The two-sided p of no trend by the normal approximation.
    double approximatePValue(double inflation) {
        return Erfc.value(Math.abs(z(inflation)) / Math.sqrt(2));
    }

    /// The two-sided p of no trend: counted out for few values without ties, else approximated.
    double pValue(double inflation) {
        return n <= EXACT_UP_TO && !ties ? exactPValue() : approximatePValue(inflation);
    }

    /// The share of all orders of `n` different values that lie at least as far from no trend.
    double exactPValue() {
        double[] orders = {1};
        for (int size = 2; size <= n; size++) {
            orders = withOneMore(orders, size);
        }
        int inversions = (orders.length - 1 - Math.abs(s)) / 2;
        double extreme = 0;
        double all = 0;
        for (int i = 0; i < orders.length; i++) {
            all += orders[i];
            extreme += i <= inversions ? orders[i] : 0;
        }
        return Math.min(1, 2 * extreme / all);
    }

    /// The number of orders by inversions: the new element can be put in `size` places.
    private static double[] withOneMore(double[] orders, int size) {
        double[] more = new double[orders.length + size - 1];
        for (int i = 0; i < orders.length; i++) {
            for (int added = 0; added < size; added++) {
                more[i + added] += orders[i];
            }
        }
        return more;
    }

    /// How many times larger the variance is because neighbouring values depend on each other.
    ///
    /// It is n/n* of Hamed and Rao over the lags whose rank correlation is significant at 5 %. It
    /// may fall below 1; a caller that wants a careful test takes 1 then.
    ///
    /// @param detrended the values less their Sen line
    static double varianceRatio(double[] detrended) {
        int n = detrended.length;
        double[] deviations = ranks(detrended);
        double squares = 0;
        for (int i = 0; i < n; i++) {
            deviations[i] -= (n + 1) / 2.0;
            squares += deviations[i] * deviations[i];
        }
        if (squares == 0) {
            return 1;
        }
        double bound = Z_OF_95_PERCENT / Math.sqrt(n);
        double sum = 0;
        for (int lag = 1; lag < n; lag++) {
            double correlation = products(deviations, lag) / squares;
            if (Math.abs(correlation) > bound) {
                sum += (double) (n - lag) * (n - lag - 1) * (n - lag - 2) * correlation;
            }
        }
        return 1 + 2 / ((double) n * (n - 1) * (n - 2)) * sum;
    }

    private static double products(double[] deviations, int lag) {
        double sum = 0;
        for (int i = lag; i < deviations.length; i++) {
            sum += deviations[i] * deviations[i - lag];
        }
        return sum;
    }

    /// Ranks from 1; equal values share the mean of theirs.
    private static double[] ranks(double[] values) {
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int below = 0;
            int equal = 0;
            for (double other : values) {
                below += other < values[i] ? 1 : 0;
                equal += other == values[i] ? 1 : 0;
            }
            ranks[i] = below + (equal + 1) / 2.0;
        }
        return ranks;
    }
}
