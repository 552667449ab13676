package no.samspill.server.safety;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;

import java.io.IOException;

/// Refuses the character zero in the texts of a form with files, once the form has been read.
final class ZeroGuard implements HandlerInterceptor {

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        boolean refused =
                request instanceof MultipartHttpServletRequest
                        && request.getDispatcherType() == DispatcherType.REQUEST
                        && ZeroCharacter.isIn(request);
        if (refused) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
        return !refused;
    }
}
