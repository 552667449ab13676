package no.samspill.formats.boundaries;

import no.samspill.formats.ProblemLog;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads the features of a GeoJSON FeatureCollection.
final class GeoJsonFeatures {

    /// Names of longitude and latitude in degrees: WGS 84, and ETRS89, which is Europe's.
    private static final Pattern DEGREES =
            Pattern.compile("(?i).*(?:CRS:?84|EPSG:[\\d.:]*(?:4326|4258))$");

    private final ProblemLog log;
    private final Rings rings;

    GeoJsonFeatures(ProblemLog log) {
        this.log = log;
        this.rings = new Rings(log);
    }

    List<Feature> read(JsonNode root) {
        JsonNode crs = root.path("crs").path("properties").path("name");
        if (crs.isString() && !DEGREES.matcher(crs.stringValue()).matches()) {
            log.error("boundaries.crs", null, "/crs", crs.stringValue());
            return List.of();
        }
        List<Feature> features = new ArrayList<>();
        int number = 0;
        for (JsonNode node : root.path("features")) {
            String path = "/features/" + number++;
            List<List<double[]>> polygons = polygons(node.path("geometry"), path + "/geometry");
            features.add(new Feature(path, node.path("properties"), node.path("id"), polygons));
        }
        return features;
    }

    private List<List<double[]>> polygons(JsonNode geometry, String path) {
        JsonNode coordinates = geometry.path("coordinates");
        List<List<double[]>> polygons = new ArrayList<>();
        switch (Feature.typeOf(geometry)) {
            case "Polygon" -> polygons.add(polygon(coordinates, path + "/coordinates"));
            case "MultiPolygon" -> {
                int number = 0;
                for (JsonNode part : coordinates) {
                    polygons.add(polygon(part, path + "/coordinates/" + number++));
                }
            }
            case "" -> {}
            default -> {
                log.error("boundaries.geometry.type", null, path, Feature.typeOf(geometry));
                return List.of();
            }
        }
        if (polygons.isEmpty() || polygons.stream().anyMatch(List::isEmpty)) {
            log.error("boundaries.geometry.missing", null, path);
        }
        return polygons;
    }

    private List<double[]> polygon(JsonNode coordinates, String path) {
        List<double[]> polygon = new ArrayList<>();
        int number = 0;
        for (JsonNode positions : coordinates) {
            String at = path + "/" + number++;
            double[] ring = ring(positions);
            // One bad ring is enough to say: the rest of the shape has the same fault.
            if (!rings.accepts(ring, at)) {
                return List.of(ring);
            }
            polygon.add(ring);
        }
        return polygon;
    }

    /// The positions in a row; what is not a number becomes NaN, which no ring accepts.
    private static double[] ring(JsonNode positions) {
        double[] ring = new double[2 * positions.size()];
        for (int i = 0; i < positions.size(); i++) {
            ring[2 * i] = number(positions.get(i).path(0));
            ring[2 * i + 1] = number(positions.get(i).path(1));
        }
        return ring;
    }

    private static double number(JsonNode node) {
        return node.isNumber() ? node.doubleValue() : Double.NaN;
    }
}
