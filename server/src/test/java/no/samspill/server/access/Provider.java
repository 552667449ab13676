package no.samspill.server.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.proc.SecurityContext;

import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// A provider in the tests' own process that speaks OpenID Connect and issues programs' tokens,
/// with keys that can be changed.
final class Provider implements AutoCloseable {

    static final String PEOPLE = "people";
    static final String MACHINES = "machines";
    static final String AUDIENCE = "samspill";

    private final Keys keys = new Keys();
    private final MockOAuth2Server server =
            new MockOAuth2Server(
                    new OAuth2Config(false, null, null, false, new OAuth2TokenProvider(keys)));

    Provider() {
        try {
            server.start();
        } catch (RuntimeException e) {
            throw new IllegalStateException("the provider did not start", e);
        }
    }

    String issuer(String name) {
        return server.issuerUrl(name).toString();
    }

    /// Lets the next person to come be this one, with these claims over the usual ones.
    void expect(String subject, Map<String, Object> claims, long seconds) {
        server.enqueueCallback(
                new DefaultOAuth2TokenCallback(
                        PEOPLE,
                        subject,
                        "JWT",
                        List.of(AUDIENCE),
                        dated(claims, seconds),
                        seconds));
    }

    /// A token that has run out was issued before it did.
    private static Map<String, Object> dated(Map<String, Object> claims, long seconds) {
        Map<String, Object> all = new HashMap<>(claims);
        if (seconds < 0) {
            Date issued = Date.from(Instant.now().plusSeconds(2 * seconds));
            all.put("iat", issued);
            all.put("nbf", issued);
        }
        return all;
    }

    /// A program's token.
    String token(String audience, Map<String, Object> claims, long seconds) {
        return server.issueToken(
                        MACHINES,
                        "client-7",
                        new DefaultOAuth2TokenCallback(
                                MACHINES,
                                "client-7",
                                "JWT",
                                List.of(audience),
                                dated(claims, seconds),
                                seconds))
                .serialize();
    }

    /// The body of the last request that was sent to the token endpoint.
    String lastTokenRequest() {
        String last = "";
        try {
            var request = server.takeRequest(1, java.util.concurrent.TimeUnit.SECONDS);
            while (request != null) {
                if (String.valueOf(request.getPath()).endsWith("/token")) {
                    last = request.getBody().readUtf8();
                }
                request = server.takeRequest(1, java.util.concurrent.TimeUnit.MILLISECONDS);
            }
        } catch (RuntimeException e) {
            return last;
        }
        return last;
    }

    /// Signs with other keys from now on.
    void changeKeys() {
        keys.change();
    }

    @Override
    public void close() {
        server.shutdown();
    }

    private static final class Keys extends KeyProvider {

        private final Map<String, JWK> current = new ConcurrentHashMap<>();

        Keys() {
            super(List.of(), JWSAlgorithm.RS256.getName());
        }

        void change() {
            current.clear();
        }

        @Override
        public JWK signingKey(String issuer) {
            return Objects.requireNonNull(current.computeIfAbsent(issuer, Keys::draw));
        }

        @Override
        public List<JWK> get(@Nullable JWKSelector wanted, @Nullable SecurityContext context) {
            return Objects.requireNonNull(wanted).select(new JWKSet(List.copyOf(current.values())));
        }

        private static JWK draw(String issuer) {
            try {
                return new RSAKeyGenerator(2048)
                        .keyID(issuer + "-" + UUID.randomUUID())
                        .algorithm(JWSAlgorithm.RS256)
                        .generate();
            } catch (JOSEException e) {
                throw new UncheckedIOException(new IOException(e));
            }
        }
    }
}
