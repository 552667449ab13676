package no.samspill.statistics.assessment;

/// The median slope between all pairs of residuals, again and again at the same times.
///
/// A line plus residuals has the line's slope plus that of the residuals, so that only the latter
/// need pairing. Most slopes are only counted: the median nearly always lies between the quartiles
/// of the first fit, and only what falls there is kept to select from. Where it lies elsewhere, all
/// are taken.
///
/// Keeps its working memory; for one thread.
final class PairedSlopes {

    private final double[] perYear;
    private final double[] kept;
    private final double low;
    private final double high;

    /// @param times the times of the residuals
    /// @param line the first fit at these times
    PairedSlopes(int[] times, TheilSen line) {
        this.perYear = reciprocalDistances(times);
        this.kept = new double[perYear.length];
        this.low = line.slopeAt(0.25) - line.slope();
        this.high = line.slopeAt(0.75) - line.slope();
    }

    private static double[] reciprocalDistances(int[] times) {
        int n = times.length;
        double[] perYear = new double[n * (n - 1) / 2];
        int k = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                perYear[k++] = 1.0 / (times[j] - times[i]);
            }
        }
        return perYear;
    }

    /// The median slope between all pairs of `residuals`.
    double median(double[] residuals) {
        int below = 0;
        int upToHigh = 0;
        int k = 0;
        for (int i = 0; i < residuals.length; i++) {
            double from = residuals[i];
            for (int j = i + 1; j < residuals.length; j++) {
                double slope = (residuals[j] - from) * perYear[k++];
                // Written always, kept only by the count: a branch here could not be foreseen.
                kept[upToHigh - below] = slope;
                below += slope < low ? 1 : 0;
                upToHigh += slope <= high ? 1 : 0;
            }
        }
        int inside = upToHigh - below;
        int lower = (k - 1) / 2 - below;
        int upper = k / 2 - below;
        return lower >= 0 && upper < inside
                ? Quickselect.middle(kept, inside, lower, upper)
                : medianOfAll(residuals);
    }

    private double medianOfAll(double[] residuals) {
        int k = 0;
        for (int i = 0; i < residuals.length; i++) {
            for (int j = i + 1; j < residuals.length; j++) {
                kept[k] = (residuals[j] - residuals[i]) * perYear[k];
                k++;
            }
        }
        return Quickselect.median(kept, k);
    }
}
