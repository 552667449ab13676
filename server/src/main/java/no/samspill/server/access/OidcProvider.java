package no.samspill.server.access;

import com.nimbusds.jose.jwk.JWK;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import java.net.URI;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;

/// The real provider, as its discovery document describes it.
///
/// The document is read when the first person signs in, so that Samspill starts and can be read
/// while the provider is away.
@Component
@ConditionalOnProperty("samspill.oidc.client-id")
class OidcProvider implements ClientRegistrationRepository {

    /// What the provider is called in addresses.
    static final String ID = "provider";

    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);

    private final OidcSettings settings;
    private volatile @Nullable ClientRegistration known;

    OidcProvider(OidcSettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return id.equals(ID) ? get() : null;
    }

    private ClientRegistration get() {
        ClientRegistration found = known;
        if (found == null) {
            found = discover();
            known = found;
        }
        return found;
    }

    private ClientRegistration discover() {
        ClientRegistration.Builder builder =
                ClientRegistrations.fromOidcIssuerLocation(settings.issuer())
                        .registrationId(ID)
                        .clientId(settings.clientId())
                        .clientAuthenticationMethod(proof())
                        .redirectUri("{baseUrl}" + OidcSetup.CALLBACK)
                        .userNameAttributeName("sub")
                        .scope(settings.scopes())
                        .clientSettings(
                                ClientRegistration.ClientSettings.builder()
                                        .requireProofKey(true)
                                        .build());
        return settings.clientSecret().isBlank()
                ? builder.build()
                : builder.clientSecret(settings.clientSecret()).build();
    }

    private ClientAuthenticationMethod proof() {
        if (!settings.clientJwk().isBlank()) {
            return ClientAuthenticationMethod.PRIVATE_KEY_JWT;
        }
        return settings.clientSecret().isBlank()
                ? ClientAuthenticationMethod.NONE
                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
    }

    /// The key we prove by who we are.
    JWK key() {
        try {
            return JWK.parse(settings.clientJwk());
        } catch (ParseException e) {
            throw new IllegalStateException(
                    "SAMSPILL_OIDC_CLIENT_JWK is no JSON web key; it begins with {\"kty\":", e);
        }
    }

    /// Whether its discovery document has been read, or can be now.
    boolean isThere() {
        try {
            get();
            return true;
        } catch (RuntimeException e) {
            LOG.warn("the provider {} cannot be reached: {}", settings.issuer(), e.toString());
            return false;
        }
    }

    /// Where somebody signs out at the provider too; empty when it offers no such thing, or is
    /// away.
    ///
    /// The id token would say more surely who it is, but it may hold a national identity number,
    /// which belongs neither in our database nor in an address.
    ///
    /// @param session what the provider calls the session there; empty when it has not said
    /// @param home where the provider sends them afterwards
    Optional<URI> findSignOut(String session, String home) {
        if (!isThere()) {
            return Optional.empty();
        }
        Object address =
                get().getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        return Optional.ofNullable(address).map(end -> signOut(end.toString(), session, home));
    }

    private URI signOut(String end, String session, String home) {
        UriComponentsBuilder way =
                UriComponentsBuilder.fromUriString(end)
                        .queryParam("client_id", "{client}")
                        .queryParam("post_logout_redirect_uri", "{home}");
        if (!session.isEmpty()) {
            way.queryParam("logout_hint", "{session}");
        }
        return way.encode()
                .buildAndExpand(
                        Map.of("client", settings.clientId(), "home", home, "session", session))
                .toUri();
    }
}
