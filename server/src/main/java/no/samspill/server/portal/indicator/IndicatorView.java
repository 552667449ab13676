package no.samspill.server.portal.indicator;

import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Words.Said;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// Everything on the page of one indicator.
///
/// @param id the indicator's id
/// @param title the name, for the browser's title and the cite box
/// @param crumbs the path from the front page
/// @param goal the goal it stands under
/// @param targets codes of its targets
/// @param name what it measures, above the heading
/// @param finding heading and lead
/// @param example whether the figures shown are invented
/// @param chart the chart and its table
/// @param table whether the table is shown in place of the chart
/// @param chartLink to the chart
/// @param tableLink to the table
/// @param areas areas to choose from
/// @param area the area chosen
/// @param breakdowns breakdowns to choose from; empty when there is only the total
/// @param kept choices that the forms carry on, by name
/// @param box what the default method says
/// @param openSdg what the Open SDG method says; null when the site has no settings for it
/// @param method `trend` or `open-sdg`, the one chosen
/// @param methodKept choices that the method's form carries on
/// @param responsible who answers for the goal
/// @param asOf the day the assessment holds for, for people
/// @param whyLink to the page that says why
/// @param local how it goes in the areas of a level; null without any
/// @param passport what the figure really measures
/// @param releases the releases that touched it, the latest first
/// @param citation how to cite it
/// @param source the source in words, with licence
/// @param svgLink to the chart as an SVG file; empty when there is no chart
/// @param pngLink to the chart as a PNG file; empty when there is no chart
/// @param api the address of its data without the ending
record IndicatorView(
        String id,
        String title,
        List<Crumb> crumbs,
        int goal,
        List<String> targets,
        Said name,
        Finding finding,
        boolean example,
        ChartView chart,
        boolean table,
        String chartLink,
        String tableLink,
        List<Option> areas,
        String area,
        List<Option> breakdowns,
        Map<String, String> kept,
        AssessmentBox box,
        @Nullable OpenSdgBox openSdg,
        String method,
        Map<String, String> methodKept,
        Responsible responsible,
        String asOf,
        String whyLink,
        @Nullable LocalView local,
        Passport passport,
        List<ReleaseRow> releases,
        Citation citation,
        String source,
        String svgLink,
        String pngLink,
        String api) {

    /// An entry of a list to choose from.
    ///
    /// @param group the heading it stands under; empty without one
    record Option(String value, String label, boolean chosen, String group) {}

    /// Who answers for the goal.
    ///
    /// @param name the body; empty when nobody does
    /// @param address where it leads; empty for nowhere
    /// @param note how sure we are; empty when documented
    record Responsible(Said name, String address, String note) {}

    /// A release that touched the indicator.
    ///
    /// @param name what it is called: its source and day
    /// @param day when it landed, for people
    /// @param lastYear the last year with a figure
    /// @param changed what it did, in words
    /// @param inForce whether it is the one shown
    /// @param example whether its figures are invented
    /// @param actor who let it land
    /// @param published the day the source published it
    /// @param rows the number of figures afterwards
    record ReleaseRow(
            long id,
            String name,
            Said note,
            String day,
            String lastYear,
            String changed,
            boolean inForce,
            boolean example,
            String actor,
            String published,
            String rows) {}

    /// How to cite the page.
    record Citation(String text, String bibtex, String permalink) {}
}
