package no.samspill.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import no.samspill.server.access.RateLimits.Limit;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.CurrentCaller;
import no.samspill.server.rights.RefusalAnswers;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Finds out who sends a request by the token in its `Authorization` header.
///
/// Such a request has no session, and needs no token of a form: no page elsewhere can make a
/// browser send that header here.
final class ProgramFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ProgramFilter.class);
    private static final String BEARER = "Bearer ";

    private final Optional<OperatorToken> operator;
    private final MachineTokens machines;
    private final RateLimits limits;
    private final RefusalAnswers answers;

    ProgramFilter(
            Optional<OperatorToken> operator,
            MachineTokens machines,
            RateLimits limits,
            RefusalAnswers answers) {
        this.operator = operator;
        this.machines = machines;
        this.limits = limits;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRemoteAddr();
        Optional<Duration> wait = limits.findWait(Limit.BAD_TOKENS, address);
        if (wait.isPresent()) {
            TooMany.answer(wait.get(), request, response, answers);
            return;
        }
        try {
            CurrentCaller.set(request, caller(request));
        } catch (BadToken e) {
            limits.use(Limit.BAD_TOKENS, address);
            refuse(e, request, response);
            return;
        } catch (IssuerAway e) {
            // Not the sender's fault, so it is not counted as a try.
            LOG.warn("a token could not be checked: {}", String.valueOf(e.getCause()));
            askToWait(request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private Caller caller(HttpServletRequest request) throws BadToken, IssuerAway {
        String header = String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return machines.read(header.substring(BEARER.length()).strip());
        }
        if (!header.startsWith(OperatorToken.SCHEME)) {
            throw new BadToken(
                    "unknown-scheme", "Send 'Authorization: Bearer' and a token after it.");
        }
        if (!LocalRequests.isLocal(request)) {
            throw new BadToken(
                    "another-machine",
                    "The operator's token holds on the machine Samspill runs on only, addressed as"
                            + " localhost and without a proxy.");
        }
        String token = header.substring(OperatorToken.SCHEME.length()).strip();
        return operator.filter(known -> known.is(token))
                .map(known -> Caller.operator())
                .orElseThrow(() ->
                        new BadToken(
                                "wrong-token",
                                "This is not the token of the Samspill that runs now; read"
                                        + " operator-token in the data folder again."));
    }

    private void askToWait(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        answers.tell(
                request,
                response,
                HttpStatus.SERVICE_UNAVAILABLE,
                "issuer-away",
                "Whoever issues the tokens cannot be reached, so yours cannot be checked. Nothing is"
                        + " wrong with it as far as we know; send the request again in a minute.",
                Map.of());
    }

    private void refuse(BadToken why, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"samspill\", error=\"invalid_token\"");
        answers.tell(
                request, response, HttpStatus.UNAUTHORIZED, why.reason(), why.detail(), Map.of());
    }
}
