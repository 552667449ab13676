package no.samspill.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Sends browsers to the error page; programs keep their problem+json.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FailedPages implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(FailedPages.class);

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception failure) {
        String accepted = request.getHeader("Accept");
        boolean browser = accepted != null && accepted.contains("text/html");
        if (!browser || request.getRequestURI().startsWith("/api/")) {
            return null;
        }
        int status = status(failure);
        if (status >= 500) {
            LOG.error("{} could not be shown", request.getRequestURI(), failure);
        }
        try {
            response.sendError(status);
            return new ModelAndView();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int status(Exception failure) {
        return switch (failure) {
            case ErrorResponse known -> known.getStatusCode().value();
            case TypeMismatchException _ -> HttpStatus.BAD_REQUEST.value();
            default -> HttpStatus.INTERNAL_SERVER_ERROR.value();
        };
    }
}
