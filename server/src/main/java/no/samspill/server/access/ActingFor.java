package no.samspill.server.access;

import jakarta.servlet.http.HttpSession;

import no.samspill.server.rights.Role;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// For which body somebody acts who may act for several.
@Component
public class ActingFor {

    private final Appointments appointments;
    private final Deputies deputies;
    private final KnownBodies bodies;

    ActingFor(Appointments appointments, Deputies deputies, KnownBodies bodies) {
        this.appointments = appointments;
        this.deputies = deputies;
        this.bodies = bodies;
    }

    /// A body somebody may act for today.
    ///
    /// @param body the body
    /// @param deputyFor in whose stead; null in their own right
    /// @param roles as what
    public record Choice(BodyId body, @Nullable PersonId deputyFor, Set<Role> roles) {

        public Choice {
            roles = Set.copyOf(roles);
        }

        private boolean is(@Nullable BodyId wanted, @Nullable PersonId stead) {
            return body.equals(wanted) && Objects.equals(deputyFor, stead);
        }
    }

    /// For whom the person of this session may act today: in their own right first, by body.
    public List<Choice> list(HttpSession session) {
        SignInSession signedIn = SignInSession.of(session);
        return signedIn.person().map(person -> list(person, signedIn)).orElseGet(List::of);
    }

    private List<Choice> list(PersonId person, SignInSession signedIn) {
        Map<BodyId, Set<Role>> own = new LinkedHashMap<>(signedIn.represented());
        appointments
                .listInForce(person)
                .forEach(one ->
                        own.computeIfAbsent(one.body(), body -> EnumSet.noneOf(Role.class))
                                .add(one.role()));
        List<Choice> choices = new ArrayList<>();
        own.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> choices.add(new Choice(one.getKey(), null, one.getValue())));
        for (Deputyship one : deputies.listInForce(person)) {
            Set<Role> roles = deputies.listRoles(one);
            if (!roles.isEmpty()) {
                choices.add(new Choice(one.body(), one.principal(), roles));
            }
        }
        choices.removeIf(choice -> !bodies.exists(choice.body()));
        return choices;
    }

    /// For whom the person of this session acts now; empty for nobody but themselves.
    ///
    /// What was chosen no longer holds once the role behind it has ended.
    public Optional<Choice> find(HttpSession session) {
        SignInSession signedIn = SignInSession.of(session);
        BodyId body = signedIn.acting().orElse(null);
        PersonId stead = signedIn.deputyFor().orElse(null);
        return body == null
                ? Optional.empty()
                : list(session).stream().filter(one -> one.is(body, stead)).findFirst();
    }

    /// Lets the person of this session act for a body from now on, or for nobody.
    ///
    /// @param body null for nobody but themselves
    /// @param deputyFor in whose stead; null in their own right
    /// @return whether they may
    public boolean choose(
            HttpSession session, @Nullable BodyId body, @Nullable PersonId deputyFor) {
        boolean may =
                body == null || list(session).stream().anyMatch(one -> one.is(body, deputyFor));
        if (may) {
            SignInSession.act(session, body, body == null ? null : deputyFor);
        }
        return may;
    }

    /// Chooses for somebody who has only one choice.
    void chooseTheOnlyOne(HttpSession session) {
        List<Choice> all = list(session);
        if (all.size() == 1) {
            SignInSession.act(session, all.getFirst().body(), all.getFirst().deputyFor());
        }
    }
}
