package no.samspill.server.portal.imports;

import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Words.Said;

import java.util.List;
import java.util.UUID;

/// What a file would do, or why it is refused.
///
/// @param id what to commit it by
/// @param title the heading
/// @param crumbs the path from the front page
/// @param lead the answer in a sentence
/// @param state `refused`, `nothing` or `ready`
/// @param source the file's name
/// @param format what it was read as
/// @param rows how many figures it holds, in words
/// @param indicators per indicator what would change
/// @param changes the first changes
/// @param moreChanges how many changes are not shown; empty for none
/// @param problems what is wrong or worth knowing
record PreviewView(
        UUID id,
        String title,
        List<Crumb> crumbs,
        String lead,
        String state,
        String source,
        String format,
        String rows,
        List<IndicatorRow> indicators,
        List<ChangeRow> changes,
        String moreChanges,
        ProblemList problems) {

    /// What happens to one indicator.
    ///
    /// @param id the indicator's id
    /// @param name its name
    /// @param added figures that are new
    /// @param changed figures that differ from before
    /// @param unchanged figures that stand as before
    /// @param removed figures that go away
    /// @param years the years with figures afterwards
    record IndicatorRow(
            String id,
            Said name,
            String added,
            String changed,
            String unchanged,
            String removed,
            String years) {}

    /// What happens to one figure.
    ///
    /// @param kind `added`, `changed` or `removed`
    /// @param indicator the indicator's name
    /// @param area the area's name
    /// @param breakdown the breakdown; empty for the total
    /// @param period the period
    /// @param before what stood there; null when nothing did
    /// @param after what will stand there; null when nothing will
    record ChangeRow(
            String kind,
            Said indicator,
            Said area,
            String breakdown,
            String period,
            @org.jspecify.annotations.Nullable Cell before,
            @org.jspecify.annotations.Nullable Cell after) {}

    /// A figure in a table.
    ///
    /// @param shown the number, or the sign that stands for none
    /// @param sign the sign beside the number; empty when it is an ordinary figure
    /// @param meaning what the sign means; empty when there is none
    record Cell(String shown, String sign, String meaning) {}
}
