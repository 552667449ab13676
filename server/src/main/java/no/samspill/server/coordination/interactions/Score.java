package no.samspill.server.coordination.interactions;

import no.samspill.server.shared.BodyId;

import java.time.Instant;

/// What one body says of one cell, in one version.
///
/// @param scorer the body
/// @param version 1 when it is the first the body says of this cell
/// @param reason why, in the body's own words; empty where a matrix brought the score without one
/// @param source what the reason rests on; empty for nothing
/// @param recordedAt when it was written
public record Score(
        SetId set,
        TargetPair pair,
        BodyId scorer,
        long version,
        Judgement judgement,
        String reason,
        String source,
        Instant recordedAt) {}
