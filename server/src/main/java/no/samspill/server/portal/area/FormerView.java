package no.samspill.server.portal.area;

import no.samspill.server.pages.Crumb;

import java.util.List;

/// The page of an area that exists no longer, or not yet.
///
/// @param title the heading
/// @param crumbs the path from the front page
/// @param lead when its number and name were valid
/// @param became what it is today
/// @param changes what happened on the way there, the earliest first
/// @param came what it came from
record FormerView(
        String title,
        List<Crumb> crumbs,
        String lead,
        List<AreaView.Member> became,
        List<AreaView.LineageEntry> changes,
        List<AreaView.LineageEntry> came) {}
