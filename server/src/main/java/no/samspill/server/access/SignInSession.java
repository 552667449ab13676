package no.samspill.server.access;

import jakarta.servlet.http.HttpSession;

import no.samspill.server.rights.Role;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What a browser's session says of who has signed in.
///
/// It holds plain texts only, so that a session outlives a new version of every library.
final class SignInSession {

    private static final String PERSON = "samspill.person";
    private static final String SINCE = "samspill.since";
    private static final String PROVIDER = "samspill.provider";
    private static final String SESSION_THERE = "samspill.session-there";
    private static final String AGENT = "samspill.agent";
    private static final String REPRESENTED = "samspill.represented";
    private static final String ACTING = "samspill.acting";
    private static final String DEPUTY_FOR = "samspill.deputy-for";
    private static final int LONGEST_AGENT = 300;

    private final Function<String, @Nullable Object> read;

    private SignInSession(Function<String, @Nullable Object> read) {
        this.read = read;
    }

    static SignInSession of(HttpSession session) {
        return new SignInSession(session::getAttribute);
    }

    static SignInSession of(Session session) {
        return new SignInSession(name -> session.getAttribute(name));
    }

    /// Notes who has signed in, and forgets who was before.
    ///
    /// @param sessionThere what the provider calls the session it keeps itself
    /// @param represented for which bodies the provider's token says they act, and as what
    static void begin(
            HttpSession session,
            PersonId person,
            String provider,
            @Nullable String sessionThere,
            @Nullable String agent,
            Map<BodyId, Set<Role>> represented,
            Instant now) {
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, person.toString());
        session.setAttribute(PERSON, person.toString());
        session.setAttribute(SINCE, now.toString());
        session.setAttribute(PROVIDER, provider);
        session.setAttribute(SESSION_THERE, sessionThere);
        session.setAttribute(AGENT, shortened(agent));
        session.setAttribute(REPRESENTED, write(represented));
        session.removeAttribute(ACTING);
        session.removeAttribute(DEPUTY_FOR);
    }

    /// Notes for which body the person acts from now on.
    static void act(HttpSession session, @Nullable BodyId body, @Nullable PersonId deputyFor) {
        session.setAttribute(ACTING, body == null ? null : body.toString());
        session.setAttribute(DEPUTY_FOR, deputyFor == null ? null : deputyFor.toString());
    }

    Optional<PersonId> person() {
        return text(PERSON).map(PersonId::of);
    }

    Optional<Instant> since() {
        return text(SINCE).map(Instant::parse);
    }

    String provider() {
        return text(PROVIDER).orElse("");
    }

    /// What the provider calls the session it keeps itself; empty when it has not said.
    String sessionThere() {
        return text(SESSION_THERE).orElse("");
    }

    String agent() {
        return text(AGENT).orElse("");
    }

    Optional<BodyId> acting() {
        return text(ACTING).map(BodyId::new);
    }

    Optional<PersonId> deputyFor() {
        return text(DEPUTY_FOR).map(PersonId::of);
    }

    /// For which bodies the provider's token says they act, and as what.
    Map<BodyId, Set<Role>> represented() {
        Map<BodyId, Set<Role>> all = new LinkedHashMap<>();
        for (String one : text(REPRESENTED).orElse("").split(",", -1)) {
            String[] parts = one.split(":", 2);
            if (parts.length == 2) {
                all.computeIfAbsent(new BodyId(parts[0]), body -> EnumSet.noneOf(Role.class))
                        .add(Role.of(parts[1]));
            }
        }
        return all;
    }

    private static String write(Map<BodyId, Set<Role>> represented) {
        StringBuilder text = new StringBuilder();
        represented.forEach((body, roles) ->
                roles.forEach(role ->
                        text.append(text.isEmpty() ? "" : ",")
                                .append(body)
                                .append(':')
                                .append(role.key())));
        return text.toString();
    }

    private static String shortened(@Nullable String agent) {
        String whole = agent == null ? "" : agent.replaceAll("\\p{Cntrl}", "");
        return whole.substring(0, Math.min(LONGEST_AGENT, whole.length()));
    }

    private Optional<String> text(String name) {
        return read.apply(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
