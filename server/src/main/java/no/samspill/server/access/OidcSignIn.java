package no.samspill.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What happens when somebody comes back from a real provider.
@Component
@ConditionalOnProperty("samspill.oidc.client-id")
class OidcSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);
    private static final String BACK = "samspill.back";
    private static final int DEEPEST = 20;

    private final SignIns signIns;
    private final Representations representations;
    private final OidcSettings settings;

    OidcSignIn(SignIns signIns, Representations representations, OidcSettings settings) {
        this.signIns = signIns;
        this.settings = settings;
        this.representations = representations;
    }

    /// Remembers where somebody wants to go after signing in.
    static void remember(HttpSession session, String back) {
        session.setAttribute(BACK, back);
    }

    void succeed(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
        if (!(signedIn.getPrincipal() instanceof OidcUser user)) {
            throw new IllegalStateException("the provider did not send an id token");
        }
        Identity identity =
                new Identity(
                        Objects.requireNonNull(user.getIdToken().getIssuer()).toString(),
                        Objects.requireNonNull(user.getSubject()),
                        user.getFullName(),
                        user.getEmail());
        String back = back(request);
        if (!settings.accept(user.getIdToken().getClaimAsString("acr"))) {
            LOG.warn("a sign-in was of too low a level of assurance");
            go(response, back.substring(0, 3) + "/sign-in?fault=assurance");
            return;
        }
        signIns.begin(
                identity,
                user.getIdToken().getClaimAsString("sid"),
                representations.read(user.getIdToken()),
                request,
                response);
        go(response, back);
    }

    void fail(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refused) {
        String code =
                refused instanceof OAuth2AuthenticationException known
                        ? known.getError().getErrorCode()
                        : "unknown";
        LOG.warn("a sign-in failed: {}", code.replaceAll("[^a-z_]", ""));
        String language = back(request).substring(0, 3);
        go(response, language + "/sign-in?fault=" + (isAway(refused) ? "away" : "failed"));
    }

    /// Whether the provider, or its keys, could not be reached.
    private static boolean isAway(Throwable refused) {
        return Stream.iterate(refused, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(IOException.class::isInstance);
    }

    private static String back(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Optional<String> wanted =
                session != null && session.getAttribute(BACK) instanceof String text
                        ? Optional.of(text)
                        : Optional.empty();
        if (session != null) {
            session.removeAttribute(BACK);
        }
        return wanted.orElse("/nb/me");
    }

    private static void go(HttpServletResponse response, String address) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, address);
    }
}
