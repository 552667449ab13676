package no.samspill.statistics.assessment;

import org.apache.commons.rng.UniformRandomProvider;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The Theil–Sen line and the Mann–Kendall test of one series on a scale.
///
/// @param series the figures in their unit
/// @param scale the scale of the line
/// @param line the line on that scale
/// @param residuals what the line leaves unexplained, on that scale
/// @param test the test on that scale
/// @param inflation how many times larger the variance of the test is because neighbouring years
///   depend on each other; at least 1, and 1 with ten figures or fewer
record FittedTrend(
        AnnualSeries series,
        Scale scale,
        TheilSen line,
        double[] residuals,
        MannKendall test,
        double inflation) {

    static FittedTrend of(AnnualSeries series, Scale scale) {
        double[] values = Arrays.stream(series.values()).map(scale::toScale).toArray();
        TheilSen line = TheilSen.fit(series.years(), values);
        double[] residuals = line.residuals(series.years(), values);
        return new FittedTrend(
                series,
                scale,
                line,
                residuals,
                MannKendall.of(values),
                inflation(series.years(), values, line, residuals));
    }

    private static double inflation(
            int[] years, double[] values, TheilSen line, double[] residuals) {
        boolean exactlyOnTheLine = Arrays.stream(residuals).allMatch(residual -> residual == 0);
        if (values.length <= MannKendall.EXACT_UP_TO || exactlyOnTheLine) {
            return 1;
        }
        // Short series show dependence by chance as often as not: it may widen, never narrow.
        return Math.max(1, MannKendall.varianceRatio(detrended(years, values, line.slope())));
    }

    /// The values less the slope, counted from the year before the first.
    static double[] detrended(int[] years, double[] values, double slope) {
        double[] detrended = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            detrended[i] = values[i] - (years[i] - years[0] + 1) * slope;
        }
        return detrended;
    }

    double slope() {
        return line.slope();
    }

    double pValue() {
        return test.pValue(inflation);
    }

    boolean constant() {
        double[] values = series.values();
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }

    /// Whether the line goes the wrong way, beyond what chance would give.
    boolean worsens(Direction direction, double significance) {
        return direction.sign() * slope() < 0 && pValue() < significance;
    }

    /// Whether the line changes by at least `share` of the median figure a year, in the figures'
    /// unit.
    boolean changesBy(double share) {
        int first = series.years()[0];
        int last = series.lastYear();
        double change =
                Math.abs(scale.toUnit(line.at(last)) - scale.toUnit(line.at(first)))
                        / (last - first);
        double level = Math.abs(Quickselect.median(series.values().clone(), series.size()));
        return change > 0 && change >= share * level;
    }

    BlockBootstrap replicates(int count, UniformRandomProvider random) {
        return BlockBootstrap.draw(series.years(), line, residuals, count, random);
    }

    /// The trend for readers, with its uncertainty where the series is long enough.
    Trend describe() {
        boolean tested = series.size() >= RobustTrend.FEWEST_FOR_A_TEST;
        double variance = test.variance() * inflation;
        int[] years = IntStream.rangeClosed(series.years()[0], series.lastYear()).toArray();
        return new Trend(
                slope(),
                tested ? Double.valueOf(line.lowerSlope(variance)) : null,
                tested ? Double.valueOf(line.upperSlope(variance)) : null,
                tested ? Double.valueOf(pValue()) : null,
                years,
                Arrays.stream(years).mapToDouble(y -> scale.toUnit(line.at(y))).toArray());
    }
}
