package no.samspill.formats.pack;

import java.time.LocalDate;

/// How one area became, or became part of, another.
///
/// @param from the code before
/// @param to the code after
/// @param date the first day of the new order
/// @param kind what happened to `from`
public record AreaChange(String from, String to, LocalDate date, Kind kind) {

    /// What happened.
    public enum Kind {
        /// The same area under a new code.
        RECODED,
        /// Several areas became one.
        MERGED,
        /// One area was divided among several.
        SPLIT,
        /// The same area and code under a new name.
        RENAMED
    }
}
