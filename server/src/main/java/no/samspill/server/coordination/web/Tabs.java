package no.samspill.server.coordination.web;

import no.samspill.server.pages.Words;

import java.util.List;

/// The tabs of the area. A page that is added gets a line in [#ALL].
///
/// @param tabs in their order
record Tabs(List<Tab> tabs) {

    private static final List<Place> ALL =
            List.of(
                    new Place("overview", "/coordination"),
                    new Place("interactions", "/coordination/interactions"));

    /// @param key the last part of the key of its words
    /// @param path its address after the language
    private record Place(String key, String path) {}

    /// One tab.
    ///
    /// @param here whether the page is under it
    record Tab(String label, String path, boolean here) {}

    static Tabs of(String key, Words words) {
        return new Tabs(
                ALL.stream()
                        .map(one ->
                                new Tab(
                                        words.get("coordination.tab." + one.key()),
                                        one.path(),
                                        one.key().equals(key)))
                        .toList());
    }
}
