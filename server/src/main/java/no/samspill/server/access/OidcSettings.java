package no.samspill.server.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.util.List;
import java.util.Map;

/// A real provider, and what we are to it.
///
/// @param issuer the provider; its addresses and keys are read from its discovery document
/// @param clientId what it knows us by
/// @param clientSecret what we prove it by; empty when by a key, or not at all
/// @param clientJwk the private key we prove it by, as a JWK; empty when by a secret
/// @param scopes what we ask to be told
/// @param levels how surely somebody has to have been recognised, as `acr` says it: the least
///   first, then whatever is surer; empty when any way will do
/// @param parameters more parameters of the way there, such as `authorization_details`
@ConfigurationProperties("samspill.oidc")
record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String clientJwk,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        @DefaultValue({}) List<String> levels,
        @DefaultValue Map<String, String> parameters) {

    OidcSettings {
        scopes = List.copyOf(scopes);
        levels = levels.stream().filter(one -> !one.isBlank()).toList();
        parameters = Map.copyOf(parameters);
    }

    /// Whether somebody was recognised surely enough, by the `acr` of their id token.
    boolean accept(@Nullable String acr) {
        return levels.isEmpty() || (acr != null && levels.contains(acr));
    }

    /// Secrets do not belong in logs.
    @Override
    public String toString() {
        return "OidcSettings[issuer=" + issuer + ", clientId=" + clientId + "]";
    }
}
