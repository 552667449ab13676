package no.samspill.server.rights;

import jakarta.servlet.ServletRequest;

/// Where a request carries who sends it.
public final class CurrentCaller {

    /// The attribute of the request that holds the [Caller].
    public static final String ATTRIBUTE = "no.samspill.caller";

    private CurrentCaller() {}

    /// Who sends a request; a visitor when nobody has said otherwise.
    public static Caller of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Caller caller ? caller : Caller.visitor();
    }

    /// Notes who sends a request.
    public static void set(ServletRequest request, Caller caller) {
        request.setAttribute(ATTRIBUTE, caller);
    }
}
