package no.samspill.server.portal.graphics;

import java.util.Arrays;
import java.util.List;

/// Five classes of figures with round limits, around the median.
///
/// @param limits the four figures at which the next class begins, rising
/// @param decimals how many decimals the limits need
public record Steps(List<Double> limits, int decimals) {

    /// The number of classes.
    public static final int COUNT = 5;

    public Steps {
        limits = List.copyOf(limits);
    }

    /// Classes that spread the middle nine tenths of the figures.
    public static Steps of(double[] values) {
        if (values.length == 0) {
            return new Steps(List.of(1.0, 2.0, 3.0, 4.0), 0);
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double low = sorted[(int) (0.05 * (sorted.length - 1))];
        double high = sorted[(int) (0.95 * (sorted.length - 1))];
        double median = sorted[sorted.length / 2];
        double span = high > low ? high - low : Math.max(Math.abs(median), 1) * 0.1;
        double step = Axis.round(span / COUNT);
        double below = Math.floor(median / step + 1e-9);
        List<Double> limits =
                java.util.stream.IntStream.range(0, COUNT - 1)
                        .mapToObj(i -> (below - 1 + i) * step)
                        .toList();
        return new Steps(limits, new Axis(0, step, step).decimals());
    }

    /// The class of a figure, 1 to 5.
    public int step(double value) {
        int step = 1;
        for (double limit : limits) {
            // A figure on the limit belongs above it, also when the limit was computed.
            if (value >= limit - 1e-9 * Math.max(1, Math.abs(limit))) {
                step++;
            }
        }
        return step;
    }
}
