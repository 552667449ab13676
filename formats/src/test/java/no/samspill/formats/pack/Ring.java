package no.samspill.formats.pack;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A closed line of a boundary, degrees east and north.
record Ring(double[] longitudes, double[] latitudes) {

    /// All rings of every feature of a GeoJSON file, by the value of `property`.
    static Map<String, List<Ring>> byCode(Path geoJson, String property) {
        Map<String, List<Ring>> rings = new HashMap<>();
        for (JsonNode feature : JsonMapper.shared().readTree(geoJson.toFile()).get("features")) {
            String code = feature.get("properties").get(property).asString();
            JsonNode geometry = feature.get("geometry");
            List<Ring> own = rings.computeIfAbsent(code, _ -> new ArrayList<>());
            collect(geometry.get("coordinates"), own);
        }
        return rings;
    }

    private static void collect(JsonNode coordinates, List<Ring> into) {
        if (coordinates.get(0).get(0).isNumber()) {
            double[] longitudes = new double[coordinates.size()];
            double[] latitudes = new double[coordinates.size()];
            for (int i = 0; i < coordinates.size(); i++) {
                longitudes[i] = coordinates.get(i).get(0).asDouble();
                latitudes[i] = coordinates.get(i).get(1).asDouble();
            }
            into.add(new Ring(longitudes, latitudes));
        } else {
            coordinates.forEach(part -> collect(part, into));
        }
    }

    /// Whether a ray from the point crosses the rings an odd number of times.
    static boolean isInside(List<Ring> rings, double longitude, double latitude) {
        return rings.stream().mapToInt(ring -> ring.crossings(longitude, latitude)).sum() % 2 == 1;
    }

    private int crossings(double x, double y) {
        int crossings = 0;
        for (int i = 1; i < longitudes.length; i++) {
            boolean spans = (latitudes[i - 1] > y) != (latitudes[i] > y);
            double share = (y - latitudes[i - 1]) / (latitudes[i] - latitudes[i - 1]);
            double at = longitudes[i - 1] + share * (longitudes[i] - longitudes[i - 1]);
            if (spans && x < at) {
                crossings++;
            }
        }
        return crossings;
    }
}
