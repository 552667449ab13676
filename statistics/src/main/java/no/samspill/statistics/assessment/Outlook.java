package no.samspill.statistics.assessment;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Turns replicates into what is to be expected for each year up to the target year.
final class Outlook {

    private static final double[] SHARES = {0.10, 0.25, 0.50, 0.75, 0.90};

    /// A replicate that misses the value by less than this share of it has met it but for rounding.
    private static final double ROUNDING = 1e-12;

    private final Goalpost goalpost;
    private final Direction direction;
    private final Scale scale;

    Outlook(Goalpost goalpost, Direction direction, Scale scale) {
        this.goalpost = goalpost;
        this.direction = direction;
        this.scale = scale;
    }

    /// What the replicates say of the years after `lastYear`, which lies before the target year.
    Projection from(int lastYear, BlockBootstrap replicates) {
        int[] years = IntStream.rangeClosed(lastYear + 1, goalpost.year()).toArray();
        double[][] bands = new double[SHARES.length][years.length];
        double[] figures = new double[replicates.size()];
        double[] quantiles = new double[SHARES.length];
        double met = 0;
        @Nullable Integer medianYear = null;
        for (int y = 0; y < years.length; y++) {
            replicates.at(years[y], figures);
            met = shareThatMeets(figures);
            if (medianYear == null && met >= 0.5) {
                medianYear = years[y];
            }
            Quickselect.quantiles(figures, figures.length, SHARES, quantiles);
            for (int q = 0; q < quantiles.length; q++) {
                bands[q][y] = scale.toUnit(quantiles[q]);
            }
        }
        return new Projection(
                met,
                bands[2][years.length - 1],
                medianYear,
                years,
                bands[0],
                bands[1],
                bands[2],
                bands[3],
                bands[4]);
    }

    /// What there is to say when the target year is here or past: the last figure, as it is.
    Projection decided(int lastYear, double lastValue) {
        boolean met = direction.meets(lastValue, goalpost.value());
        double[] none = {};
        return new Projection(
                met ? 1 : 0,
                lastValue,
                met ? Integer.valueOf(lastYear) : null,
                new int[0],
                none,
                none,
                none,
                none,
                none);
    }

    private double shareThatMeets(double[] figures) {
        double limit = direction.sign() * scale.toScale(goalpost.value());
        double nearly = limit - ROUNDING * Math.abs(limit);
        int sign = direction.sign();
        return Arrays.stream(figures).filter(figure -> sign * figure >= nearly).count()
                / (double) figures.length;
    }
}
