package no.samspill.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import no.samspill.server.access.Appointment.Source;
import no.samspill.server.rights.Role;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/// Turns a browser's session into that of somebody who has signed in.
@Component
class SignIns {

    private final People people;
    private final Appointments appointments;
    private final ActingFor acting;
    private final SignInSettings settings;
    private final Clock clock;

    SignIns(
            People people,
            Appointments appointments,
            ActingFor acting,
            SignInSettings settings,
            Clock clock) {
        this.people = people;
        this.appointments = appointments;
        this.acting = acting;
        this.settings = settings;
        this.clock = clock;
    }

    /// Signs in whom a provider vouches for.
    ///
    /// @param sessionThere what the provider calls its own session, to be told at sign-out; null
    ///   when it has not said
    /// @param represented for which bodies the provider says they act, and as what
    @Transactional
    public void begin(
            Identity identity,
            @Nullable String sessionThere,
            Map<BodyId, Set<Role>> represented,
            HttpServletRequest request,
            HttpServletResponse response) {
        Person person = people.signedIn(identity);
        HttpSession session = fresh(request, response);
        session.setMaxInactiveInterval(Math.toIntExact(settings.idle().toSeconds()));
        SignInSession.begin(
                session,
                person.id(),
                identity.issuer(),
                sessionThere,
                request.getHeader("User-Agent"),
                represented,
                clock.instant());
        acting.chooseTheOnlyOne(session);
    }

    /// Whoever knew the session's id before must not know it afterwards.
    private static HttpSession fresh(HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        HttpSession session = request.getSession(true);
        new FormTokens().forget(request, response);
        return session;
    }

    /// Signs in as one of the invented people, who has the invented role from then on.
    @Transactional
    public void beginAs(
            LocalProvider.DemoPerson demo,
            HttpServletRequest request,
            HttpServletResponse response) {
        Identity identity = new Identity(Identity.LOCAL, demo.id(), demo.name(), null);
        Person person = people.signedIn(identity);
        BodyId body = demo.body();
        if (body != null) {
            appointments.giveUnlessHeld(
                    person.id(),
                    new Terms(body, demo.role(), Period.since(LocalDate.now(clock))),
                    Source.DEMO,
                    new Actor.Automatic("demo"));
        }
        begin(identity, null, Map.of(), request, response);
    }
}
