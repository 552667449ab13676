package no.samspill.formats.jsonstat;

import no.samspill.formats.ProblemLog;
import no.samspill.formats.jsonstat.JsonStatDimension.IndexForm;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads one dimension of a JSON-stat document.
final class DimensionReader {

    private final ProblemLog log;
    private final String path;

    /// @param path where the dimension stands, as a JSON Pointer
    DimensionReader(ProblemLog log, String path) {
        this.log = log;
        this.path = path;
    }

    Optional<JsonStatDimension> read(String id, ObjectNode node) {
        if (!(node.get("category") instanceof ObjectNode category)) {
            log.error("jsonstat.category.missing", null, path + "/category", id);
            return Optional.empty();
        }
        Optional<List<String>> codes = readCodes(category);
        return codes.map(known -> dimension(id, node.deepCopy(), category.deepCopy(), known));
    }

    private JsonStatDimension dimension(
            String id, ObjectNode node, ObjectNode category, List<String> codes) {
        IndexForm form = formOf(category.path("index"));
        JsonNode labels = take(category, "label", codes);
        JsonNode children = take(category, "child", codes);
        JsonNode units = take(category, "unit", codes);
        List<JsonStatCategory> categories =
                codes.stream()
                        .map(code ->
                                new JsonStatCategory(
                                        code,
                                        textOf(labels.path(code)),
                                        Members.findTexts(children.path(code)).orElse(List.of()),
                                        units.path(code)))
                        .toList();
        category.remove("index");
        node.remove("category");
        String label = Members.takeText(node, "label");
        return new JsonStatDimension(id, label, categories, form, node, category);
    }

    private static String textOf(JsonNode node) {
        return node.isString() ? node.stringValue() : "";
    }

    private static IndexForm formOf(JsonNode index) {
        if (index.isMissingNode()) {
            return IndexForm.ABSENT;
        }
        return index.isArray() ? IndexForm.ARRAY : IndexForm.OBJECT;
    }

    /// Takes what `category` says of its categories under `name`; codes it does not have are noted.
    private JsonNode take(ObjectNode category, String name, List<String> codes) {
        ObjectNode taken = Members.takeObject(category, name);
        Set<String> known = Set.copyOf(codes);
        for (String code : taken.propertyNames()) {
            if (!known.contains(code)) {
                log.warning("jsonstat.category.unknown", null, path + "/category/" + name, code);
            }
        }
        return taken;
    }

    private Optional<List<String>> readCodes(ObjectNode category) {
        JsonNode index = category.path("index");
        Optional<List<String>> codes =
                switch (formOf(index)) {
                    case ARRAY -> Members.findTexts(index);
                    case OBJECT -> codesByPosition(index);
                    case ABSENT -> onlyCode(category.path("label"));
                };
        if (codes.isEmpty() || Set.copyOf(codes.get()).size() < codes.get().size()) {
            log.error("jsonstat.index", null, path + "/category/index");
            return Optional.empty();
        }
        return codes;
    }

    /// The codes by positions that run from 0 without gaps.
    private static Optional<List<String>> codesByPosition(JsonNode index) {
        String[] codes = new String[index.size()];
        Arrays.fill(codes, "");
        int placed = 0;
        for (Map.Entry<String, JsonNode> entry : index.properties()) {
            int position = entry.getValue().isInt() ? entry.getValue().intValue() : -1;
            if (position < 0 || position >= codes.length || !codes[position].isEmpty()) {
                return Optional.empty();
            }
            codes[position] = entry.getKey();
            placed++;
        }
        return placed == codes.length && index.isObject()
                ? Optional.of(List.of(codes))
                : Optional.empty();
    }

    /// The order may be left out when there is one category, which then must have a label.
    private static Optional<List<String>> onlyCode(JsonNode labels) {
        return labels.isObject() && labels.size() == 1
                ? Optional.of(List.copyOf(labels.propertyNames()))
                : Optional.empty();
    }
}
