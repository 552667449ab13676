package no.samspill.server.audit.web;

import no.samspill.server.audit.Named;
import no.samspill.server.audit.Told;
import no.samspill.server.pages.Crumb;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The page with the entries that match.
///
/// @param entries those on this page
/// @param count how many match, in words
/// @param filter what was asked for
/// @param narrowed whether anything was
/// @param owners the bodies there is something about, to suggest
/// @param actors those who have done something, to suggest
/// @param types the kinds of record to choose among
/// @param actions what can have been done, to choose among
/// @param before the address of the page before; null when this is the first
/// @param after the address of the next page; null when this is the last
/// @param here which page this is, of how many
/// @param csv the address of the same list as CSV
/// @param xlsx the address of the same list as a workbook
/// @param blanking the address where personal data are blanked; empty for those who may not
record AuditView(
        String title,
        List<Crumb> crumbs,
        List<Told> entries,
        String count,
        AuditFilter filter,
        boolean narrowed,
        List<Named> owners,
        List<Named> actors,
        List<Choice> types,
        List<Choice> actions,
        @Nullable String before,
        @Nullable String after,
        String here,
        String csv,
        String xlsx,
        String blanking) {

    /// Something to choose.
    record Choice(String key, String label) {}
}
