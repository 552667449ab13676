package no.samspill.server.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

import java.util.Objects;

/// How browsers sign in with a real provider: the authorization code flow with PKCE and a nonce.
@Component
@ConditionalOnProperty("samspill.oidc.client-id")
class OidcSetup {

    /// Where the provider sends people back to.
    static final String CALLBACK = "/sign-in/callback";

    /// Where the way to the provider begins.
    static final String START = "/oauth2/authorization/" + OidcProvider.ID;

    private static final String DETAILS = "authorization_details";

    private final OidcProvider provider;
    private final OidcSettings settings;
    private final Representations representations;
    private final OidcSignIn signIn;

    OidcSetup(
            OidcProvider provider,
            OidcSettings settings,
            Representations representations,
            OidcSignIn signIn) {
        this.provider = provider;
        this.settings = settings;
        this.representations = representations;
        this.signIn = signIn;
    }

    void configure(HttpSecurity http) {
        http.oauth2Login(login ->
                login.clientRegistrationRepository(provider)
                        .authorizedClientRepository(new NoTokensKept())
                        // Without a page of its own it would make one up.
                        .loginPage("/en/sign-in")
                        .authorizationEndpoint(start -> start.authorizationRequestResolver(way()))
                        .redirectionEndpoint(back -> back.baseUri(CALLBACK))
                        .tokenEndpoint(token -> token.accessTokenResponseClient(tokens()))
                        .successHandler(signIn::succeed)
                        .failureHandler(signIn::fail));
    }

    private DefaultOAuth2AuthorizationRequestResolver way() {
        DefaultOAuth2AuthorizationRequestResolver way =
                new DefaultOAuth2AuthorizationRequestResolver(provider);
        way.setAuthorizationRequestCustomizer(this::customize);
        return way;
    }

    private void customize(OAuth2AuthorizationRequest.Builder request) {
        request.additionalParameters(all -> {
            all.putAll(settings.parameters());
            settings.levels().stream().findFirst().ifPresent(least -> all.put("acr_values", least));
            representations.findWanted().ifPresent(json -> all.put(DETAILS, json));
        });
    }

    private RestClientAuthorizationCodeTokenResponseClient tokens() {
        RestClientAuthorizationCodeTokenResponseClient client =
                new RestClientAuthorizationCodeTokenResponseClient();
        if (!settings.clientJwk().isBlank()) {
            NimbusJwtClientAuthenticationParametersConverter<OAuth2AuthorizationCodeGrantRequest>
                    proof =
                            new NimbusJwtClientAuthenticationParametersConverter<>(
                                    registration -> provider.key());
            client.addParametersConverter(request ->
                    Objects.requireNonNullElseGet(
                            proof.convert(request), LinkedMultiValueMap::new));
        }
        return client;
    }
}
