package no.samspill.formats.boundaries;

import no.samspill.formats.JsonFile;
import no.samspill.formats.ProblemLog;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.io.InputStream;
import java.util.List;

/// Reads boundaries from a GeoJSON FeatureCollection or a TopoJSON Topology.
///
/// Positions must be longitude and latitude in degrees, WGS 84 or ETRS89, which differ by less than
/// a metre. Every feature needs a polygon and a code of its own. A TopoJSON file must hold one
/// object with polygons. Places in problems are JSON Pointers, such as `/features/3/geometry`.
///
/// Source: RFC 7946 (GeoJSON) and the TopoJSON Format Specification 1.0.
public final class BoundaryFile {

    private BoundaryFile() {}

    /// Reads a file whose codes and names stand in one of the usual properties: `kommunenummer`,
    /// `fylkesnummer`, `GeoCode`, `code` or `id`, and `kommunenavn`, `fylkesnavn`, `Nombre` or
    /// `name`.
    ///
    /// @param fileName what problems call the file
    public static BoundaryReading read(String fileName, InputStream in) {
        return read(fileName, in, null, null);
    }

    /// Reads a file whose codes and names stand in the given properties; null for a usual one.
    ///
    /// @param fileName what problems call the file
    public static BoundaryReading read(
            String fileName,
            InputStream in,
            @Nullable String codeProperty,
            @Nullable String nameProperty) {
        ProblemLog log = new ProblemLog(fileName);
        List<Feature> features =
                JsonFile.read(in, log).map(root -> features(root, log)).orElse(List.of());
        if (features.isEmpty() && !log.hasErrors()) {
            log.error("boundaries.empty", null, null);
        }
        List<Boundary> boundaries =
                log.hasErrors()
                        ? List.of()
                        : new FeatureNames(features, codeProperty, nameProperty, log).boundaries();
        return log.hasErrors()
                ? new BoundaryReading.Refused(log.problems())
                : new BoundaryReading.Read(new Boundaries(boundaries), log.problems());
    }

    private static List<Feature> features(JsonNode root, ProblemLog log) {
        String type = Feature.typeOf(root);
        return switch (type) {
            case "FeatureCollection" -> new GeoJsonFeatures(log).read(root);
            case "Topology" -> new TopoJsonFeatures(log).read(root);
            default -> {
                log.error("boundaries.not-a-collection", null, "/type", type);
                yield List.of();
            }
        };
    }
}
