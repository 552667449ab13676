package no.samspill.server.access;

import no.samspill.formats.pack.Body;
import no.samspill.formats.pack.InventedPerson;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.pages.Words;
import no.samspill.server.rights.Role;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.CurrentPack;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The provider built in, for trying Samspill out: a handful of invented people, one per role.
///
/// Whoever can reach the page can sign in as any of them, so it never stands beside a real
/// provider, and never on an address others can reach unless the operator says so.
@Component
public class LocalProvider {

    /// Which kind of body suits a role best, where the pack does not say which body.
    private static final Map<Role, Body.Kind> KINDS =
            Map.of(
                    Role.CASE_OFFICER, Body.Kind.MUNICIPALITY,
                    Role.DECIDER, Body.Kind.MINISTRY,
                    Role.ADMINISTRATOR, Body.Kind.COUNTY,
                    Role.STATISTICIAN, Body.Kind.STATISTICS_PRODUCER,
                    Role.COORDINATOR, Body.Kind.MINISTRY,
                    Role.AUDITOR, Body.Kind.OTHER,
                    Role.OPERATOR, Body.Kind.MINISTRY);

    private final KnownBodies bodies;
    private final SignInSettings settings;
    private final CurrentPack pack;
    private final Wording wording;

    LocalProvider(KnownBodies bodies, SignInSettings settings, CurrentPack pack, Wording wording) {
        this.bodies = bodies;
        this.settings = settings;
        this.pack = pack;
        this.wording = wording;
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
        return active() ? invented().flatMap(one -> make(one).stream()).toList() : List.of();
    }

    /// Those the pack names; where it names none, one for every role.
    private Stream<InventedPerson> invented() {
        CurrentPack.Loaded country = pack.get();
        if (!country.people().isEmpty()) {
            return country.people().stream();
        }
        Words words =
                wording.in(
                        country.languages().stream()
                                .flatMap(tag -> Language.find(tag).stream())
                                .findFirst()
                                .orElse(Language.EN));
        return Arrays.stream(Role.values())
                .filter(role -> role == Role.PERSON || KINDS.containsKey(role))
                .map(role ->
                        new InventedPerson(
                                role.key(),
                                words.get("sign-in.demo.name", words.get("role." + role.key())),
                                null));
    }

    /// The invented person with this id.
    public Optional<DemoPerson> find(String id) {
        return list().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private Optional<DemoPerson> make(InventedPerson one) {
        return Arrays.stream(Role.values())
                .filter(role -> role.key().equals(one.role()))
                .findFirst()
                .flatMap(role -> make(one, role));
    }

    private Optional<DemoPerson> make(InventedPerson one, Role role) {
        String id = "demo-" + role.key();
        return role.given()
                ? findBody(one, role)
                        .map(body -> new DemoPerson(id, one.name(), role, new BodyId(body.id())))
                : Optional.of(new DemoPerson(id, one.name(), role, null));
    }

    private Optional<Body> findBody(InventedPerson one, Role role) {
        return bodies.today()
                .filter(body -> body.id().equals(one.body()))
                .findFirst()
                .or(() -> bodies.today().filter(body -> body.kind() == KINDS.get(role)).findFirst())
                .or(() -> bodies.today().findFirst());
    }
}
