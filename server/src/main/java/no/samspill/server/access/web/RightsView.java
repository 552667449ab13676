package no.samspill.server.access.web;

import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Words;
import no.samspill.server.rights.Rights;
import no.samspill.server.rights.Rights.Right;
import no.samspill.server.rights.Role;
import no.samspill.server.rights.Scope;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The table of rights in words.
///
/// @param title the heading
/// @param crumbs the way to it
/// @param count how many rights there are
/// @param roles what each role may do
record RightsView(String title, List<Crumb> crumbs, int count, List<RoleRights> roles) {

    /// A role and what it may do.
    ///
    /// @param key for the address of the row
    /// @param name the role
    /// @param about who has it
    /// @param acts what it may do
    record RoleRights(String key, String name, String about, List<Act> acts) {}

    /// One thing a role may do, and how far.
    record Act(String what, String reach) {}

    static RightsView of(Words words) {
        String title = words.get("rights.title");
        return new RightsView(
                title,
                List.of(new Crumb(words.get("about.title"), "/about"), new Crumb(title, "")),
                Rights.list().size(),
                Arrays.stream(Role.values()).map(role -> rights(role, words)).toList());
    }

    private static RoleRights rights(Role role, Words words) {
        return new RoleRights(
                role.key(),
                RoleWords.name(role, words),
                RoleWords.about(role, words),
                Rights.list().stream()
                        .filter(right -> right.role() == role)
                        .map(right -> act(right, words))
                        .toList());
    }

    private static Act act(Right right, Words words) {
        return new Act(
                words.get("action." + right.action().key()),
                words.get("scope." + key(right.scope())));
    }

    private static String key(Scope scope) {
        return scope.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
