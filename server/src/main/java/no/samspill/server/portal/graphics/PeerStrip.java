package no.samspill.server.portal.graphics;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Where one area lies among others on one indicator: right is always better.
///
/// Each of the others is an open dot, the grey band is their middle half, the tick their median;
/// the area itself is a filled dot with a whisker for its uncertainty. Beyond [#MOST_DOTS] others
/// the dots become fine ticks.
public final class PeerStrip {

    /// So many others still get a dot each.
    public static final int MOST_DOTS = 40;

    /// Fewer others than this say nothing of a middle half.
    public static final int FEWEST = 3;

    private static final double WIDTH = 272;
    private static final double HEIGHT = 26;
    private static final double EDGE = 9;

    private PeerStrip() {}

    /// What the strip shows.
    ///
    /// @param own the area's figure
    /// @param whiskerLow the lower end of its uncertainty; null when not known
    /// @param whiskerHigh the upper end; null when not known
    /// @param others the figures of the others
    /// @param lowIsBest whether the lowest figure is the best one
    public record Place(
            double own,
            @Nullable Double whiskerLow,
            @Nullable Double whiskerHigh,
            double[] others,
            boolean lowIsBest) {

        public Place {
            others = others.clone();
        }

        /// The figure below which `share` of the others lie, 0–1; between two figures by line.
        double quantile(double share) {
            double[] sorted = others.clone();
            Arrays.sort(sorted);
            double at = share * (sorted.length - 1);
            int below = (int) Math.floor(at);
            int above = Math.min(below + 1, sorted.length - 1);
            return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
        }

        /// How the area stands among the others, said only as far as the uncertainty allows.
        public Standing standing() {
            if (others.length < FEWEST) {
                return Standing.NOT_COMPARED;
            }
            double q1 = quantile(0.25);
            double q3 = quantile(0.75);
            double low = whiskerLow == null ? own : Math.min(own, whiskerLow);
            double high = whiskerHigh == null ? own : Math.max(own, whiskerHigh);
            if (low > q3) {
                return lowIsBest ? Standing.WEAKER : Standing.BETTER;
            }
            if (high < q1) {
                return lowIsBest ? Standing.BETTER : Standing.WEAKER;
            }
            return own >= q1 && own <= q3 ? Standing.MIDDLE : Standing.UNCLEAR;
        }
    }

    /// How an area stands among others.
    public enum Standing {
        /// Better than most, the whisker clears the middle half.
        BETTER,
        /// Inside the middle half.
        MIDDLE,
        /// Weaker than most, the whisker clears the middle half.
        WEAKER,
        /// Outside the middle half, but not beyond its uncertainty.
        UNCLEAR,
        /// Too few to compare with.
        NOT_COMPARED
    }

    /// The picture; the words beside it are its text alternative, so it is hidden from readers.
    public static String draw(Place place) {
        return draw(place, place.own, place.own);
    }

    /// The picture on a scale that goes at least from `low` to `high`, so that equal figures stand
    /// at the same point in several strips.
    public static String draw(Place place, double low, double high) {
        Scale scale = Scale.of(place, low, high);
        double middle = HEIGHT / 2;
        Svg svg = Svg.decoration(WIDTH, HEIGHT).attributes("class", "strip");
        line(svg, EDGE / 2, WIDTH - EDGE / 2, middle, "var(--rule2)", 1);
        if (place.others.length >= FEWEST) {
            band(svg, scale, place);
        }
        others(svg, scale, place);
        own(svg, scale, place);
        return svg.toString();
    }

    private static void band(Svg svg, Scale scale, Place place) {
        double a = scale.x(place.quantile(0.25));
        double b = scale.x(place.quantile(0.75));
        double median = scale.x(place.quantile(0.5));
        svg.add(
                "rect",
                "x",
                Svg.number(Math.min(a, b)),
                "y",
                Svg.number(5.0),
                "width",
                Svg.number(Math.max(2.0, Math.abs(b - a))),
                "height",
                Svg.number(HEIGHT - 10),
                "fill",
                "var(--soft2)");
        line(svg, Math.min(a, b), Math.max(a, b), HEIGHT / 2, "var(--rule2)", 1);
        svg.add(
                "path",
                "d",
                "M" + Svg.number(median) + " 3V" + Svg.number(HEIGHT - 3),
                "stroke",
                "var(--ink2)",
                "stroke-width",
                "1.8");
    }

