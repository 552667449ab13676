package no.samspill.server.portal.graphics;

import java.util.ArrayList;
import java.util.List;

/// An axis with round ticks, at least from `min` to `max`.
///
/// @param min where the axis starts
/// @param max where it ends
/// @param step the distance between ticks: 1, 2, 2.5 or 5 times a power of ten
record Axis(double min, double max, double step) {

    /// An axis that holds both ends in about `count` steps.
    ///
    /// Starts at zero when that costs little room, so that lengths can be compared; never goes
    /// below zero for figures that cannot.
    static Axis over(double low, double high, int count) {
        return between(low >= 0 && low <= 0.3 * high ? 0 : low, high, count);
    }

    /// An axis that holds both ends in about `count` steps, wherever zero is.
    static Axis between(double low, double high, int count) {
        double from = low;
        double span = high - from;
        if (!(span > 0)) {
            span = Math.max(Math.abs(high), 1) * 0.2;
            from = low >= 0 ? Math.max(0, low - span / 2) : low - span / 2;
        }
        double step = round(span / count);
        double start = Math.floor(from / step + 1e-9) * step;
        double end = Math.ceil((from + span) / step - 1e-9) * step;
        return new Axis(start, Math.max(end, start + step), step);
    }

    /// The next step that is easy to read.
    static double round(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        double lead = step / power;
        double nice = lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 2.5 ? 2.5 : lead <= 5 ? 5 : 10;
        return nice * power;
    }

    /// The ticks, both ends included.
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        int last = (int) Math.round((max - min) / step);
        for (int i = 0; i <= last; i++) {
            ticks.add(min + i * step);
        }
        return ticks;
    }

    /// How many decimals the ticks need.
    int decimals() {
        for (int decimals = 0; decimals < 6; decimals++) {
            double scaled = step * Math.pow(10, decimals);
            if (Math.abs(scaled - Math.rint(scaled)) < 1e-6 * Math.max(1, scaled)) {
                return decimals;
            }
        }
        return 6;
    }

    /// Whether the axis leaves out zero although every figure is on one side of it.
    boolean truncated() {
        return min > 0 || max < 0;
    }

    /// Where `value` lies between the ends, 0–1.
    double share(double value) {
        return (value - min) / (max - min);
    }
}
