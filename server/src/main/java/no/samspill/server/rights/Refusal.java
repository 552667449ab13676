package no.samspill.server.rights;

import no.samspill.server.shared.BodyId;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/// Why a request was refused to somebody who has signed in.
///
/// @param action the right that is missing
/// @param caller who asked
/// @param owner whose record it is; null when nobody's
public record Refusal(Action action, Caller caller, @Nullable BodyId owner) {

    /// The attribute of a request that holds it.
    public static final String ATTRIBUTE = "no.samspill.refused";

    /// The roles that have the right.
    public List<Role> holders() {
        return Arrays.stream(Role.values())
                .filter(role ->
                        Rights.list().stream()
                                .anyMatch(
                                        right -> right.role() == role && right.action() == action))
                .toList();
    }

    /// Whether a body's administrator gives a role that has the right; if not, only whoever runs
    /// the installation does.
    public boolean givenByAdministrator() {
        return holders().stream().anyMatch(role -> role.given() && !role.wide());
    }
}
