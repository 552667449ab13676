package no.samspill.server.shared;

/// The stable id of a body (virksomhet): `fin`, `ssb`, `viken`.
///
/// @param value small letters, digits and `-`; at most 80 characters
public record BodyId(String value) implements Comparable<BodyId> {

    public BodyId {
        if (!value.matches("[a-z0-9][a-z0-9-]{0,79}")) {
            throw new IllegalArgumentException(
                    "body id must be 1–80 small letters, digits or '-', was '" + value + "'");
        }
    }

    @Override
    public int compareTo(BodyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
