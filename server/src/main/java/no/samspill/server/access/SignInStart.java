package no.samspill.server.access;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The way to the real provider; with the one built in, to its page.
@Controller
class SignInStart {

    private final SignInSettings settings;
    private final ObjectProvider<OidcProvider> provider;

    SignInStart(SignInSettings settings, ObjectProvider<OidcProvider> provider) {
        this.settings = settings;
        this.provider = provider;
    }

    @GetMapping("/{lang:nb|nn|en}/sign-in/start")
    ResponseEntity<Void> start(
            @PathVariable String lang,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request) {
        if (settings.local()) {
            return to("/" + lang + "/sign-in");
        }
        OidcProvider real = provider.getIfAvailable();
        if (real == null || !real.isThere()) {
            return to("/" + lang + "/sign-in?fault=away");
        }
        OidcSignIn.remember(request.getSession(true), Back.orOwnPage(back, lang));
        return to(OidcSetup.START);
    }

    private static ResponseEntity<Void> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, address)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
