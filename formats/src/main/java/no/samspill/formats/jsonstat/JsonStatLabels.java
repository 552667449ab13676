package no.samspill.formats.jsonstat;

import java.util.List;
import java.util.Map;

/// The words around figures that are written as JSON-stat, in one language.
///
/// @param title what the table is called
/// @param source the producer
/// @param updated when the figures were last changed, ISO 8601; may be empty
/// @param unit the unit of the figures in words; may be empty
/// @param notes remarks on the whole table
/// @param exampleNote says that the figures are made-up examples; empty when they are real
/// @param dimensions the label of each dimension by its id: `INDICATOR`, `REF_AREA`, `TIME_PERIOD`
///   and the breakdowns
/// @param categories the labels of the categories by dimension and code, `_T` being the total
public record JsonStatLabels(
        String title,
        String source,
        String updated,
        String unit,
        List<String> notes,
        String exampleNote,
        Map<String, String> dimensions,
        Map<String, Map<String, String>> categories) {

    public JsonStatLabels {
        notes = List.copyOf(notes);
        dimensions = Map.copyOf(dimensions);
        categories = Map.copyOf(categories);
    }

    /// The label of a dimension, or its id.
    public String dimension(String id) {
        return dimensions.getOrDefault(id, id);
    }

    /// The label of a category, or its code.
    public String category(String dimension, String code) {
        return categories.getOrDefault(dimension, Map.of()).getOrDefault(code, code);
    }
}
