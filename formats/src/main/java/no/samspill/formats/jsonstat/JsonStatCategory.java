package no.samspill.formats.jsonstat;

import tools.jackson.databind.JsonNode;

import java.util.List;

/// One category of a dimension: a county, a year, a measure.
///
/// @param code what the producer's tables know it by
/// @param label what people know it by; empty when the file does not say
/// @param children the codes of the categories that lie below this one
/// @param unit the unit a measure is counted in, as the file has it; a missing node when there is
///   none
public record JsonStatCategory(String code, String label, List<String> children, JsonNode unit) {

    public JsonStatCategory {
        children = List.copyOf(children);
    }

    /// The label, or the code when there is no label.
    public String name() {
        return label.isEmpty() ? code : label;
    }
}
