package no.samspill.server.portal.graphics;

import java.util.Map;

/// Where a number comes from: one cell per goal, the darker the more.
public final class GapStrip {

    private static final int GOALS = 17;
    private static final double CELL = 27;
    private static final double STEP = 28;

    private GapStrip() {}

    /// The strip.
    ///
    /// @param counts how many per goal number
    /// @param alternative what it says, in words
    public static String drawing(Map<Integer, Integer> counts, String alternative) {
        Svg svg = Svg.picture(STEP * GOALS - 1, 36, alternative).attributes("class", "cells");
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (int goal = 1; goal <= GOALS; goal++) {
            cell(svg, goal, counts.getOrDefault(goal, 0), most);
        }
        return svg.toString();
    }

    private static void cell(Svg svg, int goal, int count, int most) {
        double x = (goal - 1) * STEP;
        Shade shade = Shade.of(count, most);
        svg.add(
                "rect",
                "x",
                Svg.number(x),
                "y",
                "0",
                "width",
                Svg.number(CELL),
                "height",
                "18",
                "rx",
                "2",
                "fill",
                shade.fill);
        if (count > 0) {
            svg.text(
                    x + CELL / 2,
                    13,
                    Integer.toString(count),
                    "text-anchor",
                    "middle",
                    "font-size",
                    "12",
                    "font-weight",
                    "560",
                    "fill",
                    shade.ink);
        }
        svg.text(
                x + CELL / 2,
                32,
                Integer.toString(goal),
                "text-anchor",
                "middle",
                "font-size",
                "12",
                "fill",
                "var(--ink2)");
    }

    /// Fill and ink of a cell; the fourth step of the map's colours carries no readable ink.
    private enum Shade {
        NONE("var(--soft)", "var(--ink)"),
        LITTLE("var(--m1)", "var(--ink)"),
        SOME("var(--m2)", "var(--ink)"),
        MUCH("var(--m3)", "var(--ink)"),
        MOST("var(--m5)", "var(--bg)");

        private final String fill;
        private final String ink;

        Shade(String fill, String ink) {
            this.fill = fill;
            this.ink = ink;
        }

        static Shade of(int count, int most) {
            if (count == 0) {
                return NONE;
            }
            double share = (double) count / most;
            if (share > 0.85 && most > 1) {
                return MOST;
            }
            if (share > 0.55) {
                return MUCH;
            }
            return share > 0.3 ? SOME : LITTLE;
        }
    }
}
