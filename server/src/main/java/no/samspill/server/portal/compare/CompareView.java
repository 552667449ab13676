package no.samspill.server.portal.compare;

import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.portal.StatusTag;
import no.samspill.server.portal.series.Cell;

import java.util.List;

/// Two to six areas beside each other.
///
/// @param title the heading
/// @param crumbs the path from the front page
/// @param chosen the areas, each with a link that takes it away
/// @param unknown codes that no area has
/// @param asked what was looked for; empty when nothing was
/// @param hits areas that fit, each with a link that adds it
/// @param suggestions areas near the first in population, each with a link that adds it
/// @param full whether no more can be added
/// @param groups the rows by goal; empty with fewer than two areas
/// @param example whether any figure is invented
record CompareView(
        String title,
        List<Crumb> crumbs,
        List<Chosen> chosen,
        List<String> unknown,
        String asked,
        List<Link> hits,
        List<Link> suggestions,
        boolean full,
        List<Group> groups,
        boolean example) {

    /// An area that is compared.
    record Chosen(String code, String name, String address, String without) {}

    /// A link with its words.
    record Link(String label, String address) {}

    /// The rows of a goal.
    record Group(int goal, Said title, List<Row> rows) {}

    /// An indicator.
    ///
    /// @param differ whether the figures are of different years
    /// @param example whether any of them is invented
    record Row(Said name, String address, boolean differ, boolean example, List<Place> places) {}

    /// One area's part of a row.
    ///
    /// @param strip where it lies among the others shown; empty without a figure
    record Place(String area, Cell cell, String strip, StatusTag status) {}
}
