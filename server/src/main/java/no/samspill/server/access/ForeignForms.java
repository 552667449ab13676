package no.samspill.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import no.samspill.server.pages.Refused;
import no.samspill.server.rights.Action;
import no.samspill.server.rights.CurrentCaller;
import no.samspill.server.rights.RefusalAnswers;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

import java.io.IOException;
import java.util.Map;

/// The answer to a change that does not carry the token our own forms carry (CSRF).
final class ForeignForms implements AccessDeniedHandler {

    private final RefusalAnswers answers;

    ForeignForms(RefusalAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        boolean signingIn = request.getRequestURI().matches("/../sign-in/.*");
        if (!CurrentCaller.of(request).signedIn() && !signingIn) {
            // A form left open until the session was over, or a program without a token.
            answers.askToSignIn(Action.USE_OWN_PAGE, request, response);
        } else if (RefusalAnswers.isPage(request)) {
            request.setAttribute(Refused.REASON, "another-site");
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else {
            answers.tell(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "no-form-token",
                    "A change made with a browser's session has to carry the token of our own"
                            + " forms; a program sends a bearer token instead.",
                    Map.of());
        }
    }
}
