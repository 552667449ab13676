package no.samspill.server.coordination.interactions;

/// The id of a set of scores, as in addresses: `norge-2024`.
///
/// @param value small letters, digits and `-`; at most 80 characters
public record SetId(String value) {

    /// What an id looks like.
    static final String FORM = "[a-z0-9][a-z0-9-]{0,79}";

    public SetId {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException(
                    "set id must be 1–80 small letters, digits or '-', was '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
