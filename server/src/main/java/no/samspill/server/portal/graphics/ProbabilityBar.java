package no.samspill.server.portal.graphics;

/// A bar from 0 to 100 % that is filled as far as something is probable.
public final class ProbabilityBar {

    private static final double WIDTH = 344;
    private static final double HEIGHT = 12;

    private ProbabilityBar() {}

    /// The bar; the words beside it say the same.
    ///
    /// @param probability 0–1
    /// @param sign the sign of the status, for its colour
    public static String draw(double probability, Sign sign) {
        double filled = Math.clamp(probability, 0, 1) * WIDTH;
        Svg svg =
                Svg.decoration(WIDTH, HEIGHT)
                        .attributes("class", "probability", "preserveAspectRatio", "none");
        svg.add(
                "rect",
                "width",
                Svg.number(WIDTH),
                "height",
                Svg.number(HEIGHT),
                "rx",
                "2",
                "fill",
                "var(--soft2)");
        if (filled > 0) {
            svg.add(
                    "rect",
                    "width",
                    Svg.number(filled),
                    "height",
                    Svg.number(HEIGHT),
                    "rx",
                    "2",
                    "fill",
                    sign.colour());
        }
        return svg.toString();
    }
}
