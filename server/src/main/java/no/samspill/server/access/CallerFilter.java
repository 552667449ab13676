package no.samspill.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import no.samspill.server.access.ActingFor.Choice;
import no.samspill.server.rights.Action;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.CurrentCaller;
import no.samspill.server.rights.Role;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.PersonId;

import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Finds out who sends a request by the browser's session, anew for every request.
final class CallerFilter extends OncePerRequestFilter {

    private final ActingFor acting;
    private final SignInSettings settings;
    private final Clock clock;

    CallerFilter(ActingFor acting, SignInSettings settings, Clock clock) {
        this.acting = acting;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // Styles and pictures are the same for everybody; the session need not be read for them.
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        CurrentCaller.set(request, session == null ? Caller.visitor() : caller(session));
        chain.doFilter(request, response);
    }

    private Caller caller(HttpSession session) {
        SignInSession signedIn = SignInSession.of(session);
        Optional<PersonId> person = signedIn.person();
        if (person.isEmpty()) {
            return Caller.visitor();
        }
        Instant end = signedIn.since().orElse(Instant.EPOCH).plus(settings.longest());
        if (!clock.instant().isBefore(end)) {
            session.invalidate();
            return Caller.visitor();
        }
        return caller(person.get(), acting.find(session));
    }

    private static Caller caller(PersonId person, Optional<Choice> choice) {
        Actor actor =
                new Actor.Person(
                        person,
                        choice.map(Choice::body).orElse(null),
                        choice.map(Choice::deputyFor).orElse(null));
        Set<Role> roles = choice.map(Choice::roles).orElseGet(() -> Set.of(Role.PERSON));
        return new Caller(actor, roles, Set.of(Action.values()));
    }
}
