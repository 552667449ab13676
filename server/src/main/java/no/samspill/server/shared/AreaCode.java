package no.samspill.server.shared;

/// The official code of an area, with its leading zeros: `0301` is not `301`.
///
/// @param value letters, digits, `-`, `_` or `.`; at most 40 characters
public record AreaCode(String value) implements Comparable<AreaCode> {

    public AreaCode {
        if (!value.matches("[\\p{L}\\p{N}._-]{1,40}")) {
            throw new IllegalArgumentException(
                    "area code must be 1–40 letters, digits, '.', '_' or '-', was '" + value + "'");
        }
    }

    @Override
    public int compareTo(AreaCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
