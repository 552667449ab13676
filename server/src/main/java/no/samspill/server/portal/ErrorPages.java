package no.samspill.server.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import no.samspill.server.rights.Refusal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.List;

/// What a reader sees when an address leads nowhere or something fails: what happened and what to
/// do. Programs get the same as problem+json.
@Controller
class ErrorPages implements ErrorController {

    private static final String PATH = "/error";

    private final Wording wording;
    private final DataSize largestUpload;

    ErrorPages(
            Wording wording,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize largestUpload) {
        this.wording = wording;
        this.largestUpload = largestUpload;
    }

    /// A failure, for people.
    ///
    /// @param title the heading
    /// @param lead what it means and what to do
    /// @param status the HTTP status
    /// @param crumbs none
    record Failure(String title, String lead, int status, List<Crumb> crumbs) {}

    @RequestMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        HttpStatus status = status(request);
        response.setStatus(status.value());
        Words words = wording.in(PathLocale.language(request));
        String kind = kind(status);
        String lead =
                request.getAttribute(Refusal.REASON) instanceof String reason
                        ? "error." + kind + "." + reason
                        : "error." + kind + ".lead";
        model.addAttribute(
                "page",
                new Failure(
                        words.get("error." + kind + ".title"),
                        words.get(lead, largestUpload.toMegabytes()),
                        status.value(),
                        List.of()));
        return "portal/error";
    }

    @RequestMapping(path = PATH)
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        HttpStatus status = status(request);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatus(status));
    }

    private static String kind(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "404";
            case FORBIDDEN -> "403";
            case CONTENT_TOO_LARGE -> "413";
            default -> status.is4xxClientError() ? "400" : "500";
        };
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus known = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return known == null ? HttpStatus.NOT_FOUND : known;
    }
}
