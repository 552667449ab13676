package no.samspill.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import no.samspill.server.access.RateLimits.Limit;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.CurrentCaller;
import no.samspill.server.rights.RefusalAnswers;

import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Slows down whoever tries too often, before anything of the request's body is read.
final class RateLimitFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final RateLimits limits;
    private final RefusalAnswers answers;

    RateLimitFilter(RateLimits limits, RefusalAnswers answers) {
        this.limits = limits;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Duration> wait = use(request);
        if (wait.isPresent()) {
            TooMany.answer(wait.get(), request, response, answers);
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<Duration> use(HttpServletRequest request) {
        String path = request.getRequestURI();
        String address = request.getRemoteAddr();
        if (path.matches("/../sign-in/(start|local)|/oauth2/.*")) {
            return limits.use(Limit.SIGN_INS, address);
        }
        if (path.matches("/../invitations/.*")) {
            return limits.use(Limit.INVITATIONS, address);
        }
        if (READING.contains(request.getMethod())) {
            return Optional.empty();
        }
        Caller caller = CurrentCaller.of(request);
        return limits.use(Limit.WRITES, caller.signedIn() ? caller.actor().label() : address);
    }
}
