package no.samspill.server.portal.area;

import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.portal.StatusTag;
import no.samspill.server.portal.series.Cell;
import no.samspill.server.portal.series.ChangeText;

import java.util.List;

/// Everything on the profile of one area that exists.
///
/// @param code the area's code
/// @param title the name
/// @param crumbs the path from the front page
/// @param kicker level, code and what it belongs to
/// @param otherNames names in other languages, as registered
/// @param lead one sentence beside the others
/// @param example `all`, `some` or `none` of the figures are invented
/// @param facts inhabitants, area, what it is compared with, what it was merged from
/// @param locator a small map; empty when nothing is known of where it lies
/// @param count how many indicators
/// @param tally how many of each status
/// @param filters links that show some of the rows
/// @param comparisons links that compare with others
/// @param compared with whom it is compared, in words: "blant de ti nærmeste i folketall"
/// @param key the strip that explains the signs
/// @param groups the rows by goal
/// @param lineage what it came from, the latest first
/// @param members the areas inside it
/// @param membersHeading above them; empty without any
/// @param compareLink to the page where it is laid beside others
/// @param address of this page with its choices
/// @param release the latest release, for the foot of the printed page
record AreaView(
        String code,
        String title,
        List<Crumb> crumbs,
        String kicker,
        List<Said> otherNames,
        String lead,
        String example,
        List<Fact> facts,
        String locator,
        String count,
        List<Tally> tally,
        List<Filter> filters,
        List<Filter> comparisons,
        String compared,
        String key,
        List<Group> groups,
        List<LineageEntry> lineage,
        List<Member> members,
        String membersHeading,
        String compareLink,
        String address,
        String release) {

    /// A fact about the area.
    ///
    /// @param links other areas it names; empty without any
    record Fact(String name, String value, List<Member> links) {}

    /// How many indicators have a status.
    record Tally(StatusTag tag, int count) {}

    /// A link that shows a part.
    ///
    /// @param count how many rows it shows; −1 when that is not said
    /// @param chosen whether it is in force
    record Filter(String label, int count, String address, boolean chosen) {

        /// Whether it would show nothing.
        public boolean isDisabled() {
            return count == 0 && !chosen;
        }
    }

    /// The rows of a goal.
    record Group(int goal, Said title, List<Row> rows) {}

    /// An indicator.
    ///
    /// @param name its short name
    /// @param address its page for this area
    /// @param why the page that says why the status is what it is
    /// @param strip the drawing; empty when there is nothing to compare
    /// @param standing in words; empty when the uncertainty allows none
    /// @param look `strip`, or as in [Cell] when there is no strip
    /// @param note what stands in the strip's place
    /// @param example whether the figures are invented
    record Row(
            Said name,
            String address,
            String why,
            Cell cell,
            ChangeText change,
            String strip,
            String standing,
            String look,
            String note,
            StatusTag status,
            boolean example) {}

    /// A change the area came out of.
    record LineageEntry(String text, List<Member> links) {}

    /// Another area.
    record Member(String name, String address) {}
}
