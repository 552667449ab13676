package no.samspill.cli;

import org.jspecify.annotations.Nullable;

/// What a look at the record of every change came to.
sealed interface AuditVerdict {

    /// It is as it was written.
    ///
    /// @param count the number of entries
    /// @param hash the hash of the last
    record Intact(long count, String hash) implements AuditVerdict {}

    /// It is not.
    ///
    /// @param seq the number of the first entry that does not hold
    /// @param what what is wrong, such as `row-changed`
    /// @param at the time that stands with it; null when it is gone
    /// @param record the record it concerns; null when it is gone
    /// @param certain the last entry that is certainly as it was
    record Broken(long seq, String what, @Nullable String at, @Nullable String record, long certain)
            implements AuditVerdict {}
}
