package no.samspill.formats.pack;

import no.samspill.formats.LocalizedText;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// That a body answers for a goal, or coordinates all of them, during a period.
///
/// @param body the body's id
/// @param goal 1 to 17; null when the role concerns all goals
/// @param role what the body does
/// @param validFrom the first day; null when before the pack begins
/// @param validTo the first day it no longer does; null while it lasts
/// @param source the document that says so, with its section
/// @param sourceUrl where the document is; null when it is not on the web
/// @param confidence how sure we are
public record Responsibility(
        String body,
        @Nullable Integer goal,
        Role role,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        LocalizedText source,
        @Nullable String sourceUrl,
        Confidence confidence) {

    /// What the body does for the goal.
    public enum Role {
        ANSWERS_FOR,
        COORDINATES
    }

    /// How sure we are that it is so.
    public enum Confidence {
        /// A public document names the body and the goal.
        DOCUMENTED,
        /// It follows from the body's field of work, or the date is approximate.
        LIKELY,
        /// Sources disagree or are missing.
        UNCERTAIN
    }
}
