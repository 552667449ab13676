package no.samspill.server.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much one sender may do in a minute.
///
/// @param signIns sign-ins, from one address
/// @param invitations looks at invitations, from one address
/// @param badTokens tokens that do not hold, from one address
/// @param writes changes, by one caller
@ConfigurationProperties("samspill.per-minute")
record LimitSettings(
        @DefaultValue("60") int signIns,
        @DefaultValue("30") int invitations,
        @DefaultValue("20") int badTokens,
        @DefaultValue("120") int writes) {}
