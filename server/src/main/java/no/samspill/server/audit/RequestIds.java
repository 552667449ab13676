package no.samspill.server.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.UUID;

/// Gives every request an id, or takes the one it brings in `X-Request-ID`, so that an entry, the
/// log and the answer can be told to belong together.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIds extends OncePerRequestFilter {

    static final String HEADER = "X-Request-ID";

    private static final String ATTRIBUTE = RequestIds.class.getName();
    private static final String LOGGED = "request";

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = idOf(request.getHeader(HEADER));
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id);
        try (MDC.MDCCloseable _ = MDC.putCloseable(LOGGED, id)) {
            chain.doFilter(request, response);
        }
    }

    /// The id a request brings when it is safe to log and show, else a new one.
    static String idOf(@Nullable String brought) {
        return brought != null && brought.matches("[A-Za-z0-9._-]{8,64}")
                ? brought
                : UUID.randomUUID().toString();
    }

    /// The id of the request that is being answered; null when none is.
    static @Nullable String current() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null
                ? null
                : (String) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    }
}
