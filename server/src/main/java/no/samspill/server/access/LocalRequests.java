package no.samspill.server.access;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether a request comes from the machine Samspill runs on: from the loopback address, by no
/// proxy, and under a name of this machine.
///
/// The name guards against addresses elsewhere that are made to lead here (DNS rebinding).
final class LocalRequests {

    private static final Pattern OWN_NAME =
            Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?");
    private static final String[] PROXY_HEADERS = {
        "Forwarded",
        "X-Forwarded-For",
        "X-Forwarded-Host",
        "X-Forwarded-Proto",
        "X-Forwarded-Port",
        "X-Real-IP",
        "Via"
    };

    private LocalRequests() {}

    static boolean isLocal(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return isLoopback(request.getRemoteAddr())
                && Stream.of(PROXY_HEADERS).allMatch(name -> request.getHeader(name) == null)
                && host != null
                && OWN_NAME.matcher(host.toLowerCase(Locale.ROOT)).matches();
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
