package no.samspill.server.access;

import org.jspecify.annotations.Nullable;

/// Who somebody is to the provider they signed in with.
///
/// @param issuer the provider, as its tokens name it; `local` for the one built in
/// @param subject the person among those the provider knows
/// @param name the person's name; null when the provider does not tell
/// @param email the person's e-mail address; null when the provider does not tell
public record Identity(
        String issuer, String subject, @Nullable String name, @Nullable String email) {

    /// What the provider built in calls itself.
    public static final String LOCAL = "local";
}
