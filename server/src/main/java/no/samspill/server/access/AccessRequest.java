package no.samspill.server.access;

import no.samspill.server.rights.Role;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.PersonId;
import no.samspill.server.shared.RecordRef;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// A person's request to act for a body (tilgangsønske).
///
/// @param id stable over its versions
/// @param version 1 when new
/// @param person who asks
/// @param body for which body
/// @param role as what
/// @param why in the person's own words; null when erased or not told
/// @param state what has become of it
/// @param answer the reason of the answer; null while there is none
/// @param recordedAt when this version was made
/// @param recordedBy who made it, as [no.samspill.server.shared.Actor#label()] has it
public record AccessRequest(
        UUID id,
        long version,
        PersonId person,
        BodyId body,
        Role role,
        @Nullable String why,
        State state,
        @Nullable String answer,
        Instant recordedAt,
        String recordedBy) {

    /// What has become of a request.
    public enum State {
        OPEN,
        APPROVED,
        REJECTED,
        WITHDRAWN;

        /// As it stands in columns and keys of texts.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What it is called in the record of changes.
    public RecordRef ref() {
        return new RecordRef("access-request", id.toString());
    }
}
