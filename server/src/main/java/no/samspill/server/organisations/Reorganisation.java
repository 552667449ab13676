package no.samspill.server.organisations;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A proposed reorganisation and how far it has come.
///
/// @param id its number
/// @param version counted from 1, one more with every step
/// @param state how far it has come
/// @param draft what is proposed
/// @param proposedBy who proposed it, as records name them
/// @param proposedAt when
/// @param recordedBy who took the latest step
/// @param recordedAt when
/// @param actingFor the id of the body they took it for; null when for none
/// @param reason why the latest step was taken
/// @param plan the checksum of what it would do as it was approved; null for other steps
public record Reorganisation(
        long id,
        long version,
        State state,
        ReorganisationDraft draft,
        String proposedBy,
        Instant proposedAt,
        String recordedBy,
        Instant recordedAt,
        @Nullable String actingFor,
        String reason,
        @Nullable String plan) {

    /// The same step as the approval of a plan.
    Reorganisation approving(String approved) {
        return new Reorganisation(
                id,
                version,
                state,
                draft,
                proposedBy,
                proposedAt,
                recordedBy,
                recordedAt,
                actingFor,
                reason,
                approved);
    }

    /// The same step, taken at the moment at which the register was written.
    Reorganisation at(Instant moment) {
        return new Reorganisation(
                id,
                version,
                state,
                draft,
                proposedBy,
                proposedAt,
                recordedBy,
                moment,
                actingFor,
                reason,
                plan);
    }

    /// How far it has come.
    public enum State {
        /// It waits for somebody else to decide.
        PROPOSED,
        /// Somebody else has said yes; the register is as before.
        APPROVED,
        /// The register says it.
        APPLIED,
        /// Somebody else has said no.
        REJECTED,
        /// Whoever proposed it has taken it back.
        WITHDRAWN
    }
}
