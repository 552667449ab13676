package no.samspill.server.organisations;

import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// The register says from now on that a body ends; told inside the transaction that writes it, so
/// that what ends with the body ends with it or not at all.
///
/// @param body the body
/// @param date the first day it no longer exists
/// @param actor whoever wrote it
/// @param reason why
public record BodyEnds(BodyId body, LocalDate date, Actor actor, @Nullable String reason) {}
