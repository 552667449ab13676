package no.samspill.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import no.samspill.server.access.Writing.Refusal;
import no.samspill.server.pages.Refused;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Refuses changes from whoever may not make them, before anything of the request's body is read.
///
/// Programs get problem+json. For people the error page tells more.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class WritingFilter extends OncePerRequestFilter {

    private final Writing writing;
    private final JsonMapper json;

    WritingFilter(Writing writing, JsonMapper json) {
        this.writing = writing;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Refusal> refusal =
                writing.changesSomething(request) ? writing.findRefusal(request) : Optional.empty();
        if (refusal.isEmpty()) {
            chain.doFilter(request, response);
        } else if (request.getRequestURI().matches("/(nb|nn|en)(/.*)?")) {
            request.setAttribute(Refused.REASON, refusal.get().key());
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else {
            tellProgram(response, request, refusal.get());
        }
    }

    private void tellProgram(
            HttpServletResponse response, HttpServletRequest request, Refusal refusal)
            throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", "Writing is refused");
        problem.put("status", HttpStatus.FORBIDDEN.value());
        problem.put("detail", detail(refusal));
        problem.put("instance", request.getRequestURI());
        problem.put("reason", refusal.key());
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private static String detail(Refusal refusal) {
        String why =
                switch (refusal) {
                    case ANOTHER_MACHINE -> "This request came from another machine.";
                    case THROUGH_A_PROXY -> "This request came through a proxy.";
                    case ANOTHER_NAME ->
                            "This request was not addressed to localhost, 127.0.0.1 or [::1].";
                    case ANOTHER_SITE -> "This request was sent by a page of another site.";
                };
        return why
                + " Until there is sign-in, changes are made on the machine Samspill runs on, at"
                + " http://localhost or with ./samspill import.";
    }
}
