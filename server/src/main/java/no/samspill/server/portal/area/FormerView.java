package no.samspill.server.portal.area;

import no.samspill.server.portal.Crumb;

import java.util.List;

/// The page of an area that exists no longer, or not yet.
///
/// @param title the heading
/// @param crumbs the path from the front page
/// @param lead when it existed
/// @param became what it became
/// @param came what it came from
record FormerView(
        String title,
        List<Crumb> crumbs,
        String lead,
        List<AreaView.Member> became,
        List<AreaView.LineageEntry> came) {}
