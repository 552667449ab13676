package no.samspill.server.access.web;

import no.samspill.server.access.web.RoleWords.RoleChoice;
import no.samspill.server.audit.Timeline;
import no.samspill.server.pages.Crumb;

import java.util.List;
import java.util.Objects;

/// Who acts for a body, as its administrators see it.
///
/// @param title the heading
/// @param crumbs the way to it
/// @param path its address after the language
/// @param done what has just happened, in words; empty when nothing has
/// @param requests those that wait for an answer
/// @param holders who has a role now or will have
/// @param former who had one
/// @param deputies who stands in for whom, now or later
/// @param mayNameDeputy whether there are two people, so that one can stand in for the other
/// @param invitations those that wait for an answer
/// @param roles what one may be invited as
/// @param form what is written in the form
/// @param timeline what was done with roles, deputyships, invitations and requests
record PeopleView(
        String title,
        List<Crumb> crumbs,
        String path,
        String done,
        List<AskedLine> requests,
        List<HolderLine> holders,
        List<HolderLine> former,
        List<DeputyLine> deputies,
        boolean mayNameDeputy,
        List<InvitedLine> invitations,
        List<RoleChoice> roles,
        InviteForm form,
        Timeline timeline) {

    /// A request that waits.
    record AskedLine(String id, String person, String role, String asked, String why) {}

    /// Somebody's role.
    ///
    /// @param source the key of what it rests on
    /// @param state as [Days#state] has it
    /// @param reason why it ended; empty when it has not, or nobody said
    record HolderLine(
            String id,
            String person,
            String role,
            String period,
            String source,
            String state,
            String reason) {}

    /// Somebody who stands in.
    record DeputyLine(String id, String deputy, String principal, String period, String state) {}

    /// An invitation that waits.
    ///
    /// @param until how long it can be answered, in words
    record InvitedLine(
            String id, long version, String email, String role, String period, String until) {}

    /// What is written in the form; what was not sent is empty.
    record InviteForm(String email, String role, String from, String to) {

        InviteForm {
            email = Objects.requireNonNullElse(email, "");
            role = Objects.requireNonNullElse(role, "");
            from = Objects.requireNonNullElse(from, "");
            to = Objects.requireNonNullElse(to, "");
        }
    }
}
