package no.samspill.server.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.List;

/// What a reader sees when an address leads nowhere or something fails: what happened and what to
/// do. Programs get the same as problem+json.
@Controller
class ErrorPages implements ErrorController {

    private static final String PATH = "/error";

    private final Wording wording;

    ErrorPages(Wording wording) {
        this.wording = wording;
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
                        words.get("error." + kind + ".lead"),
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
        if (status == HttpStatus.NOT_FOUND) {
            return "404";
        }
        return status.is4xxClientError() ? "400" : "500";
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus known = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return known == null ? HttpStatus.NOT_FOUND : known;
    }
}
