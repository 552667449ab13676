package no.samspill.server.portal.graphics;

/// The sign beside the words of a status: 16 px in rows, 15 in the wheel, 24 in the assessment box.
public final class StatusSign {

    private static final String CHECK = "M4.6 8.3l2.4 2.4 4.5-5";
    private static final String UP = "M5.4 10.6l5-5M6.6 5.4h4v4";
    private static final String DOWN = "M8 4.4v6.4M5.5 8.6L8 11.1l2.5-2.5";
    private static final String RIGHT_HALF = "M8 1.3a6.7 6.7 0 0 1 0 13.4z";
    private static final String DIAMOND = "M8 1l7 7-7 7-7-7z";
    private static final String FULL_DIAMOND = "M8 .6l7.4 7.4L8 15.4.6 8z";

    private StatusSign() {}

    /// The sign alone, for a place where the words stand beside it.
    public static String drawing(Sign sign, double size) {
        Svg svg = Svg.decoration(size, size);
        draw(svg, sign, 0, 0, size);
        return svg.toString();
    }

    /// The sign alone with its words as text alternative, for a place without them.
    public static String drawing(Sign sign, double size, String words) {
        Svg svg = Svg.picture(size, size, words).title(words);
        draw(svg, sign, 0, 0, size);
        return svg.toString();
    }

    /// Draws the sign into a larger drawing, with its upper left corner at `x`, `y`.
    public static void draw(Svg svg, Sign sign, double x, double y, double size) {
        svg.start(
                "g",
                "transform",
                "translate("
                        + Svg.number(x)
                        + " "
                        + Svg.number(y)
                        + ") scale("
                        + Svg.number(size / 16)
                        + ")");
        shape(svg, sign);
        svg.end();
    }

    private static void shape(Svg svg, Sign sign) {
        String colour = sign.colour();
        switch (sign) {
            case REACHED -> {
                disc(svg, colour);
                line(svg, CHECK, "var(--on)");
            }
            case LIKELY -> {
                disc(svg, colour);
                line(svg, UP, "var(--on)");
            }
            case UNCERTAIN -> {
                ring(svg, colour);
                svg.add("path", "d", RIGHT_HALF, "fill", colour);
            }
            case UNLIKELY -> {
                outline(svg, DIAMOND, colour);
                line(svg, "M5.3 8h5.4", colour);
            }
            case WRONG -> {
                svg.add(
                        "path",
                        "d",
                        FULL_DIAMOND,
                        "fill",
                        colour,
                        "stroke",
                        colour,
                        "stroke-linejoin",
                        "round");
                line(svg, DOWN, "var(--on)");
            }
            case BETTER -> {
                ring(svg, colour);
                line(svg, UP, colour);
            }
            case UNCLEAR -> {
                ring(svg, colour);
                line(svg, "M8 1.6v12.8", colour);
            }
            case WORSE -> {
                outline(svg, DIAMOND, colour);
                line(svg, DOWN, colour);
            }
            case NA ->
                    svg.add(
                            "circle",
                            "cx",
                            "8",
                            "cy",
                            "8",
                            "r",
                            "6.6",
                            "fill",
                            "none",
                            "stroke",
                            colour,
                            "stroke-width",
                            "1.5",
                            "stroke-dasharray",
                            "2.6 2.2");
        }
    }

    private static void disc(Svg svg, String colour) {
        svg.add("circle", "cx", "8", "cy", "8", "r", "7.5", "fill", colour);
    }

    private static void ring(Svg svg, String colour) {
        svg.add(
                "circle",
                "cx",
                "8",
                "cy",
                "8",
                "r",
                "6.7",
                "fill",
                "none",
                "stroke",
                colour,
                "stroke-width",
                "1.7");
    }

    private static void outline(Svg svg, String path, String colour) {
        svg.add(
                "path",
                "d",
                path,
                "fill",
                "none",
                "stroke",
                colour,
                "stroke-width",
                "1.7",
                "stroke-linejoin",
                "round");
    }

    private static void line(Svg svg, String path, String colour) {
        svg.add(
                "path",
                "d",
                path,
                "fill",
                "none",
                "stroke",
                colour,
                "stroke-width",
                "1.7",
                "stroke-linecap",
                "round",
                "stroke-linejoin",
                "round");
    }
}