    private static void others(Svg svg, Scale scale, Place place) {
        boolean dots = place.others.length <= MOST_DOTS;
        for (double other : place.others) {
            double x = scale.x(other);
            if (dots) {
                svg.add(
                        "circle",
                        "cx",
                        Svg.number(x),
                        "cy",
                        Svg.number(HEIGHT / 2),
                        "r",
                        "3.2",
                        "fill",
                        "var(--bg)",
                        "stroke",
                        "var(--rule2)",
                        "stroke-width",
                        "1.3");
            } else {
                svg.add(
                        "path",
                        "d",
                        "M" + Svg.number(x) + " 9.5V16.5",
                        "stroke",
                        "var(--rule2)",
                        "stroke-width",
                        "0.7");
            }
        }
    }

    private static void own(Svg svg, Scale scale, Place place) {
        Double low = place.whiskerLow;
        Double high = place.whiskerHigh;
        if (low != null && high != null) {
            double a = scale.x(low);
            double b = scale.x(high);
            line(svg, Math.min(a, b), Math.max(a, b), HEIGHT / 2, "var(--acc)", 2.4);
        }
        svg.add(
                "circle",
                "cx",
                Svg.number(scale.x(place.own)),
                "cy",
                Svg.number(HEIGHT / 2),
                "r",
                "5.4",
                "fill",
                "var(--acc)",
                "stroke",
                "var(--bg)",
                "stroke-width",
                "1.6");
    }

    private static void line(
            Svg svg, double from, double to, double y, String colour, double width) {
        svg.add(
                "path",
                "d",
                "M" + Svg.number(from) + " " + Svg.number(y) + "H" + Svg.number(to),
                "stroke",
                colour,
                "stroke-width",
                Svg.number(width));
    }

    /// From figures to pixels, turned round when low is best.
    private record Scale(double low, double high, boolean mirrored) {

        static Scale of(Place place, double least, double most) {
            double low = Math.min(least, place.own);
            double high = Math.max(most, place.own);
            for (double other : place.others) {
                low = Math.min(low, other);
                high = Math.max(high, other);
            }
            if (place.whiskerLow != null) {
                low = Math.min(low, place.whiskerLow);
            }
            if (place.whiskerHigh != null) {
                high = Math.max(high, place.whiskerHigh);
            }
            return new Scale(low, high, place.lowIsBest);
        }

        double x(double value) {
            double share = high > low ? (value - low) / (high - low) : 0.5;
            double rightIsBetter = mirrored ? 1 - share : share;
            return EDGE + rightIsBetter * (WIDTH - 2 * EDGE);
        }
    }

    /// The strip that explains the signs, with the words given.
    ///
    /// @param area the area's name with "and its uncertainty"
    /// @param one what an open dot is
    /// @param middle what band and tick are
    /// @param better the word at the right end
    public static String key(String area, String one, String middle, String better) {
        Svg svg = Svg.decoration(440, 62).attributes("class", "strip-key");
        svg.add("path", "d", "M4 31H372", "stroke", "var(--rule2)");
        svg.add(
                "rect",
                "x",
                "104",
                "y",
                "22",
                "width",
                "118",
                "height",
                "18",
                "fill",
                "var(--soft2)");
        svg.add("path", "d", "M104 31H222", "stroke", "var(--rule2)");
        svg.add("path", "d", "M170 20V42", "stroke", "var(--ink2)", "stroke-width", "1.8");
        for (double x : new double[] {16, 56, 112, 136, 196, 214, 236, 302, 364}) {
            svg.add(
                    "circle",
                    "cx",
                    Svg.number(x),
                    "cy",
                    "31",
                    "r",
                    "3.2",
                    "fill",
                    "var(--bg)",
                    "stroke",
                    "var(--rule2)",
                    "stroke-width",
                    "1.3");
        }
        svg.add("path", "d", "M246 31H292", "stroke", "var(--acc)", "stroke-width", "2.4");
        svg.add("circle", "cx", "268", "cy", "31", "r", "5.4", "fill", "var(--acc)");
        caption(svg, area, 268, 12, "var(--acc)", "600");
        caption(svg, one, 16, 57, "var(--ink2)", "400", "start");
        caption(svg, middle, 170, 57, "var(--ink2)", "400");
        caption(svg, better + " →", 382, 35, "var(--ink)", "600", "start");
        return svg.toString();
    }

    private static void caption(
            Svg svg, String text, double x, double y, String colour, String weight) {
        caption(svg, text, x, y, colour, weight, "middle");
    }

    private static void caption(
            Svg svg, String text, double x, double y, String colour, String weight, String anchor) {
        svg.text(
                x,
                y,
                text,
                "fill",
                colour,
                "font-size",
                "12.5",
                "font-weight",
                weight,
                "text-anchor",
                anchor);
    }
}
