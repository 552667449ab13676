package no.samspill.server.organisations;

import no.samspill.formats.pack.Body;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What the register said of a body from one moment until the next version.
///
/// @param body what it said
/// @param version counted from 1
/// @param recordedAt when it was written
/// @param recordedBy who wrote it, as records name them
/// @param actingFor the id of the body they wrote for; null when for none
/// @param reason why, in their own words; null where none was given
/// @param withdrawn whether the body was taken out of the register
public record BodyVersion(
        Body body,
        long version,
        Instant recordedAt,
        String recordedBy,
        @Nullable String actingFor,
        @Nullable String reason,
        boolean withdrawn) {

    static final String PACK = "pack";

    BodyVersion withoutReason() {
        return new BodyVersion(body, version, recordedAt, recordedBy, actingFor, null, withdrawn);
    }

    /// Whether the pack wrote it, and no person.
    public boolean isFromPack() {
        return recordedBy.equals(PACK);
    }
}
