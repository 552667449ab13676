package no.samspill.formats;

/// What is known about one cell of a table besides its number.
///
/// Missing, confidential and zero are three different facts. The codes are those of the SDMX code
/// lists `CL_OBS_STATUS` and `CL_CONF_STATUS`; the symbols are Statistics Norway's standard signs
/// in tables.
public enum ObservationStatus {
    /// An ordinary figure (`A`).
    NORMAL("A", ""),
    /// A figure that may be revised (`P`).
    PROVISIONAL("P", "*"),
    /// A figure that was estimated rather than observed (`E`).
    ESTIMATED("E", "e"),
    /// A figure that cannot be compared with the one before it (`B`).
    BREAK("B", "|"),
    /// A figure that should exist but is not there (`O`, sign `..`).
    MISSING("O", ".."),
    /// A figure that cannot exist (`M`, sign `.`).
    NOT_APPLICABLE("M", "."),
    /// A figure that exists but is hidden, to protect people or firms (`C`, sign `:`).
    CONFIDENTIAL("C", ":");

    private final String code;
    private final String symbol;

    ObservationStatus(String code, String symbol) {
        this.code = code;
        this.symbol = symbol;
    }

    /// The SDMX code.
    public String code() {
        return code;
    }

    /// The sign printed in tables; empty for an ordinary figure.
    public String symbol() {
        return symbol;
    }

    /// Whether a cell of this status holds a number.
    public boolean hasValue() {
        return switch (this) {
            case NORMAL, PROVISIONAL, ESTIMATED, BREAK -> true;
            case MISSING, NOT_APPLICABLE, CONFIDENTIAL -> false;
        };
    }
}
