package no.samspill.server.access;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

import java.util.List;

/// The cookie that holds a session's id: for this site alone, out of reach of scripts, and over
/// https tied to this very host.
final class SessionCookie implements CookieSerializer {

    private static final String NAME = "samspill";

    private final DefaultCookieSerializer open = serializer(NAME, false);
    private final DefaultCookieSerializer secure = serializer("__Host-" + NAME, true);

    private static DefaultCookieSerializer serializer(String name, boolean secure) {
        DefaultCookieSerializer made = new DefaultCookieSerializer();
        made.setCookieName(name);
        made.setCookiePath("/");
        made.setUseHttpOnlyCookie(true);
        made.setUseSecureCookie(secure);
        // Lax, or the way back from the provider would find no session.
        made.setSameSite("Lax");
        return made;
    }

    private DefaultCookieSerializer of(HttpServletRequest request) {
        return request.isSecure() ? secure : open;
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        of(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }
}
