package no.samspill.formats.jsonstat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;

/// Lays out a dataset as a JSON-stat 2.0 document, in the forms it was read in.
final class JsonStatWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonStatWriter() {}

    static ObjectNode toTree(JsonStatDataset dataset) {
        ObjectNode root = NODES.objectNode();
        root.put("version", "2.0");
        root.put("class", "dataset");
        putText(root, "label", dataset.label());
        putText(root, "source", dataset.source());
        putText(root, "updated", dataset.updated());
        putTexts(root, "note", dataset.notes());
        putRoles(root, dataset.roles());
        root.set("id", texts(dataset.id()));
        ArrayNode size = root.putArray("size");
        dataset.size().forEach(size::add);
        ObjectNode dimensions = root.putObject("dimension");
        for (JsonStatDimension dimension : dataset.dimensions()) {
            dimensions.set(dimension.id(), dimension(dimension));
        }
        root.set("value", values(dataset));
        putStatuses(root, dataset);
        if (!dataset.extension().isEmpty()) {
            root.set("extension", dataset.extension());
        }
        root.setAll(dataset.other());
        return root;
    }

    private static void putText(ObjectNode node, String name, String text) {
        if (!text.isEmpty()) {
            node.put(name, text);
        }
    }

    private static void putTexts(ObjectNode node, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            node.set(name, texts(texts));
        }
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = NODES.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static void putRoles(ObjectNode root, JsonStatRoles roles) {
        if (roles.equals(JsonStatRoles.NONE)) {
            return;
        }
        ObjectNode node = root.putObject("role");
        putTexts(node, "time", roles.time());
        putTexts(node, "geo", roles.geo());
        putTexts(node, "metric", roles.metric());
    }

    private static ObjectNode dimension(JsonStatDimension dimension) {
        ObjectNode node = NODES.objectNode();
        putText(node, "label", dimension.label());
        ObjectNode category = node.putObject("category");
        putIndex(category, dimension);
        ObjectNode labels = NODES.objectNode();
        ObjectNode children = NODES.objectNode();
        ObjectNode units = NODES.objectNode();
        for (JsonStatCategory each : dimension.categories()) {
            putText(labels, each.code(), each.label());
            putTexts(children, each.code(), each.children());
            if (!each.unit().isMissingNode()) {
                units.set(each.code(), each.unit());
            }
        }
        Map<String, ObjectNode> parts = Map.of("label", labels, "child", children, "unit", units);
        parts.forEach((name, part) -> {
            if (!part.isEmpty()) {
                category.set(name, part);
            }
        });
        category.setAll(dimension.otherInCategory());
        node.setAll(dimension.other());
        return node;
    }

    private static void putIndex(ObjectNode category, JsonStatDimension dimension) {
        List<String> codes = dimension.categories().stream().map(JsonStatCategory::code).toList();
        switch (dimension.indexForm()) {
            case OBJECT -> {
                ObjectNode index = category.putObject("index");
                for (int place = 0; place < codes.size(); place++) {
                    index.put(codes.get(place), place);
                }
            }
            case ARRAY -> category.set("index", texts(codes));
            case ABSENT -> {}
        }
    }

    private static JsonNode values(JsonStatDataset dataset) {
        return switch (dataset.form().values()) {
            case ARRAY -> {
                ArrayNode array = NODES.arrayNode();
                dataset.values()
                        .forEach(each -> array.add(each.isMissingNode() ? NODES.nullNode() : each));
                yield array;
            }
            case OBJECT -> {
                ObjectNode object = NODES.objectNode();
                for (int cell = 0; cell < dataset.values().size(); cell++) {
                    JsonNode value = dataset.values().get(cell);
                    if (!value.isMissingNode()) {
                        object.set(String.valueOf(cell), value);
                    }
                }
                yield object;
            }
        };
    }

    private static void putStatuses(ObjectNode root, JsonStatDataset dataset) {
        Map<Integer, String> statuses = dataset.statuses();
        switch (dataset.form().statuses()) {
            case ABSENT -> {}
            case TEXT -> root.put("status", dataset.statuses().firstEntry().getValue());
            case ONE_ELEMENT ->
                    root.putArray("status").add(dataset.statuses().firstEntry().getValue());
            case ARRAY -> {
                ArrayNode array = root.putArray("status");
                for (int cell = 0; cell < dataset.values().size(); cell++) {
                    array.add(statuses.get(cell));
                }
            }
            case OBJECT -> {
                ObjectNode object = root.putObject("status");
                statuses.forEach((cell, status) -> object.put(String.valueOf(cell), status));
            }
        }
    }
}
