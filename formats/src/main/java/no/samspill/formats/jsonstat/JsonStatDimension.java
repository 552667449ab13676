package no.samspill.formats.jsonstat;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// One dimension of a dataset, with its categories in the order of the values.
///
/// @param label what people know it by; empty when the file does not say
/// @param indexForm how the file writes the order of the categories
/// @param other the members of the dimension that have no meaning here, kept as they are
/// @param otherInCategory the same for the dimension's `category`
public record JsonStatDimension(
        String id,
        String label,
        List<JsonStatCategory> categories,
        IndexForm indexForm,
        ObjectNode other,
        ObjectNode otherInCategory) {

    /// How a file writes the order of the categories.
    public enum IndexForm {
        /// `{"A": 0, "B": 1}`
        OBJECT,
        /// `["A", "B"]`
        ARRAY,
        /// Not at all; there is one category.
        ABSENT
    }

    public JsonStatDimension {
        categories = List.copyOf(categories);
    }
}
