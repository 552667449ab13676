package no.samspill.server.portal.imports;

import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.portal.imports.PreviewView.IndicatorRow;

import java.util.List;

/// The page of one release.
///
/// @param id the release's number
/// @param title the heading
/// @param crumbs the path from the front page
/// @param lead what it did, in a sentence
/// @param landed whether it has landed just now
/// @param busy whether assessments are being made
/// @param example whether its figures are invented
/// @param note what it says about itself; empty when nothing
/// @param when the day and time it landed
/// @param published the day the source published the figures
/// @param actor who let it land
/// @param source the file or folder it came from
/// @param format the format it came in
/// @param rows the number of figures in the file
/// @param checksum SHA-256 of the file
/// @param indicators what it did to each indicator
record ReleaseView(
        long id,
        String title,
        List<Crumb> crumbs,
        String lead,
        boolean landed,
        boolean busy,
        boolean example,
        Said note,
        String when,
        String published,
        String actor,
        String source,
        String format,
        String rows,
        String checksum,
        List<IndicatorRow> indicators) {}
