package no.samspill.server.portal.indicator;

import no.samspill.server.portal.StatusTag;
import no.samspill.server.portal.series.Cell;
import no.samspill.server.portal.series.ChangeText;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// How an indicator goes in the areas of one level.
///
/// @param heading such as "I kommunene"
/// @param levels the levels to choose from, when there are several
/// @param map the map; empty with fewer than ten areas
/// @param attribution whom to name under the map; empty without outlines
/// @param outlined whether the map has outlines
/// @param distribution the dot plot; empty with fewer than ten areas
/// @param title above the dot plot
/// @param half which figures the middle half lies between
/// @param year which year the figures are of
/// @param legend the steps of the map, low to high, and what is missing
/// @param columns heads of the table with their links for sorting
/// @param rows the areas
/// @param shown how many rows of all are shown
/// @param more link to all rows, or to the first; empty when there is nothing more
/// @param moreWords what the link says
/// @param example whether any figure is invented
record LocalView(
        String heading,
        List<Choice> levels,
        String map,
        String attribution,
        boolean outlined,
        String distribution,
        String title,
        String half,
        String year,
        List<LegendEntry> legend,
        List<Column> columns,
        List<Row> rows,
        String shown,
        String more,
        String moreWords,
        boolean example) {

    /// Fewer areas than this are shown as a table only.
    static final int FEWEST_FOR_A_PICTURE = 10;

    /// Whether there is anything to draw.
    public boolean isDrawn() {
        return !map.isEmpty();
    }

    /// One of several links; the one chosen has no address of its own to go to.
    record Choice(String label, String address, boolean chosen) {}

    /// A step of the key.
    ///
    /// @param look `m1` to `m5`, `missing` or `confidential`
    record LegendEntry(String look, String label) {}

    /// A column's head.
    ///
    /// @param sorted `ascending` or `descending` when the table is sorted by it; null when not
    record Column(String label, String address, @Nullable String sorted, boolean number) {}

    /// An area.
    ///
    /// @param until up to which year the status goes, when that is not the year of the figure; else
    ///   empty
    record Row(
            String name,
            String address,
            Cell cell,
            ChangeText change,
            StatusTag status,
            String until) {}
}
