package no.samspill.server.portal.graphics;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// A map that stands on its own without any outline: one dot of the same size per area, coloured in
/// five steps; missing hatched, confidential dotted.
public final class PointMap {

    private PointMap() {}

    /// Where an area is.
    ///
    /// @param code the area's code
    /// @param longitude degrees east
    /// @param latitude degrees north
    public record Spot(String code, double longitude, double latitude) {}

    /// The map.
    ///
    /// @param places figures by area code; spots without one are drawn as missing
    /// @param own the code of the reader's own place, marked with ink; null for none
    /// @param alternative the text for those who do not see the picture
    public static String draw(
            List<Spot> spots,
            Map<String, Place> places,
            Steps steps,
            @Nullable String own,
            String alternative) {
        Projector projector = fit(spots, FilledMap.WIDTH, FilledMap.HEIGHT, 9);
        Svg svg =
                Svg.picture(projector.width(), projector.height(), alternative)
                        .attributes("class", "map");
        FilledMap.patterns(svg);
        double radius = spots.size() > 600 ? 2.8 : spots.size() > 150 ? 4.2 : 7;
        for (Spot spot : spots) {
            if (!spot.code().equals(own)) {
                dot(svg, spot, projector, places.get(spot.code()), steps, radius, false);
            }
        }
        for (Spot spot : spots) {
            if (spot.code().equals(own)) {
                dot(svg, spot, projector, places.get(spot.code()), steps, radius + 2, true);
            }
        }
        return svg.toString();
    }

    private static void dot(
            Svg svg,
            Spot spot,
            Projector projector,
            @Nullable Place place,
            Steps steps,
            double radius,
            boolean own) {
        boolean measured = place != null && place.state() == Place.State.MEASURED;
        String edge = own ? "var(--ink)" : measured ? "var(--m4)" : "var(--rule2)";
        svg.start(
                "circle",
                "cx",
                Svg.number(projector.x(spot.longitude(), spot.latitude())),
                "cy",
                Svg.number(projector.y(spot.longitude(), spot.latitude())),
                "r",
                Svg.number(radius),
                "fill",
                place == null ? "url(#map-missing)" : place.paint(steps),
                "stroke",
                edge,
                "stroke-width",
                Svg.number(own ? 2.2 : 0.6),
                "data-area",
                spot.code());
        svg.title(place == null ? spot.code() : place.label());
        svg.end();
    }

    /// A small map that shows where one area lies among its neighbours.
    public static String locate(List<Spot> spots, String own, String alternative) {
        Projector projector = fit(spots, 150, 190, 8);
        Svg svg =
                Svg.picture(projector.width(), projector.height(), alternative)
                        .attributes("class", "locator");
        for (boolean here : new boolean[] {false, true}) {
            for (Spot spot : spots) {
                if (spot.code().equals(own) == here) {
                    svg.add(
                            "circle",
                            "cx",
                            Svg.number(projector.x(spot.longitude(), spot.latitude())),
                            "cy",
                            Svg.number(projector.y(spot.longitude(), spot.latitude())),
                            "r",
                            Svg.number(here ? 6.5 : 4.0),
                            "fill",
                            here ? "var(--acc)" : "var(--soft2)",
                            "stroke",
                            here ? "var(--bg)" : "var(--rule2)",
                            "stroke-width",
                            Svg.number(here ? 1.5 : 0.8));
                }
            }
        }
        return svg.toString();
    }

    private static Projector fit(List<Spot> spots, double width, double height, double margin) {
        return Projector.fit(
                spots.stream()
                        .map(spot -> new double[] {spot.longitude(), spot.latitude()})
                        .toList(),
                width,
                height,
                margin);
    }
}
