package no.samspill.server.rights;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// How a refused request is answered: programs get problem+json, people a page or the way to sign
/// in.
@Component
public class RefusalAnswers {

    private static final String REALM = "Bearer realm=\"samspill\"";

    private final JsonMapper json;

    RefusalAnswers(JsonMapper json) {
        this.json = json;
    }

    /// Sends whoever has not signed in to where they can, and back afterwards.
    public void askToSignIn(Action action, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!isPage(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, REALM);
            tell(
                    request,
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "not-signed-in",
                    "This needs the right '" + action.key() + "'. Send a bearer token that has it.",
                    Map.of("right", action.key()));
            return;
        }
        String address = signIn(request);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", address);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.setHeader(HttpHeaders.LOCATION, address);
            response.setStatus(HttpStatus.SEE_OTHER.value());
        }
    }

    private static String signIn(HttpServletRequest request) {
        String path = request.getRequestURI();
        String language = path.substring(0, 3);
        String query = request.getQueryString();
        // What a form sent is lost by signing in, so whoever sent one goes back to the start.
        boolean reading = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        String back = reading ? path + (query == null ? "" : "?" + query) : language;
        return language + "/sign-in?back=" + UriUtils.encode(back, StandardCharsets.UTF_8);
    }

    /// Tells somebody who has signed in which right is missing.
    public void refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(Refusal.ATTRIBUTE, refusal);
        if (isPage(request)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        Actor actor = refusal.caller().actor();
        if (actor instanceof Actor.Machine) {
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE, REALM + ", error=\"insufficient_scope\"");
        }
        tell(
                request,
                response,
                HttpStatus.FORBIDDEN,
                "right-missing",
                detail(refusal),
                Map.of("right", refusal.action().key()));
    }

    private static String detail(Refusal refusal) {
        BodyId acting = refusal.caller().actor().body();
        BodyId owner = refusal.owner();
        String whose = owner == null ? "" : " for the body '" + owner + "'";
        String who = acting == null ? "for no body" : "for the body '" + acting + "'";
        String giver =
                refusal.givenByAdministrator()
                        ? "An administrator of the body"
                        : "Whoever runs the installation";
        return "This needs the right '"
                + refusal.action().key()
                + "'"
                + whose
                + "; you act "
                + who
                + ". "
                + giver
                + " can give it.";
    }

    /// Answers with problem details.
    ///
    /// @param reason short, for programs
    /// @param detail for people
    public void tell(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String reason,
            String detail,
            Map<String, Object> more)
            throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:samspill:problem:" + reason);
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", detail);
        problem.put("instance", request.getRequestURI());
        problem.put("reason", reason);
        problem.putAll(more);
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /// Whether a request is for a page, and not from a program.
    public static boolean isPage(HttpServletRequest request) {
        return request.getRequestURI().matches("/(nb|nn|en)(/.*)?");
    }
}
