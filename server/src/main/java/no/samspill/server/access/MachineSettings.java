package no.samspill.server.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whose tokens programs sign in with.
///
/// @param issuer who issues them; empty when no program signs in
/// @param keys where the issuer's keys are; empty to be told by the issuer
/// @param audience what the tokens must be issued for
@ConfigurationProperties("samspill.machine")
record MachineSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String keys,
        @DefaultValue("samspill") String audience) {}
