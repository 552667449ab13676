package no.samspill.server.access;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether a request may change anything.
///
/// There is no sign-in yet, so writing is for whoever sits at the machine itself: the request comes
/// from the loopback address, by no proxy, under a name of this machine, and from our own pages.
/// The name guards against addresses elsewhere that are made to lead here (DNS rebinding), the
/// origin against pages elsewhere that send forms here (CSRF). Programs send no origin and may
/// write.
@Component
public class Writing {

    /// What a change is recorded as made by.
    public static final String LOCAL_OPERATOR = "lokal operatør";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
    private static final Pattern OWN_NAME =
            Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?");
    private static final String[] PROXY_HEADERS = {
        "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"
    };

    /// Why a request may not change anything.
    public enum Refusal {
        /// It comes from another machine.
        ANOTHER_MACHINE,
        /// It comes through a proxy, so that its sender cannot be told.
        THROUGH_A_PROXY,
        /// It is addressed to a name that is not this machine's own.
        ANOTHER_NAME,
        /// A page of another site sent it.
        ANOTHER_SITE;

        /// As it stands in keys of texts: `another-machine`.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Whether a request asks for a change.
    boolean changesSomething(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }

    /// Why the sender of this request may not change anything here; empty when they may.
    public Optional<Refusal> findObstacle(HttpServletRequest request) {
        if (!isLoopback(request.getRemoteAddr())) {
            return Optional.of(Refusal.ANOTHER_MACHINE);
        }
        if (Stream.of(PROXY_HEADERS).anyMatch(name -> request.getHeader(name) != null)) {
            return Optional.of(Refusal.THROUGH_A_PROXY);
        }
        String host = request.getHeader("Host");
        return host == null || !OWN_NAME.matcher(host.toLowerCase(Locale.ROOT)).matches()
                ? Optional.of(Refusal.ANOTHER_NAME)
                : Optional.empty();
    }

    /// Why this very request may not change anything; empty when it may.
    Optional<Refusal> findRefusal(HttpServletRequest request) {
        return findObstacle(request)
                .or(() ->
                        isFromOwnPages(request)
                                ? Optional.empty()
                                : Optional.of(Refusal.ANOTHER_SITE));
    }

    private static boolean isFromOwnPages(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        String site = request.getHeader("Sec-Fetch-Site");
        String own = request.getScheme() + "://" + request.getHeader("Host");
        return (origin == null || origin.equalsIgnoreCase(own))
                && (site == null || OWN_SITE.contains(site));
    }

    private static boolean isLoopback(@Nullable String address) {
        if (address == null) {
            return false;
        }
        try {
            return InetAddress.ofLiteral(address.replaceFirst("%.*", "")).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
