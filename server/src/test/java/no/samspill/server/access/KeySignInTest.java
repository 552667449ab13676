package no.samspill.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import no.samspill.server.TestServer;
import no.samspill.server.start.SignInChoice;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Proving to a provider who we are by a key instead of a secret (`private_key_jwt`).
class KeySignInTest {

    @ParameterizedTest(name = "{0}, proof for {1}")
    @CsvSource({"idporten, issuer", "ansattporten, issuer", "entra, token-endpoint"})
    void provesWhoWeAreBySigningForTheProvider(String kind, String proofFor) throws Exception {
        RSAKey key =
                new RSAKeyGenerator(2048).keyID("ours-1").algorithm(JWSAlgorithm.RS256).generate();
        try (Provider provider = new Provider()) {
            TestServer server = TestServer.signingIn(by(key, kind, provider));
            Browser browser = new Browser(server);
            provider.expect("hedda", Map.of("name", "Hedda", "acr", "idporten-loa-high"), 3600);

            HttpResponse<String> end = browser.walk("/nb/sign-in/start?back=/nb/goals");

            assertThat(end.uri().getPath()).isEqualTo("/nb/goals");
            if (kind.equals("idporten")) {
                assertThat(browser.met("/authorize").toString())
                        .contains("acr_values=idporten-loa-substantial");
            }
            assertThat(browser.get("/nb/me").body()).contains("Hedda");
            Map<String, String> sent = form(provider.lastTokenRequest());
            assertThat(sent)
                    .containsEntry(
                            "client_assertion_type",
                            "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                    .containsKey("code_verifier")
                    .doesNotContainKey("client_secret");
            SignedJWT proof = SignedJWT.parse(sent.get("client_assertion"));
            assertThat(proof.verify(new RSASSAVerifier(key.toRSAPublicKey()))).isTrue();
            assertThat(proof.getHeader().getKeyID()).isEqualTo("ours-1");
            JWTClaimsSet claims = proof.getJWTClaimsSet();
            String issuer = provider.issuer(Provider.PEOPLE);
            assertThat(claims.getIssuer()).isEqualTo(Provider.AUDIENCE);
            assertThat(claims.getSubject()).isEqualTo(Provider.AUDIENCE);
            assertThat(claims.getJWTID()).isNotBlank();
            assertThat(claims.getAudience())
                    .containsExactly(proofFor.equals("issuer") ? issuer : issuer + "/token");
            assertThat(claims.getExpirationTime()).isAfter(claims.getIssueTime());

            if (kind.equals("idporten")) {
                signsNobodyInByLess(server, provider);
            }
            server.server().close();
        }
    }

    /// A provider may answer with less than it was asked for.
    private static void signsNobodyInByLess(TestServer server, Provider provider) {
        for (Map<String, Object> claims :
                List.<Map<String, Object>>of(Map.of("acr", "idporten-loa-low"), Map.of())) {
            Browser browser = new Browser(server);
            provider.expect("mallory", claims, 3600);
            assertThat(browser.walk("/nb/sign-in/start").uri().toString())
                    .endsWith("/nb/sign-in?fault=assurance");
            assertThat(browser.isSignedIn()).isFalse();
        }
    }

    private static SignInChoice by(RSAKey key, String kind, Provider provider) {
        return new SignInChoice(
                Map.of(
                        "SAMSPILL_SIGN_IN",
                        kind,
                        "SAMSPILL_OIDC_ISSUER",
                        provider.issuer(Provider.PEOPLE),
                        "SAMSPILL_OIDC_CLIENT_ID",
                        Provider.AUDIENCE,
                        "SAMSPILL_OIDC_CLIENT_JWK",
                        key.toJSONString()));
    }

    private static Map<String, String> form(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String one : body.split("&", -1)) {
            String[] parts = one.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }
}
