package no.samspill.statistics.assessment;

/// Yearly figures of one indicator for one area and breakdown, in rising order of year.
///
/// @param years calendar years, strictly rising
/// @param values finite figures in the indicator's unit, one per year
public record AnnualSeries(int[] years, double[] values) {

    public AnnualSeries {
        if (years.length != values.length) {
            throw new IllegalArgumentException(
                    "years and values must pair up, were "
                            + years.length
                            + " and "
                            + values.length);
        }
        for (int i = 0; i < years.length; i++) {
            if (i > 0 && years[i] <= years[i - 1]) {
                throw new IllegalArgumentException(
                        "years must rise strictly, were " + years[i - 1] + " then " + years[i]);
            }
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(
                        "value of " + years[i] + " must be finite, was " + values[i]);
            }
        }
        years = years.clone();
        values = values.clone();
    }

    /// The number of figures.
    public int size() {
        return years.length;
    }

    /// The last year with a figure.
    public int lastYear() {
        return years[years.length - 1];
    }

    /// The figure of the last year.
    public double lastValue() {
        return values[values.length - 1];
    }

    /// The figures from `year` on.
    public AnnualSeries from(int year) {
        int start = 0;
        while (start < years.length && years[start] < year) {
            start++;
        }
        return new AnnualSeries(
                java.util.Arrays.copyOfRange(years, start, years.length),
                java.util.Arrays.copyOfRange(values, start, values.length));
    }
}
