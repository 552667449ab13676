package no.samspill.server.coordination.web;

import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// What the reader wants to see, as it stands in the address; what is as usual is left out.
///
/// @param values by the parameters' names
record Asked(Map<String, String> values) {

    static final String PATH = "/coordination/interactions";

    /// What a request sent; every one may be missing.
    ///
    /// @param set the set of scores
    /// @param show `median`, `spread`, or the id of the body whose scores are shown
    /// @param goal only rows of this goal
    /// @param body only rows of the targets this body answers for
    /// @param with with `body`: only cells between the targets of the two
    /// @param negative `1` for conflicts only
    /// @param view `matrix`, `network` or `list`
    /// @param sort what the list is sorted by
    /// @param page of the list
    /// @param method `two-step` or `katz`
    /// @param share the damping as a share of 1/λ₁, in per cent
    /// @param ranking `all` for the whole ranking
    /// @param cell the cell that is open
    record Sent(
            @Nullable String set,
            @Nullable String show,
            @Nullable String goal,
            @Nullable String body,
            @Nullable String with,
            @Nullable String negative,
            @Nullable String view,
            @Nullable String sort,
            @Nullable String page,
            @Nullable String method,
            @Nullable String share,
            @Nullable String ranking,
            @Nullable String cell) {

        Asked asked() {
            Map<String, String> values = new LinkedHashMap<>();
            put(values, "set", set, "");
            put(values, "show", show, "median");
            put(values, "goal", goal, "");
            put(values, "body", body, "");
            put(values, "with", with, "");
            put(values, "negative", negative, "");
            put(values, "view", view, "matrix");
            put(values, "sort", sort, "score");
            put(values, "page", page, "1");
            put(values, "method", method, "two-step");
            put(values, "share", share, "25");
            put(values, "ranking", ranking, "");
            put(values, "cell", cell, "");
            return new Asked(values);
        }

        private static void put(
                Map<String, String> values, String name, @Nullable String value, String usual) {
            if (value != null
                    && !value.isBlank()
                    && !value.equals(usual)
                    && value.length() <= 100) {
                values.put(name, value);
            }
        }
    }

    private String get(String name, String usual) {
        return values.getOrDefault(name, usual);
    }

    private String oneOf(String name, String usual, String... others) {
        String value = get(name, usual);
        for (String other : others) {
            if (value.equals(other)) {
                return value;
            }
        }
        return usual;
    }

    public String set() {
        return get("set", "");
    }

    public String show() {
        return get("show", "median");
    }

    /// The number of a goal; 0 for all.
    public int goal() {
        String goal = get("goal", "");
        return goal.matches("\\d{1,2}") ? Integer.parseInt(goal) : 0;
    }

    public String body() {
        return get("body", "");
    }

    public String with() {
        return get("with", "");
    }

    public boolean negative() {
        return !get("negative", "").isEmpty();
    }

    String view() {
        return oneOf("view", "matrix", "network", "list");
    }

    String sort() {
        return oneOf("sort", "score", "from", "to", "spread", "scorers");
    }

    int page() {
        String page = get("page", "1");
        return page.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(page)) : 1;
    }

    boolean katz() {
        return get("method", "").equals("katz");
    }

    /// The damping as a share of 1/λ₁, in per cent.
    double share() {
        String share = get("share", "25").replace(',', '.');
        return share.matches("\\d{1,3}(\\.\\d{1,3})?")
                ? Math.max(0.001, Double.parseDouble(share))
                : 25;
    }

    boolean wholeRanking() {
        return get("ranking", "").equals("all");
    }

    String cell() {
        return get("cell", "");
    }

    public boolean isFiltered() {
        return goal() > 0 || !body().isEmpty() || negative();
    }

    /// The address after the language with some values changed.
    ///
    /// @param changes names and values in turn; an empty value takes the name away
    String to(String... changes) {
        Map<String, String> all = new LinkedHashMap<>(values);
        for (int at = 0; at < changes.length; at += 2) {
            if (changes[at + 1].isEmpty()) {
                all.remove(changes[at]);
            } else {
                all.put(changes[at], changes[at + 1]);
            }
        }
        return PATH + query(all);
    }

    /// The values as a query, with its `?`.
    String query() {
        return query(values);
    }

    private static String query(Map<String, String> all) {
        return all.isEmpty()
                ? ""
                : all.entrySet().stream()
                        .map(one ->
                                one.getKey()
                                        + "="
                                        + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /// The values that a form with other fields has to send along.
    Map<String, String> without(String... names) {
        Map<String, String> rest = new LinkedHashMap<>(values);
        for (String name : names) {
            rest.remove(name);
        }
        return rest;
    }
}
