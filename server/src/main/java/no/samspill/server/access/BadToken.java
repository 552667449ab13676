package no.samspill.server.access;

/// A token does not tell who sends a request.
final class BadToken extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String detail;

    /// @param reason short, for programs
    /// @param detail what to do about it, for people
    BadToken(String reason, String detail) {
        super(reason);
        this.reason = reason;
        this.detail = detail;
    }

    String reason() {
        return reason;
    }

    String detail() {
        return detail;
    }
}
