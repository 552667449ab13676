package no.samspill.server.access;

import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.PersonId;
import no.samspill.server.shared.RecordRef;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// Who stands in for whom at a body (stedfortreder), and when.
///
/// @param id stable over its versions
/// @param version 1 when new
/// @param deputy who acts
/// @param principal in whose stead; the deputy has the roles this person has that day
/// @param body for which body
/// @param period when; always with an end
/// @param wide whether whoever named the deputy may give roles that reach over all bodies
/// @param reason why this version was made, in words; null where none was asked for
/// @param recordedAt when this version was made
/// @param recordedBy who made it, as [no.samspill.server.shared.Actor#label()] has it
public record Deputyship(
        UUID id,
        long version,
        PersonId deputy,
        PersonId principal,
        BodyId body,
        Period period,
        boolean wide,
        @Nullable String reason,
        Instant recordedAt,
        String recordedBy) {

    /// What it is called in the record of changes.
    public RecordRef ref() {
        return new RecordRef("deputyship", id.toString());
    }
}
