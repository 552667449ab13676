package no.samspill.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

import java.io.IOException;

/// A file that is larger than may be sent: for people the error page, for programs problem+json.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadLimit {

    private final Wording wording;
    private final DataSize largest;

    UploadLimit(
            Wording wording, @Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
        this.wording = wording;
        this.largest = largest;
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    @Nullable ResponseEntity<ProblemDetail> tooLarge(
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getRequestURI().startsWith("/api/")) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return null;
        }
        Words words =
                wording.in(Language.find(request.getLocale().getLanguage()).orElse(Language.EN));
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.CONTENT_TOO_LARGE,
                        words.get("error.413.lead", largest.toMegabytes()));
        problem.setTitle(words.get("error.413.title"));
        return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
