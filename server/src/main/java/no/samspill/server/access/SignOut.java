package no.samspill.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import java.net.URI;
import java.util.Optional;

/// Signing out, here and at the provider.
@Controller
class SignOut {

    private static final String SIGNED_OUT = "/sign-in?done=signed-out";

    private final ObjectProvider<OidcProvider> provider;

    SignOut(ObjectProvider<OidcProvider> provider) {
        this.provider = provider;
    }

    @PostMapping("/{lang:nb|nn|en}/sign-out")
    ResponseEntity<Void> signOut(@PathVariable String lang, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Optional<URI> onward = session == null ? Optional.empty() : onward(lang, session);
        if (session != null) {
            session.invalidate();
        }
        return onward.isPresent()
                // Not a redirect: browsers let a form lead to our own site only.
                ? ResponseEntity.ok().header("Refresh", "0;url=" + onward.get()).build()
                : ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, "/" + lang + SIGNED_OUT)
                        .build();
    }

    private Optional<URI> onward(String lang, HttpSession session) {
        String home =
                ServletUriComponentsBuilder.fromCurrentContextPath().path("/" + lang).toUriString();
        SignInSession signedIn = SignInSession.of(session);
        OidcProvider real = provider.getIfAvailable();
        return real == null || signedIn.person().isEmpty()
                ? Optional.empty()
                : real.findSignOut(signedIn.sessionThere(), home);
    }
}
