package no.samspill.server.audit;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;

/// What a look at the whole record of every change came to.
public sealed interface Verdict {

    /// Every entry is as it was written, none is missing, and every signed statement fits.
    ///
    /// @param count the number of entries
    /// @param hash the hash of the last; zeros when there is none
    record Intact(long count, String hash) implements Verdict {}

    /// The record is not as it was written, from this entry on.
    ///
    /// @param seq the number of the first entry that is not as it was
    /// @param what what is wrong
    /// @param part the part it is about, by name or position; null when about the whole entry
    /// @param at the time that stands with it; null when it is gone
    /// @param record the record it concerns, as it stands: `body/viken`; null when it is gone
    /// @param certain the last entry that is certainly as it was; 0 when none is
    record Broken(
            long seq,
            What what,
            @Nullable String part,
            @Nullable Instant at,
            @Nullable String record,
            long certain)
            implements Verdict {}

    /// What is wrong with a link of the chain.
    enum What {
        /// Something in the entry's own row was changed.
        ROW_CHANGED,
        /// An entry between others is gone.
        ROW_MISSING,
        /// The last entries are gone.
        TAIL_CUT,
        /// The entry does not continue the one before: one of them was written anew, hash and all.
        LINK_BROKEN,
        /// Something in a part of the entry was changed, or a part was added.
        PART_CHANGED,
        /// A part of the entry is gone.
        PART_MISSING,
        /// A part of the entry has been blanked, and no entry tells of it.
        BLANKING_UNTOLD,
        /// The chain was another when it was signed: entries up to here were written anew.
        CHECKPOINT_MISMATCH,
        /// A signed statement is gone from the table of checkpoints.
        CHECKPOINT_MISSING,
        /// A statement about this entry is not signed by the key it should be.
        SIGNATURE_WRONG;

        /// As it stands in keys of texts and in the API: `row-changed`.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
