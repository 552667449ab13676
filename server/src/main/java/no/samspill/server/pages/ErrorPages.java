package no.samspill.server.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import no.samspill.server.rights.Refusal;
import no.samspill.server.safety.ZeroCharacter;

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
    private final RefusalWords refusals;
    private final DataSize largestUpload;

    ErrorPages(
            Wording wording,
            RefusalWords refusals,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize largestUpload) {
        this.wording = wording;
        this.refusals = refusals;
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
        model.addAttribute(
                "page",
                new Failure(
                        words.get("error." + kind + ".title"),
                        lead(kind, request, words),
                        status.value(),
                        List.of()));
        return "pages/error";
    }

    private String lead(String kind, HttpServletRequest request, Words words) {
        if (request.getAttribute(Refusal.ATTRIBUTE) instanceof Refusal refusal) {
            return refusals.sentence(refusal, words);
        }
        if (ZeroCharacter.wasRefused(request)) {
            return words.get("error.400.zero");
        }
        if (request.getAttribute(Refused.SECONDS) instanceof Long seconds) {
            return words.get("error.429.lead", seconds);
        }
        return request.getAttribute(Refused.REASON) instanceof String reason
                ? words.get("error." + kind + "." + reason, largestUpload.toMegabytes())
                : words.get("error." + kind + ".lead", largestUpload.toMegabytes());
    }

    @RequestMapping(path = PATH)
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        HttpStatus status = status(request);
        ProblemDetail problem = ProblemDetail.forStatus(status);
        if (ZeroCharacter.wasRefused(request)) {
            problem.setDetail(wording.in(Language.EN).get("error.400.zero"));
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String kind(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "404";
            case FORBIDDEN -> "403";
            case CONTENT_TOO_LARGE -> "413";
            case TOO_MANY_REQUESTS -> "429";
            default -> status.is4xxClientError() ? "400" : "500";
        };
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus known = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return known == null ? HttpStatus.NOT_FOUND : known;
    }
}
