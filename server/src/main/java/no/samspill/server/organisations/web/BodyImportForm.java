package no.samspill.server.organisations.web;

import no.samspill.server.organisations.BodyImportPreview;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Words;

import java.util.List;

/// The page on which a table of bodies is sent.
///
/// @param told what has just been done; empty for nothing
record BodyImportForm(String title, List<Crumb> crumbs, String told, List<Column> columns) {

    /// A column of the table and what it holds.
    record Column(String name, String holds) {}

    static BodyImportForm of(Words words, String told) {
        String title = words.get("bodies.import.title");
        List<Column> columns =
                BodyImportPreview.columns().stream()
                        .map(name -> new Column(name, words.get("bodies.import.column." + name)))
                        .toList();
        return new BodyImportForm(
                title,
                List.of(
                        new Crumb(words.get("bodies.import.bodies"), "/bodies"),
                        new Crumb(title, "")),
                told,
                columns);
    }
}
