package no.samspill.server.access.web;

import no.samspill.server.audit.Timeline;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Words.Said;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Somebody's own page.
///
/// @param title the heading
/// @param crumbs the way to it
/// @param done what has just happened, in words; empty when nothing has
/// @param acting for whom they act
/// @param roles what they are and will be, and in whose stead
/// @param former what they were
/// @param requests what they have asked for
/// @param sessions where they are signed in
/// @param data what we hold about them
/// @param timeline what was done with their account and roles
record MeView(
        String title,
        List<Crumb> crumbs,
        String done,
        Now acting,
        List<RoleLine> roles,
        List<RoleLine> former,
        List<RequestLine> requests,
        List<SessionLine> sessions,
        List<Fact> data,
        Timeline timeline) {

    /// For whom they act now.
    ///
    /// @param body null for nobody
    /// @param name the body, or words for oneself
    /// @param roles as what
    /// @param stead in whose stead; empty in their own right
    /// @param several whether there is anything else to choose
    /// @param administers whether they say who acts for the body
    /// @param waiting how many ask for access to it
    record Now(
            @Nullable String body,
            Said name,
            String beside,
            String roles,
            String stead,
            boolean several,
            boolean administers,
            int waiting) {}

    /// A role, own or in somebody's stead.
    ///
    /// @param state as [Days#state] has it
    record RoleLine(
            String body,
            Said name,
            String beside,
            String role,
            String period,
            String stead,
            String state) {}

    /// A request for access.
    ///
    /// @param id what the form names it by
    /// @param version the version shown
    /// @param body for which body
    /// @param name its name
    /// @param role as what
    /// @param asked the day
    /// @param outcome the key of its state
    /// @param state the sign of its state
    /// @param answer the reason of the answer; empty without one
    record RequestLine(
            String id,
            long version,
            String body,
            Said name,
            String beside,
            String role,
            String asked,
            String outcome,
            String state,
            String answer) {}

    /// A browser they are signed in with.
    record SessionLine(String id, String device, String started, String seen, boolean current) {}

    /// Something we hold.
    record Fact(String what, String value) {}
}
