package no.samspill.server.safety;

import jakarta.servlet.http.HttpServletRequest;

import java.util.Arrays;

/// The character zero, which no keyboard has and PostgreSQL cannot keep.
public final class ZeroCharacter {

    private static final String ATTRIBUTE = "no.samspill.zero";

    private ZeroCharacter() {}

    /// Whether a request was refused because of it.
    public static boolean wasRefused(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    /// Whether a parameter of the request, or its name, has it; then the request is to be refused.
    static boolean isIn(HttpServletRequest request) {
        boolean found =
                request.getParameterMap().entrySet().stream()
                        .anyMatch(one ->
                                hasIt(one.getKey())
                                        || Arrays.stream(one.getValue())
                                                .anyMatch(ZeroCharacter::hasIt));
        if (found) {
            request.setAttribute(ATTRIBUTE, true);
        }
        return found;
    }

    private static boolean hasIt(String text) {
        return text.indexOf('\0') >= 0;
    }
}
