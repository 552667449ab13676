package no.samspill.server.shared;

/// The id of an indicator or målepunkt, as in addresses and files: `8-6-1`, `youth-neet`.
///
/// @param value letters, digits, `-`, `_` or `.`; at most 80 characters
public record IndicatorId(String value) implements Comparable<IndicatorId> {

    public IndicatorId {
        if (!value.matches("[\\p{L}\\p{N}._-]{1,80}")) {
            throw new IllegalArgumentException(
                    "indicator id must be 1–80 letters, digits, '.', '_' or '-', was '"
                            + value
                            + "'");
        }
    }

    @Override
    public int compareTo(IndicatorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
