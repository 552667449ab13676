package no.samspill.formats.boundaries;

import tools.jackson.databind.JsonNode;

import java.util.List;

/// One shape of a file, with what the file says of it.
///
/// @param path where it stands, as a JSON Pointer
/// @param id the feature's own id; a missing node when there is none
record Feature(String path, JsonNode properties, JsonNode id, List<List<double[]>> polygons) {

    /// The `type` of a GeoJSON or TopoJSON object, or the empty string.
    static String typeOf(JsonNode node) {
        JsonNode type = node.path("type");
        return type.isString() ? type.stringValue() : "";
    }
}
