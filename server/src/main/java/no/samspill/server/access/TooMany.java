package no.samspill.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import no.samspill.server.pages.Refused;
import no.samspill.server.rights.RefusalAnswers;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/// The answer to whoever tries too often: when to try again.
final class TooMany {

    private TooMany() {}

    static void answer(
            Duration wait,
            HttpServletRequest request,
            HttpServletResponse response,
            RefusalAnswers answers)
            throws IOException {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        if (RefusalAnswers.isPage(request)) {
            request.setAttribute(Refused.SECONDS, seconds);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        answers.tell(
                request,
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many",
                "Too many requests; try again in " + seconds + " seconds.",
                Map.of("retryAfter", seconds));
    }
}
