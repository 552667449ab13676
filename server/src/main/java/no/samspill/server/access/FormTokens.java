package no.samspill.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/// Where the secret tokens of our forms are kept: in the session of whoever has one, else in a
/// cookie that only we can set.
///
/// So whoever merely looks at the page for signing in leaves no row in the database, however often
/// they do.
final class FormTokens implements CsrfTokenRepository {

    private static final String NAME = "samspill-form";

    private final HttpSessionCsrfTokenRepository inSession = new HttpSessionCsrfTokenRepository();
    private final CookieCsrfTokenRepository open = cookie(NAME);
    private final CookieCsrfTokenRepository secure = cookie("__Host-" + NAME);

    private static CookieCsrfTokenRepository cookie(String name) {
        CookieCsrfTokenRepository made = new CookieCsrfTokenRepository();
        made.setCookieName(name);
        made.setCookiePath("/");
        made.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
        return made;
    }

    private CsrfTokenRepository of(HttpServletRequest request) {
        if (request.getSession(false) != null) {
            return inSession;
        }
        return request.isSecure() ? secure : open;
    }

    /// Forgets the token of before, also the one in the cookie: whoever signs in gets a new one.
    void forget(HttpServletRequest request, HttpServletResponse response) {
        inSession.saveToken(null, request, response);
        (request.isSecure() ? secure : open).saveToken(null, request, response);
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(
            @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }
}
