package no.samspill.server.pages;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.net.URI;
import java.time.Duration;

/// Addresses that only send on: the bare address, and the choice of light or dark.
@Controller
class Doors {

    private static final Duration A_YEAR = Duration.ofDays(365);

    @GetMapping("/")
    ResponseEntity<Void> enter(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .location(URI.create("/" + PathLocale.preferred(request).tag()))
                .build();
    }

    @GetMapping("/{lang:nb|nn|en}/scheme/{scheme:auto|light|dark}")
    ResponseEntity<Void> choose(
            @PathVariable Language lang,
            @PathVariable String scheme,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request) {
        ResponseCookie cookie =
                ResponseCookie.from(Frames.SCHEME_COOKIE, scheme)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(scheme.equals("auto") ? Duration.ZERO : A_YEAR)
                        .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .location(URI.create("/" + lang.tag() + ownPath(back)))
                .build();
    }

    /// Only addresses of this site; anything else leads to the front page.
    private static String ownPath(String back) {
        return back.matches("/[A-Za-z0-9\\p{L}._~/?=&%+-]*") && !back.startsWith("//") ? back : "";
    }
}
