package no.samspill.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import no.samspill.server.pages.Refused;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.io.IOException;

/// Signing in as one of the invented people.
@Controller
class LocalSignIn {

    private final LocalProvider provider;
    private final SignIns signIns;
    private final SignInSettings settings;

    LocalSignIn(LocalProvider provider, SignIns signIns, SignInSettings settings) {
        this.provider = provider;
        this.signIns = signIns;
        this.settings = settings;
    }

    @PostMapping("/{lang:nb|nn|en}/sign-in/local")
    @Nullable ResponseEntity<Void> signIn(
            @PathVariable String lang,
            @RequestParam String person,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        // Behind a proxy on the same machine everybody seems to listen on the loopback address.
        if (!settings.openToOthers() && !LocalRequests.isLocal(request)) {
            request.setAttribute(Refused.REASON, "another-machine");
            response.sendError(HttpStatus.FORBIDDEN.value());
            return null;
        }
        return provider.find(person)
                .map(found -> {
                    signIns.beginAs(found, request, response);
                    return ResponseEntity.status(HttpStatus.SEE_OTHER)
                            .header(HttpHeaders.LOCATION, Back.orOwnPage(back, lang))
                            .<Void>build();
                })
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
