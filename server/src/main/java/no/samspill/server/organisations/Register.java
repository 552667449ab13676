package no.samspill.server.organisations;

import no.samspill.formats.pack.Body;
import no.samspill.formats.pack.Body.Succession;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The versions of all bodies that stand at one moment, with the ways from one to another.
///
/// @param versions by id
/// @param governing the bodies that govern or governed an area, by its code
/// @param children the bodies that lie or lay under one, by its id
/// @param origins what became this body, by its id
record Register(
        Map<String, BodyVersion> versions,
        Map<String, List<Body>> governing,
        Map<String, List<Body>> children,
        Map<String, List<Origin>> origins) {

    static final Register EMPTY = of(List.of());

    /// One way in which a body came from another.
    record Origin(Body from, Succession succession) {}

    static Register of(Collection<BodyVersion> versions) {
        Map<String, BodyVersion> byId = new HashMap<>();
        Map<String, List<Body>> governing = new HashMap<>();
        Map<String, List<Body>> children = new HashMap<>();
        Map<String, List<Origin>> origins = new HashMap<>();
        versions.forEach(version -> byId.put(version.body().id(), version));
        List<Body> standing =
                byId.values().stream()
                        .filter(version -> !version.withdrawn())
                        .map(BodyVersion::body)
                        .sorted(Comparator.comparing(Body::id))
                        .toList();
        for (Body body : standing) {
            body.areas().stream()
                    .map(Body.Governed::code)
                    .distinct()
                    .forEach(code -> add(governing, code, body));
            body.parents().stream()
                    .map(Body.Parent::body)
                    .distinct()
                    .forEach(parent -> add(children, parent, body));
            body.successions().forEach(one -> add(origins, one.to(), new Origin(body, one)));
        }
        return new Register(byId, governing, children, origins);
    }

    private static <T> void add(Map<String, List<T>> lists, String key, T value) {
        lists.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
    }

    /// The same with some bodies in newer versions.
    Register with(Collection<BodyVersion> newer) {
        Map<String, BodyVersion> all = new HashMap<>(versions);
        newer.forEach(one ->
                all.merge(
                        one.body().id(),
                        one,
                        (former, next) -> next.version() >= former.version() ? next : former));
        return of(all.values());
    }

    /// The bodies that stand in the register, those that no longer exist too.
    List<Body> bodies() {
        return versions.values().stream()
                .filter(version -> !version.withdrawn())
                .map(BodyVersion::body)
                .toList();
    }
}
