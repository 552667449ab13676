package no.samspill.formats.jsonstat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The members of a JSON object, taken one by one until only those remain that have no meaning
/// here.
final class Members {

    private Members() {}

    /// Takes a text out of `node`; what is no text, or an empty one, stays.
    static String takeText(ObjectNode node, String name) {
        JsonNode member = node.path(name);
        if (!member.isString() || member.stringValue().isEmpty()) {
            return "";
        }
        node.remove(name);
        return member.stringValue();
    }

    /// Takes an array of texts out of `node`; what is none, or an empty one, stays.
    static List<String> takeTexts(ObjectNode node, String name) {
        List<String> texts = findTexts(node.path(name)).orElse(List.of());
        if (!texts.isEmpty()) {
            node.remove(name);
        }
        return texts;
    }

    /// Takes an object out of `node`; what is none, or an empty one, stays.
    static ObjectNode takeObject(ObjectNode node, String name) {
        if (node.get(name) instanceof ObjectNode member && !member.isEmpty()) {
            node.remove(name);
            return member;
        }
        return JsonStatReader.emptyObject();
    }

    /// The texts in an array that holds nothing else.
    static Optional<List<String>> findTexts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : node) {
            if (each.isString()) {
                texts.add(each.stringValue());
            }
        }
        return node.isArray() && texts.size() == node.size()
                ? Optional.of(texts)
                : Optional.empty();
    }
}
