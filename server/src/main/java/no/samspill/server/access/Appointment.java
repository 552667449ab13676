package no.samspill.server.access;

import no.samspill.server.rights.Role;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.PersonId;
import no.samspill.server.shared.RecordRef;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// What a person is to a body (verv), and when.
///
/// @param id stable over its versions
/// @param version 1 when new
/// @param person who
/// @param body for which body
/// @param role what they are to it
/// @param period when
/// @param source what it rests on
/// @param reason why this version was made, in words; null where none was asked for
/// @param recordedAt when this version was made
/// @param recordedBy who made it, as [no.samspill.server.shared.Actor#label()] has it
public record Appointment(
        UUID id,
        long version,
        PersonId person,
        BodyId body,
        Role role,
        Period period,
        Source source,
        @Nullable String reason,
        Instant recordedAt,
        String recordedBy) {

    /// What an appointment rests on.
    public enum Source {
        /// An invitation that was accepted.
        INVITATION,
        /// A request that was approved.
        REQUEST,
        /// A marked demo person of the provider built in.
        DEMO;

        /// As it stands in columns and keys of texts.
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// What it is called in the record of changes.
    public RecordRef ref() {
        return new RecordRef("appointment", id.toString());
    }
}
