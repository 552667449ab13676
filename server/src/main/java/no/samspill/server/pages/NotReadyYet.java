package no.samspill.server.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import no.samspill.server.shared.ContentVersion;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Asks readers who come before the country pack is loaded to try again in a moment.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class NotReadyYet extends OncePerRequestFilter {

    private static final String SECONDS = "5";

    private final ContentVersion contents;
    private final Wording wording;

    NotReadyYet(ContentVersion contents, Wording wording) {
        this.contents = contents;
        this.wording = wording;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return contents.get() > 0 || request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String sentences =
                Stream.of(Language.values())
                        .map(language -> wording.in(language).get("common.starting"))
                        .collect(Collectors.joining("\n"));
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.setHeader("Refresh", SECONDS);
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write(sentences.getBytes(StandardCharsets.UTF_8));
    }
}
