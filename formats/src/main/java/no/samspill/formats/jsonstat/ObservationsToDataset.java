package no.samspill.formats.jsonstat;

import no.samspill.formats.Observation;
import no.samspill.formats.jsonstat.JsonStatDimension.IndexForm;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// Lays the figures of one indicator out as a table of all combinations.
final class ObservationsToDataset {

    private static final String INDICATOR = "INDICATOR";
    private static final String AREA = "REF_AREA";
    private static final String TIME = "TIME_PERIOD";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final List<Observation> observations;
    private final JsonStatLabels labels;
    private final Map<String, List<String>> codes = new LinkedHashMap<>();

    ObservationsToDataset(List<Observation> observations, JsonStatLabels labels) {
        this.observations = observations;
        this.labels = labels;
        codes.put(INDICATOR, distinct(Observation::indicator));
        if (codes(INDICATOR).size() != 1) {
            throw new IllegalArgumentException(
                    "one indicator makes a table, were " + codes(INDICATOR));
        }
        codes.put(AREA, distinct(Observation::area));
        for (String dimension : breakdowns()) {
            codes.put(dimension, categoriesOf(dimension));
        }
        Comparator<Observation> order =
                Comparator.comparingInt(Observation::year).thenComparing(Observation::period);
        codes.put(
                TIME,
                observations.stream().sorted(order).map(Observation::period).distinct().toList());
    }

    private List<String> codes(String dimension) {
        return codes.getOrDefault(dimension, List.of());
    }

    private List<String> distinct(Function<Observation, String> part) {
        return observations.stream().map(part).distinct().toList();
    }

    private Collection<String> breakdowns() {
        Collection<String> names = new TreeSet<>();
        observations.forEach(each -> names.addAll(each.dimensions().keySet()));
        if (names.contains(AREA) || names.contains(TIME) || names.contains(INDICATOR)) {
            throw new IllegalArgumentException(
                    "a breakdown cannot be called as one of the fixed dimensions, were " + names);
        }
        return names;
    }

    /// The total first, then the others as they come.
    private List<String> categoriesOf(String dimension) {
        SequencedSet<String> categories = new LinkedHashSet<>();
        observations.forEach(each -> categories.add(codeOf(each, dimension)));
        if (categories.contains(JsonStatObservations.TOTAL)) {
            categories.addFirst(JsonStatObservations.TOTAL);
        }
        return List.copyOf(categories);
    }

    private static String codeOf(Observation observation, String dimension) {
        return switch (dimension) {
            case INDICATOR -> observation.indicator();
            case AREA -> observation.area();
            case TIME -> observation.period();
            default -> observation.dimensions().getOrDefault(dimension, JsonStatObservations.TOTAL);
        };
    }

    JsonStatDataset build() {
        List<Integer> size = codes.values().stream().map(List::size).toList();
        double cells = size.stream().mapToDouble(Integer::doubleValue).reduce(1, (a, b) -> a * b);
        if (cells > JsonStat.MAX_CELLS) {
            throw new IllegalArgumentException(
                    "a table of all combinations would have more than "
                            + JsonStat.MAX_CELLS
                            + " cells, were "
                            + size);
        }
        List<JsonNode> values =
                new ArrayList<>(Collections.nCopies((int) cells, MissingNode.getInstance()));
        NavigableMap<Integer, String> statuses = new TreeMap<>();
        ObjectNode comments = NODES.objectNode();
        fill(values, statuses, comments);
        boolean dense = observations.size() * 2L >= values.size();
        return new JsonStatDataset(
                labels.title(),
                labels.source(),
                labels.updated(),
                labels.notes(),
                codes.keySet().stream().map(this::dimension).toList(),
                size,
                new JsonStatRoles(List.of(TIME), List.of(AREA), List.of(INDICATOR)),
                values,
                statuses,
                extension(comments),
                NODES.objectNode(),
                new JsonStatForm(
                        dense ? JsonStatForm.Values.ARRAY : JsonStatForm.Values.OBJECT,
                        statuses.isEmpty()
                                ? JsonStatForm.Statuses.ABSENT
                                : JsonStatForm.Statuses.OBJECT));
    }

    private void fill(
            List<JsonNode> values, NavigableMap<Integer, String> statuses, ObjectNode comments) {
        Map<String, Map<String, Integer>> positions = positions();
        for (Observation each : observations) {
            int cell = 0;
            for (Map.Entry<String, List<String>> dimension : codes.entrySet()) {
                String code = codeOf(each, dimension.getKey());
                int position =
                        positions.getOrDefault(dimension.getKey(), Map.of()).getOrDefault(code, 0);
                cell = cell * dimension.getValue().size() + position;
            }
            if (!values.get(cell).isMissingNode()) {
                throw new IllegalArgumentException(
                        "a table has one figure for each combination, two were " + each);
            }
            values.set(cell, number(each));
            String sign = StatusSign.of(each.status());
            if (!sign.isEmpty()) {
                statuses.put(cell, sign);
            }
            if (!each.comment().isEmpty()) {
                comments.put(String.valueOf(cell), each.comment());
            }
        }
    }

    private Map<String, Map<String, Integer>> positions() {
        Map<String, Map<String, Integer>> positions = new HashMap<>();
        codes.forEach((dimension, known) -> {
            Map<String, Integer> byCode = new HashMap<>();
            known.forEach(code -> byCode.put(code, byCode.size()));
            positions.put(dimension, byCode);
        });
        return positions;
    }

    private static JsonNode number(Observation observation) {
        Double value = observation.value();
        if (value == null) {
            return NODES.nullNode();
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? NODES.numberNode(value.longValue()) : NODES.numberNode(value.doubleValue());
    }

    private JsonStatDimension dimension(String id) {
        List<JsonStatCategory> categories =
                codes(id).stream().map(code -> category(id, code)).toList();
        return new JsonStatDimension(
                id,
                labels.dimension(id),
                categories,
                IndexForm.ARRAY,
                NODES.objectNode(),
                NODES.objectNode());
    }

    private JsonStatCategory category(String dimension, String code) {
        boolean hasUnit = dimension.equals(INDICATOR) && !labels.unit().isEmpty();
        JsonNode unit =
                hasUnit ? NODES.objectNode().put("base", labels.unit()) : MissingNode.getInstance();
        return new JsonStatCategory(code, labels.category(dimension, code), List.of(), unit);
    }

    private ObjectNode extension(ObjectNode comments) {
        ObjectNode extension = NODES.objectNode();
        if (!comments.isEmpty()) {
            extension.set(CommentsByCell.NAME, comments);
        }
        if (!labels.exampleNote().isEmpty()) {
            extension.put("example", true).put("exampleNote", labels.exampleNote());
        }
        return extension;
    }
}
