package no.samspill.formats.jsonstat;

import no.samspill.formats.JsonFile;
import no.samspill.formats.ProblemLog;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Reads the values and statuses of a JSON-stat document, in whichever form they are written.
final class CellReader {

    private final ProblemLog log;
    private final String path;
    private final int cells;

    /// Statuses with the form they were written in.
    record Statuses(NavigableMap<Integer, String> byCell, JsonStatForm.Statuses form) {}

    CellReader(ProblemLog log, String path, int cells) {
        this.log = log;
        this.path = path;
        this.cells = cells;
    }

    JsonStatForm.Values formOf(JsonNode value) {
        return value.isObject() ? JsonStatForm.Values.OBJECT : JsonStatForm.Values.ARRAY;
    }

    List<JsonNode> readValues(JsonNode node) {
        if (node.isArray() && (node.size() == cells || node.isEmpty())) {
            List<JsonNode> values = List.copyOf(node.values());
            for (int cell = 0; cell < values.size(); cell++) {
                refuseUnlessValue(values.get(cell), String.valueOf(cell));
            }
            return values;
        }
        if (node.isObject()) {
            return readSparseValues(node);
        }
        log.error("jsonstat.value.count", null, path + "/value", node.size(), cells);
        return List.of();
    }

    private List<JsonNode> readSparseValues(JsonNode node) {
        List<JsonNode> values =
                new ArrayList<>(Collections.nCopies(cells, MissingNode.getInstance()));
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            int cell = cellOf(entry.getKey());
            if (cell < 0) {
                String at = path + "/value/" + JsonFile.pointerStep(entry.getKey());
                log.error("jsonstat.cell", null, at, entry.getKey(), cells - 1);
            } else {
                refuseUnlessValue(entry.getValue(), entry.getKey());
                values.set(cell, entry.getValue());
            }
        }
        return values;
    }

    private void refuseUnlessValue(JsonNode value, String cell) {
        boolean finite = !value.isNumber() || Double.isFinite(value.doubleValue());
        if (!finite || !(value.isNumber() || value.isNull() || value.isString())) {
            log.error("jsonstat.value.not-a-number", null, path + "/value/" + cell, value);
        }
    }

    Statuses readStatuses(JsonNode node) {
        if (node.isMissingNode()) {
            return new Statuses(new TreeMap<>(), JsonStatForm.Statuses.ABSENT);
        }
        if (node.isString()) {
            return forAll(node, JsonStatForm.Statuses.TEXT);
        }
        if (node.isArray() && node.size() == 1 && cells > 1 && node.get(0).isString()) {
            return forAll(node.get(0), JsonStatForm.Statuses.ONE_ELEMENT);
        }
        if (node.isArray()) {
            return readStatusArray(node);
        }
        return readStatusObject(node);
    }

    private Statuses forAll(JsonNode status, JsonStatForm.Statuses form) {
        NavigableMap<Integer, String> byCell = new TreeMap<>();
        for (int cell = 0; cell < cells; cell++) {
            byCell.put(cell, status.stringValue());
        }
        return new Statuses(byCell, form);
    }

    private Statuses readStatusArray(JsonNode node) {
        NavigableMap<Integer, String> byCell = new TreeMap<>();
        if (node.size() != cells) {
            log.error("jsonstat.status.count", null, path + "/status", node.size(), cells);
        }
        for (int cell = 0; cell < node.size(); cell++) {
            if (!node.get(cell).isNull()) {
                put(byCell, cell, node.get(cell));
            }
        }
        return new Statuses(byCell, JsonStatForm.Statuses.ARRAY);
    }

    private Statuses readStatusObject(JsonNode node) {
        NavigableMap<Integer, String> byCell = new TreeMap<>();
        if (!node.isObject()) {
            log.error("jsonstat.status.not-text", null, path + "/status", node);
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            int cell = cellOf(entry.getKey());
            if (cell < 0) {
                String at = path + "/status/" + JsonFile.pointerStep(entry.getKey());
                log.error("jsonstat.cell", null, at, entry.getKey(), cells - 1);
            } else {
                put(byCell, cell, entry.getValue());
            }
        }
        return new Statuses(byCell, JsonStatForm.Statuses.OBJECT);
    }

    private void put(NavigableMap<Integer, String> byCell, int cell, JsonNode status) {
        if (status.isString()) {
            byCell.put(cell, status.stringValue());
        } else {
            log.error("jsonstat.status.not-text", null, path + "/status/" + cell, status);
        }
    }

    /// The number of a cell written as a member's name, or -1 when there is no such cell.
    private int cellOf(String name) {
        if (!name.matches("0|[1-9]\\d{0,8}")) {
            return -1;
        }
        int cell = Integer.parseInt(name);
        return cell < cells ? cell : -1;
    }
}
