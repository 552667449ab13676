package no.samspill.formats.jsonstat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.Map;

/// Remarks on single figures, which JSON-stat has no place for: `extension.comments` by cell.
final class CommentsByCell {

    static final String NAME = "comments";

    private CommentsByCell() {}

    static Map<Integer, String> read(ObjectNode extension) {
        Map<Integer, String> comments = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : extension.path(NAME).properties()) {
            if (entry.getKey().matches("\\d{1,9}") && entry.getValue().isString()) {
                comments.put(Integer.valueOf(entry.getKey()), entry.getValue().stringValue());
            }
        }
        return comments;
    }
}
