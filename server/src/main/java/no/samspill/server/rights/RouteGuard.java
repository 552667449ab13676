package no.samspill.server.rights;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import no.samspill.server.rights.Enforcement.Decision;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Holds every request against the table of addresses, before anything answers it.
@Component
class RouteGuard implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(RouteGuard.class);

    private final Enforcement enforcement;
    private final RefusalAnswers answers;

    RouteGuard(Enforcement enforcement, RefusalAnswers answers) {
        this.enforcement = enforcement;
        this.answers = answers;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        // A failed or waiting request was held against the table when it came; OPTIONS tells which
        // methods there are and does nothing.
        if (request.getDispatcherType() != DispatcherType.REQUEST
                || request.getMethod().equals("OPTIONS")) {
            return true;
        }
        String pattern = pattern(request);
        Optional<Route> route = Routes.find(request.getMethod(), pattern);
        if (route.isEmpty()) {
            LOG.error(
                    "{} {} is in no line of the table of addresses and was refused",
                    request.getMethod(),
                    pattern);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        if (route.get().action() != Action.READ) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        Caller caller = CurrentCaller.of(request);
        return answer(
                enforcement.decide(route.get(), caller, variables(request)), request, response);
    }

    private boolean answer(
            Decision decision, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return switch (decision) {
            case Decision.Allowed() -> true;
            case Decision.NotFound() -> {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                yield false;
            }
            case Decision.NotSignedIn(Action action) -> {
                answers.askToSignIn(action, request, response);
                yield false;
            }
            case Decision.Forbidden(Action action, var owner) -> {
                Refusal refusal = new Refusal(action, CurrentCaller.of(request), owner);
                answers.refuse(refusal, request, response);
                yield false;
            }
        };
    }

    private static String pattern(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    private static Map<String, String> variables(HttpServletRequest request) {
        Map<String, String> all = new HashMap<>();
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> found) {
            found.forEach((name, value) -> all.put(String.valueOf(name), String.valueOf(value)));
        }
        return all;
    }
}
