package no.samspill.formats.jsonstat;

/// How a file writes values and statuses, among the ways that JSON-stat allows.
public record JsonStatForm(Values values, Statuses statuses) {

    /// How the values are written.
    public enum Values {
        /// One for each cell, `null` where there is none.
        ARRAY,
        /// By the number of the cell, only those there are.
        OBJECT
    }

    /// How the statuses are written.
    public enum Statuses {
        /// There are none.
        ABSENT,
        /// One text for all cells.
        TEXT,
        /// An array of one element for all cells.
        ONE_ELEMENT,
        /// One for each cell, `null` where there is none.
        ARRAY,
        /// By the number of the cell, only those there are.
        OBJECT
    }
}
