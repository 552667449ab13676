package no.samspill.server.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

import java.util.Collections;
import java.util.Locale;

/// The language a page is asked for in: the first part of its address, or for addresses without one
/// what the browser prefers.
@Component("localeResolver")
class PathLocale implements LocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return language(request).locale();
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is chosen by the address");
    }

    static Language language(HttpServletRequest request) {
        String[] parts = address(request).split("/", 3);
        return Language.find(parts.length > 1 ? parts[1] : "").orElseGet(() -> preferred(request));
    }

    static Language preferred(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null
                ? Language.EN
                : Language.wantedBy(Collections.list(request.getLocales()));
    }

    /// The address that was asked for; on an error page the one that failed.
    static String address(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String uri ? uri : request.getRequestURI();
    }
}
