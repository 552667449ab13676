package no.samspill.server.portal.graphics;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A map of outlines, filled in five steps; missing hatched, confidential dotted.
public final class FilledMap {

    static final double WIDTH = 420;
    static final double HEIGHT = 480;

    private FilledMap() {}

    /// One area's outline.
    ///
    /// @param code the area's code
    /// @param rings per ring longitude and latitude in degrees, alternating
    public record Outline(String code, List<double[]> rings) {}

    /// The map.
    ///
    /// @param places figures by area code; outlines without one are drawn as missing
    /// @param own the code of the reader's own place, marked with ink; null for none
    /// @param alternative the text for those who do not see the picture
    public static String draw(
            List<Outline> outlines,
            Map<String, Place> places,
            Steps steps,
            @Nullable String own,
            String alternative) {
        Projector projector = fit(outlines, WIDTH, HEIGHT);
        Svg svg =
                Svg.picture(projector.width(), projector.height(), alternative)
                        .attributes("class", "map");
        patterns(svg);
        Outline marked = null;
        for (Outline outline : outlines) {
            Place place = places.get(outline.code());
            String paint = place == null ? "url(#map-missing)" : place.paint(steps);
            svg.start(
                    "path",
                    "d",
                    path(outline, projector, 0.6),
                    "fill",
                    paint,
                    "stroke",
                    "var(--bg)",
                    "stroke-width",
                    "0.5",
                    "data-area",
                    outline.code());
            svg.title(place == null ? outline.code() : place.label());
            svg.end();
            if (outline.code().equals(own)) {
                marked = outline;
            }
        }
        if (marked != null) {
            svg.add(
                    "path",
                    "d",
                    path(marked, projector, 0.3),
                    "fill",
                    "none",
                    "stroke",
                    "var(--ink)",
                    "stroke-width",
                    "2",
                    "stroke-linejoin",
                    "round");
        }
        return svg.toString();
    }

    /// A small map that shows where one area lies among its neighbours.
    public static String locate(List<Outline> outlines, String own, String alternative) {
        Projector projector = fit(outlines, 150, 190);
        Svg svg =
                Svg.picture(projector.width(), projector.height(), alternative)
                        .attributes("class", "locator");
        for (Outline outline : outlines) {
            boolean here = outline.code().equals(own);
            svg.add(
                    "path",
                    "d",
                    path(outline, projector, 0.4),
                    "fill",
                    here ? "var(--acc)" : "var(--soft2)",
                    "stroke",
                    "var(--bg)",
                    "stroke-width",
                    "0.8");
        }
        return svg.toString();
    }

    private static Projector fit(List<Outline> outlines, double width, double height) {
        List<double[]> rings = new ArrayList<>();
        outlines.forEach(outline -> rings.addAll(outline.rings()));
        return Projector.fit(rings, width, height, 2);
    }

    /// Points nearer to each other than `detail` pixels are left out: nobody would see them.
    private static String path(Outline outline, Projector projector, double detail) {
        StringBuilder path = new StringBuilder();
        for (double[] ring : outline.rings()) {
            double lastX = Double.NaN;
            double lastY = Double.NaN;
            int written = 0;
            StringBuilder part = new StringBuilder();
            for (int i = 0; i + 1 < ring.length; i += 2) {
                double x = projector.x(ring[i], ring[i + 1]);
                double y = projector.y(ring[i], ring[i + 1]);
                boolean near = Math.abs(x - lastX) < detail && Math.abs(y - lastY) < detail;
                if (!near) {
                    part.append(written++ == 0 ? 'M' : 'L')
                            .append(tenth(x))
                            .append(' ')
                            .append(tenth(y));
                    lastX = x;
                    lastY = y;
                }
            }
            // Islands smaller than a pixel would only make the page heavier.
            if (written > 2) {
                path.append(part).append('Z');
            }
        }
        return path.toString();
    }

    private static String tenth(double value) {
        return Svg.number(Math.round(value * 10) / 10.0);
    }

    /// The hatching and the dots.
    static void patterns(Svg svg) {
        svg.start("defs");
        svg.start(
                "pattern",
                "id",
                "map-missing",
                "width",
                "5",
                "height",
                "5",
                "patternUnits",
                "userSpaceOnUse",
                "patternTransform",
                "rotate(45)");
        svg.add("rect", "width", "5", "height", "5", "fill", "var(--bg)");
        svg.add("path", "d", "M0 0V5", "stroke", "var(--rule2)", "stroke-width", "1.4");
        svg.end();
        svg.start(
                "pattern",
                "id",
                "map-confidential",
                "width",
                "4",
                "height",
                "4",
                "patternUnits",
                "userSpaceOnUse");
        svg.add("rect", "width", "4", "height", "4", "fill", "var(--bg)");
        svg.add("circle", "cx", "2", "cy", "2", "r", "1", "fill", "var(--ink2)");
        svg.end();
        svg.end();
    }
}
