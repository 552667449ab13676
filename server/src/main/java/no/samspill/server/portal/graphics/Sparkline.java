package no.samspill.server.portal.graphics;

import org.jspecify.annotations.Nullable;

/// A small line beside a name and a value: shared years in a column, own scale, last point marked.
public final class Sparkline {

    private static final double WIDTH = 116;
    private static final double HEIGHT = 30;

    private Sparkline() {}

    /// The line of yearly figures.
    ///
    /// @param years calendar years in rising order
    /// @param values one figure per year
    /// @param limit the value to reach, drawn dashed; null for none
    /// @param firstYear the year at the left edge
    /// @param lastYear the year at the right edge
    public static String drawing(
            int[] years, double[] values, @Nullable Double limit, int firstYear, int lastYear) {
        Svg svg = Svg.decoration(WIDTH, HEIGHT);
        if (values.length == 0) {
            return svg.add(
                            "path",
                            "d",
                            "M2 15H110",
                            "stroke",
                            "var(--rule2)",
                            "stroke-dasharray",
                            "2 4")
                    .toString();
        }
        Scale scale = Scale.of(values, limit, firstYear, lastYear);
        if (limit != null) {
            svg.add(
                    "path",
                    "d",
                    "M3 " + Svg.number(scale.y(limit)) + "H112",
                    "stroke",
                    "var(--rule2)",
                    "stroke-dasharray",
                    "3 3");
        }
        svg.add(
                "path",
                "d",
                path(years, values, scale),
                "fill",
                "none",
                "stroke",
                "var(--ink2)",
                "stroke-width",
                "1.5",
                "stroke-linejoin",
                "round");
        int last = values.length - 1;
        svg.add(
                "circle",
                "cx",
                Svg.number(scale.x(years[last])),
                "cy",
                Svg.number(scale.y(values[last])),
                "r",
                "2.8",
                "fill",
                "var(--ink)");
        return svg.toString();
    }

    private static String path(int[] years, double[] values, Scale scale) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            path.append(i == 0 ? 'M' : 'L')
                    .append(Svg.number(scale.x(years[i])))
                    .append(' ')
                    .append(Svg.number(scale.y(values[i])));
        }
        return path.toString();
    }

    private record Scale(double low, double high, int first, int last) {

        static Scale of(double[] values, @Nullable Double limit, int first, int last) {
            double low = limit == null ? values[0] : limit;
            double high = low;
            for (double value : values) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            boolean flat = high - low < 1e-9;
            return new Scale(flat ? low - 1 : low, flat ? high + 1 : high, first, last);
        }

        double x(int year) {
            int span = Math.max(1, last - first);
            return 3 + (double) (year - first) / span * (WIDTH - 10);
        }

        double y(double value) {
            return HEIGHT - 4 - (value - low) / (high - low) * (HEIGHT - 8);
        }
    }
}
