package no.samspill.statistics.assessment;

import java.util.Arrays;

/// The line whose slope is the median of the slopes between all pairs of points.
///
/// It passes through the median time and the median value (Conover's intercept). Up to 29 % of the
/// points may be arbitrarily wrong before the slope is.
///
/// Sources: Theil, H. (1950), Proc. Kon. Ned. Akad. Wetensch. 53; Sen, P. K. (1968), Estimates of
/// the regression coefficient based on Kendall's tau, J. Am. Stat. Assoc. 63; Conover, W. J.
/// (1999), Practical Nonparametric Statistics, 3rd ed.
final class TheilSen {

    /// The 95 % point of the normal distribution, for limits that hold in 90 % of cases.
    private static final double Z_OF_90_PERCENT = 1.6448536269514722;

    /// Residuals under this share of the largest value are rounding, not scatter.
    private static final double ROUNDING = 1e-12;

    private final double slope;
    private final double medianTime;
    private final double medianValue;
    private final double[] sortedSlopes;

    private TheilSen(double slope, double medianTime, double medianValue, double[] sortedSlopes) {
        this.slope = slope;
        this.medianTime = medianTime;
        this.medianValue = medianValue;
        this.sortedSlopes = sortedSlopes;
    }

    /// Fits the line through at least two points with strictly rising times.
    static TheilSen fit(int[] times, double[] values) {
        int n = values.length;
        double[] slopes = new double[n * (n - 1) / 2];
        int k = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                slopes[k++] = (values[j] - values[i]) / (times[j] - times[i]);
            }
        }
        Arrays.sort(slopes);
        return new TheilSen(
                middle(slopes), medianTime(times), Quickselect.median(values.clone(), n), slopes);
    }

    private static double middle(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static double medianTime(int[] times) {
        int half = times.length / 2;
        return times.length % 2 == 1 ? times[half] : (times[half - 1] + times[half]) / 2.0;
    }

    /// The change in value per unit of time.
    double slope() {
        return slope;
    }

    /// The slope below which about `share` of the slopes between pairs lie.
    double slopeAt(double share) {
        return sortedSlopes[(int) (share * (sortedSlopes.length - 1))];
    }

    /// The median of the times, where the line passes through the median of the values.
    double medianTime() {
        return medianTime;
    }

    /// The line at time zero.
    double intercept() {
        return medianValue - slope * medianTime;
    }

    /// The line at `time`.
    double at(double time) {
        return medianValue + slope * (time - medianTime);
    }

    /// What the line leaves unexplained at each point; rounding errors count as nothing.
    double[] residuals(int[] times, double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        double[] residuals = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double residual = values[i] - at(times[i]);
            residuals[i] = Math.abs(residual) <= ROUNDING * largest ? 0 : residual;
        }
        return residuals;
    }

    /// The lower end of Sen's 90 % confidence interval of the slope.
    ///
    /// With so few points, or so much variance, that the interval should reach beyond all pairs, it
    /// ends at the outermost pair.
    ///
    /// @param varianceOfS the variance of Kendall's S
    double lowerSlope(double varianceOfS) {
        return sortedSlopes[outward(varianceOfS)];
    }

    /// The upper end of Sen's 90 % confidence interval of the slope.
    double upperSlope(double varianceOfS) {
        return sortedSlopes[sortedSlopes.length - 1 - outward(varianceOfS)];
    }

    private int outward(double varianceOfS) {
        double place = (sortedSlopes.length - Z_OF_90_PERCENT * Math.sqrt(varianceOfS)) / 2;
        return Math.max(0, (int) Math.floor(place) - 1);
    }
}
