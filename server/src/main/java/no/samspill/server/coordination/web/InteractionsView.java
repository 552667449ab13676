package no.samspill.server.coordination.web;

import no.samspill.server.coordination.web.PanelView.Choice;
import no.samspill.server.pages.Crumb;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// The page of how targets act on each other.
///
/// @param lead how much the set holds
/// @param told what has just been done; empty for nothing
/// @param set the set that is shown; null when there is none yet
/// @param mayKeep whether the reader may make sets and bring matrices in
/// @param mayScore whether the reader's body may score
record InteractionsView(
        String title,
        String lead,
        List<Crumb> crumbs,
        Tabs tabs,
        String told,
        boolean mayKeep,
        boolean mayScore,
        @Nullable Shown set) {

    /// A set as the reader wants to see it.
    ///
    /// @param example what the line above the matrix says of a set from elsewhere; empty for our
    ///   own
    /// @param kept values the filter's form sends along
    /// @param views the matrix, the network and the list
    /// @param negatives how many conflicts there are
    /// @param matrix the table; empty in other views
    /// @param empty whether the filter lets nothing through
    /// @param network null in other views
    /// @param list null in other views
    /// @param panel null when no cell is open
    record Shown(
            Asked asked,
            String id,
            String name,
            String source,
            @Nullable String link,
            String licence,
            String example,
            Map<String, String> kept,
            Map<String, String> rankingKept,
            List<Choice> sets,
            List<Choice> shows,
            List<Choice> goals,
            List<Choice> bodies,
            List<View> views,
            int negatives,
            int shownCells,
            String matrix,
            boolean empty,
            NetworkDrawing.@Nullable Picture network,
            @Nullable CellList list,
            RankingView ranking,
            Findings findings,
            @Nullable PanelView panel,
            String reset,
            String query) {}

    /// A way to see the same.
    record View(String label, String path, boolean here) {}
}
