package no.samspill.server.access;

/// Whoever issues programs' tokens, or its keys, cannot be reached, so that nobody can tell whether
/// a token holds.
final class IssuerAway extends Exception {

    private static final long serialVersionUID = 1L;

    IssuerAway(Throwable cause) {
        super("the issuer of programs' tokens cannot be reached", cause);
    }
}
