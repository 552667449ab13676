package no.samspill.server.access;

import no.samspill.formats.pack.Body;
import no.samspill.server.rights.Role;
import no.samspill.server.shared.BodyId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/// The provider built in, for trying Samspill out: a handful of invented people, one per role.
///
/// Whoever can reach the page can sign in as any of them, so it never stands beside a real
/// provider, and never on an address others can reach unless the operator says so.
@Component
public class LocalProvider {

    private static final List<Invented> PEOPLE =
            List.of(
                    new Invented(
                            Role.CASE_OFFICER,
                            "Siri Saksbehandler",
                            "municipality-3020",
                            Body.Kind.MUNICIPALITY),
                    new Invented(Role.DECIDER, "Bjørn Beslutter", "fin", Body.Kind.MINISTRY),
                    new Invented(
                            Role.ADMINISTRATOR,
                            "Anne Administrator",
                            "county-32",
                            Body.Kind.COUNTY),
                    new Invented(
                            Role.STATISTICIAN,
                            "Steinar Statistiker",
                            "ssb",
                            Body.Kind.STATISTICS_PRODUCER),
                    new Invented(Role.COORDINATOR, "Solveig Samordner", "dfd", Body.Kind.MINISTRY),
                    new Invented(Role.AUDITOR, "Rita Revisor", "riksrevisjonen", Body.Kind.OTHER),
                    new Invented(Role.OPERATOR, "Dag Driftsansvarlig", "dfd", Body.Kind.MINISTRY),
                    new Invented(Role.PERSON, "Ingrid Innbygger", "", null));

    private final KnownBodies bodies;
    private final SignInSettings settings;

    LocalProvider(KnownBodies bodies, SignInSettings settings) {
        this.bodies = bodies;
        this.settings = settings;
    }

    private record Invented(Role role, String name, String preferred, Body.@Nullable Kind kind) {

        String subject() {
            return "demo-" + role.key();
        }
    }

    /// An invented person anybody may sign in as.
    ///
    /// @param id what the form sends
    /// @param name plainly invented
    /// @param role what the person is
    /// @param body to which body; null for somebody who acts for none
    public record DemoPerson(String id, String name, Role role, @Nullable BodyId body) {}

    /// Whether it is in use.
    public boolean active() {
        return settings.local();
    }

    /// The invented people, one per role that the bodies of the pack leave room for; none when it
    /// is not in use.
    public List<DemoPerson> list() {
        return active() ? PEOPLE.stream().flatMap(one -> make(one).stream()).toList() : List.of();
    }

    /// The invented person with this id.
    public Optional<DemoPerson> find(String id) {
        return list().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private Optional<DemoPerson> make(Invented one) {
        if (one.kind() == null) {
            return Optional.of(new DemoPerson(one.subject(), one.name(), one.role(), null));
        }
        return findBody(one.preferred(), one.kind())
                .map(body ->
                        new DemoPerson(
                                one.subject(), one.name(), one.role(), new BodyId(body.id())));
    }

    private Optional<Body> findBody(String preferred, Body.Kind kind) {
        return bodies.today()
                .filter(body -> body.id().equals(preferred))
                .findFirst()
                .or(() -> bodies.today().filter(body -> body.kind() == kind).findFirst())
                .or(() -> bodies.today().findFirst());
    }
}
