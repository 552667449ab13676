package no.samspill.server.coordination.interactions;

/// Something about scores that cannot be written as it was sent.
public final class InteractionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String code;

    /// @param field the field that is wrong: `reason`
    /// @param code what is wrong with it, the last part of the words' key: `missing`
    public InteractionRefused(String field, String code) {
        super(field + " is refused: " + code);
        this.field = field;
        this.code = code;
    }

    /// The field that is wrong.
    public String field() {
        return field;
    }

    /// What is wrong with it.
    public String code() {
        return code;
    }
}
