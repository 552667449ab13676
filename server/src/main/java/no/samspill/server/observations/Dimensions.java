package no.samspill.server.observations;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The breakdown of a series as one text, so that equal breakdowns are equal texts.
///
/// A JSON object with its keys in order; the empty text for the total.
public final class Dimensions {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Dimensions() {}

    /// The text for a breakdown.
    public static String write(Map<String, String> dimensions) {
        return dimensions.isEmpty() ? "" : JSON.writeValueAsString(new TreeMap<>(dimensions));
    }

    /// The breakdown behind a text.
    public static NavigableMap<String, String> read(String text) {
        return text.isEmpty()
                ? new TreeMap<>()
                : JSON.readValue(text, new TypeReference<TreeMap<String, String>>() {});
    }
}
