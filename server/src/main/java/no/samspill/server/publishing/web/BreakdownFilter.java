package no.samspill.server.publishing.web;

import java.util.Map;
import java.util.TreeMap;

/// The categories that figures are asked for in: `dimension.Sex=F`.
///
/// @param categories the category by dimension; empty or `_T` for the total
record BreakdownFilter(Map<String, String> categories) {

    static final String PREFIX = "dimension.";
    private static final String TOTAL = "_T";

    BreakdownFilter {
        categories = Map.copyOf(categories);
    }

    /// The filter with the total written as no category at all.
    Map<String, String> withoutTotals() {
        Map<String, String> plain = new TreeMap<>();
        categories.forEach(
                (name, category) -> plain.put(name, category.equals(TOTAL) ? "" : category));
        return plain;
    }
}
