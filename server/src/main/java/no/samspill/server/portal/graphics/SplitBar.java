package no.samspill.server.portal.graphics;

import java.util.Map;

/// How many of each status, as one bar: the order is fixed and the fill differs, so that it holds
/// in grey as well. A sentence under it gives the sum.
public final class SplitBar {

    private static final double HEIGHT = 12;
    private static final double GAP = 2;

    private SplitBar() {}

    /// The bar.
    ///
    /// @param counts how many of each sign
    /// @param width in pixels
    /// @param alternative what it says, in words
    public static String drawing(Map<Sign, Integer> counts, double width, String alternative) {
        Svg svg = Svg.picture(width, HEIGHT, alternative).attributes("class", "dist");
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        long parts = counts.values().stream().filter(count -> count > 0).count();
        double room = width - GAP * Math.max(0, parts - 1);
        double x = 0;
        for (Sign sign : Sign.values()) {
            int count = counts.getOrDefault(sign, 0);
            if (count > 0) {
                double part = room * count / total;
                part(svg, sign, x, part);
                x += part + GAP;
            }
        }
        return svg.toString();
    }

    private static void part(Svg svg, Sign sign, double x, double width) {
        switch (sign) {
            case REACHED, LIKELY, WRONG, BETTER, WORSE -> full(svg, sign, x, width);
            case UNCERTAIN, UNCLEAR -> striped(svg, sign, x, width);
            case UNLIKELY -> outlined(svg, sign, x, width, "1.5", "none");
            case NA -> outlined(svg, sign, x, width, "1", "3 2");
        }
    }

    private static void full(Svg svg, Sign sign, double x, double width) {
        svg.add(
                "rect",
                "x",
                Svg.number(x),
                "y",
                "0",
                "width",
                Svg.number(Math.max(1, width)),
                "height",
                "12",
                "rx",
                "1",
                "fill",
                sign.colour());
    }

    private static void outlined(
            Svg svg, Sign sign, double x, double width, String stroke, String dashes) {
        svg.add(
                "rect",
                "x",
                Svg.number(x + 0.75),
                "y",
                "0.75",
                "width",
                Svg.number(Math.max(0.5, width - 1.5)),
                "height",
                "10.5",
                "rx",
                "1",
                "fill",
                "none",
                "stroke",
                sign.colour(),
                "stroke-width",
                stroke,
                "stroke-dasharray",
                dashes);
    }

    private static void striped(Svg svg, Sign sign, double x, double width) {
        outlined(svg, sign, x, width, "1", "none");
        StringBuilder path = new StringBuilder();
        for (double at = x + 1.5; at < x + width - 1; at += 4) {
            path.append('M').append(Svg.number(at)).append(" 0V12");
        }
        svg.add("path", "d", path.toString(), "stroke", sign.colour(), "stroke-width", "2");
    }
}
