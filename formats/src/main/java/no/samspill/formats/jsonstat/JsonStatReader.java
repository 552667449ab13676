package no.samspill.formats.jsonstat;

import no.samspill.formats.JsonFile;
import no.samspill.formats.ProblemLog;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One pass through one JSON-stat document, from the outside in.
///
/// Each stage needs what the one before found, so the pass ends with the first stage that has
/// errors.
final class JsonStatReader {

    private static final Set<String> UNDERSTOOD =
            Set.of("version", "class", "id", "size", "dimension", "value", "status");

    private final ProblemLog log;
    private String path = "";

    JsonStatReader(ProblemLog log) {
        this.log = log;
    }

    Optional<JsonStatDataset> read(JsonNode document) {
        return findDataset(document).flatMap(this::readDataset);
    }

    private Optional<ObjectNode> findDataset(JsonNode document) {
        if (!(document instanceof ObjectNode root)) {
            log.error("jsonstat.not-a-dataset", null, "/", document.getNodeType());
            return Optional.empty();
        }
        JsonNode kind = root.path("class");
        if (kind.isString() && kind.stringValue().equals("dataset")) {
            return Optional.of(root);
        }
        if (kind.isString() && kind.stringValue().equals("collection")) {
            log.error("jsonstat.collection", null, "/class", root.path("link").path("item").size());
            return Optional.empty();
        }
        return kind.isMissingNode() ? findInBundle(root) : refuseClass(kind);
    }

    private Optional<ObjectNode> refuseClass(JsonNode kind) {
        log.error("jsonstat.not-a-dataset", null, "/class", kind.toString());
        return Optional.empty();
    }

