package no.samspill.server.publishing.web;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;

/// Everything that goes wrong in the API, as problem details.
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> known(ErrorResponseException problem) {
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongType(MethodArgumentTypeMismatchException problem) {
        return answer(
                ApiProblem.badParameter(
                        problem.getName(),
                        String.valueOf(problem.getValue()),
                        expected(problem.getRequiredType())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException problem) {
        return answer(ApiProblem.badParameter(problem.getParameterName(), "", "a value"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestPartException problem) {
        return answer(
                ApiProblem.badParameter(
                        problem.getRequestPartName(), "", "a file as multipart/form-data"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException problem) {
        return answer(UnreadableBody.problem(problem));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> otherKind(HttpMediaTypeNotSupportedException problem) {
        return answer(
                ApiProblem.refused(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "content-type",
                        "The body of the request is of a kind that is not read here",
                        "Content-Type was '"
                                + problem.getContentType()
                                + "', expected one of "
                                + problem.getSupportedMediaTypes()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unforeseen(Exception problem) {
        if (problem instanceof ErrorResponse known) {
            return answer(known);
        }
        LOG.error("a request to the API failed", problem);
        return answer(
                ApiProblem.refused(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "failure",
                        "Something failed on the server",
                        "The request was understood but could not be answered. Try again; when it"
                                + " keeps failing, tell those who run the server."));
    }

    private static ResponseEntity<ProblemDetail> answer(ErrorResponse problem) {
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.getBody());
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == LocalDate.class) {
            return "a date as YYYY-MM-DD";
        }
        if (type != null && type.isEnum()) {
            return "one of "
                    + String.join(
                            ", ",
                            Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
                                    .map(one -> Codes.of((Enum<?>) one))
                                    .toList());
        }
        return type == Integer.class
                        || type == int.class
                        || type == Long.class
                        || type == long.class
                ? "a whole number"
                : "something else";
    }
}
