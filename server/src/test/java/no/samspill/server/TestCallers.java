package no.samspill.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import no.samspill.server.rights.Action;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.CurrentCaller;
import no.samspill.server.rights.Role;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Set;
import java.util.UUID;

/// Lets tests send requests as anybody: `X-Test-Caller: statistician@statistics`.
///
/// It stands in the tests alone; a server that is served knows no such header.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
public class TestCallers {

    /// The header that names the role, and after `@` the body.
    public static final String HEADER = "X-Test-Caller";

    /// Who sends a request in this header when it is a person.
    public static final PersonId PERSON = new PersonId(new UUID(7, 7));

    @Bean
    @Order(0)
    SecurityFilterChain namedCallers(HttpSecurity http) {
        return http.securityMatcher(request -> request.getHeader(HEADER) != null)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .addFilterAfter(new Named(), SecurityContextHolderFilter.class)
                .build();
    }

    /// The caller of a header's value.
    public static Caller caller(String header) {
        String[] parts = header.split("@", 2);
        Role role = Role.of(parts[0]);
        BodyId body = parts.length == 2 ? new BodyId(parts[1]) : null;
        return new Caller(actor(role, body), Set.of(role), Set.of(Action.values()));
    }

    private static Actor actor(Role role, @Nullable BodyId body) {
        return switch (role) {
            case VISITOR -> new Actor.Visitor();
            case MACHINE -> new Actor.Machine("test", java.util.Objects.requireNonNull(body));
            case OPERATOR -> body == null ? new Actor.Operator() : person(body);
            case PERSON, CASE_OFFICER, DECIDER, ADMINISTRATOR -> person(body);
            case STATISTICIAN, COORDINATOR, AUDITOR -> person(body);
        };
    }

    private static Actor person(@Nullable BodyId body) {
        return new Actor.Person(PERSON, body, null);
    }

    private static final class Named extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Caller caller = caller(String.valueOf(request.getHeader(HEADER)));
            if (caller.actor() instanceof Actor.Person) {
                // Whoever has signed in has a session; some pages ask for it.
                request.getSession(true);
            }
            CurrentCaller.set(request, caller);
            chain.doFilter(request, response);
        }
    }
}