    /// JSON-stat 1 puts its datasets into an object under names of the producer's choice, and the
    /// ids, sizes and roles among the dimensions.
    private Optional<ObjectNode> findInBundle(ObjectNode root) {
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : root.properties()) {
            if (member.getValue().has("dimension") && member.getValue().has("value")) {
                names.add(member.getKey());
            }
        }
        if (names.isEmpty()) {
            log.error("jsonstat.not-a-dataset", null, "/class", "–");
            return Optional.empty();
        }
        if (names.size() > 1) {
            log.error("jsonstat.collection", null, "/", names.size());
            return Optional.empty();
        }
        path = "/" + names.getFirst();
        return Optional.of(asVersion2((ObjectNode) root.get(names.getFirst())));
    }

    private static ObjectNode asVersion2(ObjectNode old) {
        ObjectNode dataset = old.deepCopy();
        if (dataset.get("dimension") instanceof ObjectNode dimensions) {
            for (String name : List.of("id", "size", "role")) {
                JsonNode moved = dimensions.get(name);
                if (moved != null && !moved.has("category")) {
                    dimensions.remove(name);
                    dataset.set(name, moved);
                }
            }
        }
        return dataset;
    }

    private Optional<JsonStatDataset> readDataset(ObjectNode root) {
        List<String> ids = readIds(root);
        List<Integer> size = readSize(root, ids.size());
        if (log.hasErrors()) {
            return Optional.empty();
        }
        boolean describesOnly = root.path("value").isArray() && root.path("value").isEmpty();
        List<JsonStatDimension> dimensions = readDimensions(root, ids, size, describesOnly);
        JsonStatRoles roles = readRoles(root, ids);
        if (log.hasErrors()) {
            return Optional.empty();
        }
        int cells = size.stream().reduce(1, (a, b) -> a * b);
        CellReader reader = new CellReader(log, path, cells);
        List<JsonNode> values = reader.readValues(root.path("value"));
        CellReader.Statuses statuses = reader.readStatuses(root.path("status"));
        if (log.hasErrors()) {
            return Optional.empty();
        }
        ObjectNode other = root.deepCopy();
        other.remove(UNDERSTOOD);
        if (!roles.equals(JsonStatRoles.NONE)) {
            other.remove("role");
        }
        return Optional.of(
                new JsonStatDataset(
                        Members.takeText(other, "label"),
                        Members.takeText(other, "source"),
                        Members.takeText(other, "updated"),
                        Members.takeTexts(other, "note"),
                        dimensions,
                        size,
                        roles,
                        values,
                        statuses.byCell(),
                        Members.takeObject(other, "extension"),
                        other,
                        new JsonStatForm(reader.formOf(root.path("value")), statuses.form())));
    }

    private List<String> readIds(ObjectNode root) {
        Optional<List<String>> ids = Members.findTexts(root.path("id"));
        if (ids.isEmpty() || ids.get().isEmpty()) {
            log.error("jsonstat.id", null, path + "/id");
            return List.of();
        }
        if (Set.copyOf(ids.get()).size() < ids.get().size()) {
            log.error("jsonstat.id", null, path + "/id");
        }
        return ids.get();
    }

    private List<Integer> readSize(ObjectNode root, int dimensions) {
        JsonNode node = root.path("size");
        List<Integer> size = new ArrayList<>();
        for (JsonNode each : node) {
            size.add(each.isInt() ? each.intValue() : 0);
        }
        if (!node.isArray() || size.size() != dimensions || size.stream().anyMatch(n -> n < 1)) {
            log.error("jsonstat.size", null, path + "/size", node, dimensions);
            return List.of();
        }
        double cells = size.stream().mapToDouble(Integer::doubleValue).reduce(1, (a, b) -> a * b);
        if (cells > JsonStat.MAX_CELLS) {
            String found = new java.math.BigDecimal(cells).toPlainString();
            log.error("jsonstat.too-many-cells", null, path + "/size", found, JsonStat.MAX_CELLS);
        }
        return size;
    }

    private List<JsonStatDimension> readDimensions(
            ObjectNode root, List<String> ids, List<Integer> size, boolean describesOnly) {
        JsonNode dimensions = root.path("dimension");
        List<JsonStatDimension> read = new ArrayList<>();
        for (int place = 0; place < ids.size(); place++) {
            String id = ids.get(place);
            String at = path + "/dimension/" + JsonFile.pointerStep(id);
            if (dimensions.path(id) instanceof ObjectNode dimension) {
                new DimensionReader(log, at).read(id, dimension).ifPresent(read::add);
            } else {
                log.error("jsonstat.dimension.missing", null, at, id);
            }
        }
        for (String id : dimensions.propertyNames()) {
            if (!ids.contains(id)) {
                String at = path + "/dimension/" + JsonFile.pointerStep(id);
                log.error("jsonstat.dimension.unknown", null, at, id, String.join(", ", ids));
            }
        }
        if (!log.hasErrors()) {
            compareSizes(read, size, describesOnly);
        }
        return read;
    }

    /// A description without figures may give the size of a default extract beside all categories.
    private void compareSizes(
            List<JsonStatDimension> dimensions, List<Integer> size, boolean describesOnly) {
        for (int place = 0; place < size.size(); place++) {
            int found = dimensions.get(place).categories().size();
            String id = dimensions.get(place).id();
            if (found != size.get(place) && describesOnly) {
                log.note(
                        "jsonstat.size.of-extract",
                        null,
                        path + "/size",
                        id,
                        size.get(place),
                        found);
            } else if (found != size.get(place)) {
                log.error(
                        "jsonstat.size.differs", null, path + "/size", id, size.get(place), found);
            }
        }
    }

    private JsonStatRoles readRoles(ObjectNode root, List<String> ids) {
        JsonNode role = root.path("role");
        return new JsonStatRoles(
                readRole(role, "time", ids),
                readRole(role, "geo", ids),
                readRole(role, "metric", ids));
    }

    private List<String> readRole(JsonNode roles, String role, List<String> ids) {
        List<String> named = Members.findTexts(roles.path(role)).orElse(List.of());
        for (String id : named) {
            if (!ids.contains(id)) {
                String at = path + "/role/" + role;
                log.error("jsonstat.dimension.unknown", null, at, id, String.join(", ", ids));
            }
        }
        return named;
    }

    static ObjectNode emptyObject() {
        return JsonNodeFactory.instance.objectNode();
    }
}
