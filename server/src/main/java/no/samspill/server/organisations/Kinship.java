package no.samspill.server.organisations;

import no.samspill.formats.pack.Body;
import no.samspill.formats.pack.Body.SuccessionKind;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/// That a body comes before or after another, in one step or several.
///
/// @param body the other
/// @param near the body next to it on the way
/// @param date the day of the last step, seen from the one asked about
/// @param kind what happened in that step
/// @param share how much of the earlier body is in the later one; null when a share on the way is
///   not known, or when only tasks were moved
/// @param steps how many steps it is away, from 1
public record Kinship(
        Body body,
        Body near,
        LocalDate date,
        SuccessionKind kind,
        @Nullable BigDecimal share,
        int steps) {}
