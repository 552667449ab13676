package no.samspill.server.access;

import no.samspill.server.rights.Role;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.PersonId;
import no.samspill.server.shared.RecordRef;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// An invitation to act for a body (invitasjon).
///
/// @param id stable over its versions
/// @param version 1 when new
/// @param body for which body
/// @param role as what
/// @param email where it was sent; null once erased
/// @param period when the role is to hold
/// @param expiresAt from when on it can no longer be answered
/// @param state what has become of it
/// @param person who answered it; null while nobody has
/// @param recordedAt when this version was made
/// @param recordedBy who made it, as [no.samspill.server.shared.Actor#label()] has it
public record Invitation(
        UUID id,
        long version,
        BodyId body,
        Role role,
        @Nullable String email,
        Period period,
        Instant expiresAt,
        State state,
        @Nullable PersonId person,
        Instant recordedAt,
        String recordedBy) {

    /// What has become of an invitation.
    public enum State {
        OPEN,
        ACCEPTED,
        DECLINED,
        WITHDRAWN;

        /// As it stands in columns and keys of texts.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What it is called in the record of changes.
    public RecordRef ref() {
        return new RecordRef("invitation", id.toString());
    }

    /// Whether it can still be answered at `now`.
    public boolean open(Instant now) {
        return state == State.OPEN && now.isBefore(expiresAt);
    }
}
