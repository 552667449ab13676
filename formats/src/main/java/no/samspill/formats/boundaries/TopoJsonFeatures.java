package no.samspill.formats.boundaries;

import no.samspill.formats.JsonFile;
import no.samspill.formats.ProblemLog;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Reads the shapes of a TopoJSON Topology.
///
/// Neighbours share the arcs between them; a ring is a row of arcs, each beginning where the one
/// before it ended. Arc `~i`, a negative number, is arc `i` walked backwards.
final class TopoJsonFeatures {

    private final ProblemLog log;
    private final Rings rings;
    private final List<double[]> arcs = new ArrayList<>();

    TopoJsonFeatures(ProblemLog log) {
        this.log = log;
        this.rings = new Rings(log);
    }

    List<Feature> read(JsonNode root) {
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, JsonNode> object : root.path("objects").properties()) {
            if (!shapesOf(object.getValue()).isEmpty()) {
                names.add(object.getKey());
            }
        }
        if (names.size() > 1) {
            log.error("boundaries.objects.several", null, "/objects", String.join(", ", names));
        }
        if (names.size() != 1) {
            return List.of();
        }
        readArcs(root);
        String name = names.getFirst();
        return features(root.path("objects").path(name), "/objects/" + JsonFile.pointerStep(name));
    }

    private static List<JsonNode> shapesOf(JsonNode object) {
        return switch (Feature.typeOf(object)) {
            case "GeometryCollection" -> List.copyOf(object.path("geometries").values());
            case "Polygon", "MultiPolygon" -> List.of(object);
            default -> List.of();
        };
    }

    /// Undoes quantisation: positions are then whole steps from the one before, to be scaled.
    private void readArcs(JsonNode root) {
        JsonNode scale = root.path("transform").path("scale");
        JsonNode translate = root.path("transform").path("translate");
        boolean quantised = root.has("transform");
        int number = 0;
        for (JsonNode positions : root.path("arcs")) {
            double[] arc = new double[2 * positions.size()];
            for (int i = 0; i < arc.length; i++) {
                JsonNode step = positions.get(i / 2).path(i % 2);
                arc[i] = step.isNumber() ? step.doubleValue() : Double.NaN;
                if (quantised && i >= 2) {
                    arc[i] += arc[i - 2];
                }
            }
            for (int i = 0; quantised && i < arc.length; i++) {
                arc[i] = arc[i] * numberAt(scale, i % 2) + numberAt(translate, i % 2);
            }
            if (arc.length < 4) {
                log.error(
                        "boundaries.arc",
                        null,
                        "/arcs/" + number,
                        number,
                        root.path("arcs").size());
            }
            arcs.add(arc);
            number++;
        }
    }

    private static double numberAt(JsonNode pair, int place) {
        JsonNode node = pair.path(place);
        return node.isNumber() ? node.doubleValue() : Double.NaN;
    }

    private List<Feature> features(JsonNode object, String path) {
        boolean collection = Feature.typeOf(object).equals("GeometryCollection");
        List<Feature> features = new ArrayList<>();
        int number = 0;
        for (JsonNode shape : shapesOf(object)) {
            String at = collection ? path + "/geometries/" + number++ : path;
            List<List<double[]>> polygons = polygons(shape, at);
            features.add(new Feature(at, shape.path("properties"), shape.path("id"), polygons));
        }
        return features;
    }

    private List<List<double[]>> polygons(JsonNode shape, String path) {
        List<List<double[]>> polygons = new ArrayList<>();
        switch (Feature.typeOf(shape)) {
            case "Polygon" -> polygons.add(polygon(shape.path("arcs"), path + "/arcs"));
            case "MultiPolygon" -> {
                int number = 0;
                for (JsonNode part : shape.path("arcs")) {
                    polygons.add(polygon(part, path + "/arcs/" + number++));
                }
            }
            case "" -> {}
            default -> {
                log.error("boundaries.geometry.type", null, path, Feature.typeOf(shape));
                return List.of();
            }
        }
        if (polygons.isEmpty() || polygons.stream().anyMatch(List::isEmpty)) {
            log.error("boundaries.geometry.missing", null, path);
        }
        return polygons;
    }

    private List<double[]> polygon(JsonNode arcLists, String path) {
        List<double[]> polygon = new ArrayList<>();
        int number = 0;
        for (JsonNode arcList : arcLists) {
            String at = path + "/" + number++;
            double[] ring = ring(arcList, at);
            if (log.hasErrors() || !rings.accepts(ring, at)) {
                return List.of(ring);
            }
            polygon.add(ring);
        }
        return polygon;
    }

    private double[] ring(JsonNode arcList, String path) {
        double[] ring = {};
        for (JsonNode node : arcList) {
            int index = node.isInt() ? node.intValue() : Integer.MAX_VALUE;
            int forwards = index < 0 ? ~index : index;
            if (forwards >= arcs.size()) {
                log.error("boundaries.arc", null, path, node, arcs.size());
                return ring;
            }
            double[] arc = arcs.get(forwards);
            ring = joined(ring, index < 0 ? reversed(arc) : arc);
        }
        return ring;
    }

    private static double[] reversed(double[] arc) {
        double[] reversed = new double[arc.length];
        for (int i = 0; i < arc.length; i += 2) {
            reversed[i] = arc[arc.length - 2 - i];
            reversed[i + 1] = arc[arc.length - 1 - i];
        }
        return reversed;
    }

    /// The first position of an arc is the last of the one before.
    private static double[] joined(double[] ring, double[] arc) {
        if (ring.length == 0) {
            return arc.clone();
        }
        double[] joined = Arrays.copyOf(ring, ring.length + arc.length - 2);
        System.arraycopy(arc, 2, joined, ring.length, arc.length - 2);
        return joined;
    }
}
