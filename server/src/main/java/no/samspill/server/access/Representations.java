package no.samspill.server.access;

import no.samspill.server.rights.Role;
import no.samspill.server.shared.BodyId;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// For which bodies Ansattporten says a person acts.
///
/// The id token's `authorization_details` name, for each resource that was asked for, the
/// organisations the person chose, as `0192:` and a number. What somebody is to the body for a
/// resource is settled when the installation is set up.
@Component
class Representations {

    private static final String TYPE = "ansattporten:";

    private final KnownBodies bodies;
    private final SignInSettings settings;
    private final JsonMapper json;

    Representations(KnownBodies bodies, SignInSettings settings, JsonMapper json) {
        this.bodies = bodies;
        this.settings = settings;
        this.json = json;
    }

    /// What Ansattporten is asked for, as JSON: that the person chooses whom to represent; empty
    /// when no resource is set up.
    Optional<String> findWanted() {
        List<Map<String, String>> wanted =
                settings.roles().keySet().stream()
                        .map(resource ->
                                Map.of(
                                        "type",
                                        settings.resourceType(),
                                        "resource",
                                        resource,
                                        "representation_is_required",
                                        "true"))
                        .toList();
        return wanted.isEmpty() ? Optional.empty() : Optional.of(json.writeValueAsString(wanted));
    }

    /// By body what the person is to it; numbers that no body in the register has are left out.
    Map<BodyId, Set<Role>> read(OidcIdToken token) {
        Map<BodyId, Set<Role>> all = new LinkedHashMap<>();
        if (token.getClaim("authorization_details") instanceof List<?> details) {
            details.forEach(one -> {
                if (one instanceof Map<?, ?> detail) {
                    read(detail, all);
                }
            });
        }
        return all;
    }

    private void read(Map<?, ?> detail, Map<BodyId, Set<Role>> all) {
        Role role = settings.roles().get(String.valueOf(detail.get("resource")));
        if (role == null || !String.valueOf(detail.get("type")).startsWith(TYPE)) {
            return;
        }
        List<BodyId> found = new ArrayList<>();
        collect("", detail, found);
        found.forEach(
                body -> all.computeIfAbsent(body, one -> EnumSet.noneOf(Role.class)).add(role));
    }

    /// Services name the organisation in `reportees`, resources in `authorized_parties`, each
    /// somewhere below as `ID`.
    private void collect(String name, @Nullable Object value, List<BodyId> found) {
        switch (value) {
            case Map<?, ?> inner ->
                    inner.forEach((key, one) -> collect(String.valueOf(key), one, found));
            case List<?> inner -> inner.forEach(one -> collect(name, one, found));
            case String text when name.equals("ID") ->
                    bodies.findByToken(text).ifPresent(found::add);
            case null, default -> {
                // Names, rights and units tell nothing about who it is.
            }
        }
    }
}
