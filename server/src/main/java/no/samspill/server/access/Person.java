package no.samspill.server.access;

import no.samspill.server.shared.PersonId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Somebody who has signed in at least once.
///
/// @param id who
/// @param issuer the provider they signed in with; null once the person's data are erased
/// @param name null when the provider does not tell, and once erased
/// @param email null when the provider does not tell, and once erased
/// @param firstSeen when they first signed in
/// @param lastSeen when they last signed in
/// @param erased whether the person's own data have been erased
public record Person(
        PersonId id,
        @Nullable String issuer,
        @Nullable String name,
        @Nullable String email,
        Instant firstSeen,
        Instant lastSeen,
        boolean erased) {}
