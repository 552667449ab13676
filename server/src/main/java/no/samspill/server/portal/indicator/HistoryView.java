package no.samspill.server.portal.indicator;

import no.samspill.server.pages.Crumb;

import java.util.List;

/// The page of every release that touched an indicator.
///
/// @param id the indicator's id
/// @param title the heading
/// @param crumbs the path from the front page
/// @param releases the releases, the latest first
record HistoryView(
        String id, String title, List<Crumb> crumbs, List<IndicatorView.ReleaseRow> releases) {}
