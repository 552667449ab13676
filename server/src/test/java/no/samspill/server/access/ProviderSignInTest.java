package no.samspill.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.TestServer;
import no.samspill.server.start.SignInChoice;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Signing in with a real provider, and programs with its tokens: the whole exchange over HTTP.
class ProviderSignInTest {

    private static final String RESOURCE = "urn:altinn:resource:samspill-tall";
    private static final String NATIONAL = "20914695016";
    private static final long HOUR = 3600;
    private static final Map<String, Object> STATISTICS =
            Map.of("authority", "iso6523-actorid-upis", "ID", "0192:974760673");

    @SuppressWarnings("NullAway.Init")
    private static Provider provider;

    @SuppressWarnings("NullAway.Init")
    private static TestServer server;

    @BeforeAll
    static void start() {
        provider = new Provider();
        server =
                TestServer.signingIn(
                        new SignInChoice(
                                Map.of(
                                        "SAMSPILL_SIGN_IN",
                                        "ansattporten",
                                        "SAMSPILL_OIDC_ISSUER",
                                        provider.issuer(Provider.PEOPLE),
                                        "SAMSPILL_OIDC_CLIENT_ID",
                                        Provider.AUDIENCE,
                                        "SAMSPILL_OIDC_CLIENT_SECRET",
                                        "secret",
                                        "SAMSPILL_ANSATTPORTEN_RESOURCES",
                                        RESOURCE + "=statistician",
                                        "SAMSPILL_MACHINE_ISSUER",
                                        provider.issuer(Provider.MACHINES),
                                        "SAMSPILL_MACHINE_AUDIENCE",
                                        Provider.AUDIENCE)));
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @Test
    void signsInWithAProofKeyAndANonceAndGoesBack() {
        Browser browser = new Browser(server);
        provider.expect("anna", Map.of("name", "Anna"), HOUR);

        HttpResponse<String> end = browser.walk("/nn/sign-in/start?back=/nn/goals");

        assertThat(end.uri().getPath()).isEqualTo("/nn/goals");
        String asked =
                URLDecoder.decode(browser.met("/authorize").toString(), StandardCharsets.UTF_8);
        assertThat(asked)
                .contains("code_challenge=", "code_challenge_method=S256", "nonce=", "state=")
                .contains("\"resource\":\"" + RESOURCE + "\"")
                .contains("\"representation_is_required\":\"true\"");
        assertThat(provider.lastTokenRequest()).contains("code_verifier=");
        assertThat(browser.get("/nn/me").body()).contains("Anna");
    }

    @Test
    void drawsANewSessionIdAtSignIn() {
        Browser browser = new Browser(server);
        provider.expect("berit", Map.of(), HOUR);
        browser.get("/nb/sign-in/start");
        String before = browser.session().orElseThrow();
        browser.walk("/nb/sign-in/start");

        assertThat(browser.isSignedIn()).isTrue();
        assertThat(browser.session()).isPresent().get().isNotEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a wrong nonce, nonce, other, 3600",
        "an expired token, x, y, -3600",
        "a wrong audience, aud, another-client, 3600",
        "a wrong issuer, iss, http://evil, 3600"
    })
    void letsNobodyInWith(String what, String claim, String value, long seconds) {
        Browser browser = new Browser(server);
        provider.expect("mallory", Map.of(claim, value), seconds);

        HttpResponse<String> end = browser.walk("/nb/sign-in/start?back=/nb/goals");

        assertThat(end.uri().toString()).as(what).endsWith("/nb/sign-in?fault=failed");
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void followsTheProviderToNewKeys() {
        Browser before = new Browser(server);
        provider.expect("carl", Map.of(), HOUR);
        before.walk("/nb/sign-in/start");
        provider.changeKeys();
        Browser after = new Browser(server);
        provider.expect("dina", Map.of(), HOUR);
        after.walk("/nb/sign-in/start");

        assertThat(before.isSignedIn()).isTrue();
        assertThat(after.isSignedIn()).isTrue();
    }

    @Test
    void signsOutHereAndAtTheProvider() {
        Browser browser = new Browser(server);
        provider.expect("erik", Map.of("sid", "there-1", "pid", NATIONAL), HOUR);
        browser.walk("/nb/sign-in/start");
        String kept = keptInSessions();
        assertThat(kept).contains("there-1").doesNotContain(NATIONAL, "eyJ");

        HttpResponse<String> out = browser.submit("/nb/me", "/nb/sign-out", Map.of());

        assertThat(out.headers().firstValue("Refresh").orElse(""))
                .contains("/endsession?client_id=" + Provider.AUDIENCE)
                .contains("post_logout_redirect_uri=", "logout_hint=there-1")
                .doesNotContain("id_token", "eyJ");
        assertThat(browser.isSignedIn()).isFalse();
    }

    private static String keptInSessions() {
        return server.part(JdbcClient.class)
                .sql("select attribute_bytes from access.session_attributes")
                .query((row, n) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .list()
                .toString();
    }

    @Test
    void actsForTheBodyThatTheProviderSaysItRepresents() {
        Browser browser = new Browser(server);
        provider.expect("frida", Map.of("authorization_details", details("0192:974760673")), HOUR);
        browser.walk("/nb/sign-in/start");
        assertThat(browser.get("/nb/import").statusCode()).isEqualTo(200);

        Browser stranger = new Browser(server);
        provider.expect("gunn", Map.of("authorization_details", details("0192:974760674")), HOUR);
        stranger.walk("/nb/sign-in/start");
        assertThat(stranger.isSignedIn()).isTrue();
        assertThat(stranger.get("/nb/import").statusCode()).isEqualTo(403);
    }

    private static List<Map<String, Object>> details(String number) {
        return List.of(
                Map.of(
                        "type",
                        "ansattporten:altinn:resource",
                        "resource",
                        RESOURCE,
                        "authorized_parties",
                        List.of(
                                Map.of(
                                        "orgno",
                                        Map.of(
                                                "authority",
                                                "iso6523-actorid-upis",
                                                "ID",
                                                number)))));
    }

    @Test
    void letsAProgramWithTheRightTokenDeliver() throws Exception {
        String token =
                provider.token(
                        Provider.AUDIENCE,
                        Map.of("consumer", STATISTICS, "scope", "samspill:figures.write"),
                        HOUR);
        assertThat(deliver(token).statusCode()).isNotIn(401, 403);
    }

    @Test
    void tellsAProgramWhatItsTokenLacks() throws Exception {
        String scope = "samspill:figures.write";
        HttpResponse<String> none = deliver("");
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(none.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");

        HttpResponse<String> noScope =
                deliver(
                        provider.token(
                                Provider.AUDIENCE,
                                Map.of("consumer", STATISTICS, "scope", "samspill:bodies.write"),
                                HOUR));
        assertThat(noScope.statusCode()).isEqualTo(403);
        assertThat(noScope.body()).contains("right-missing", "import-figures");

        Map<String, Object> claims = Map.of("consumer", STATISTICS, "scope", scope);
        assertThat(deliver(provider.token("another", claims, HOUR)).statusCode()).isEqualTo(401);
        HttpResponse<String> expired = deliver(provider.token(Provider.AUDIENCE, claims, -HOUR));
        assertThat(expired.statusCode()).isEqualTo(401);
        assertThat(expired.body()).contains("expired");

        Map<String, Object> nobody =
                Map.of("authority", "iso6523-actorid-upis", "ID", "0192:991825827");
        HttpResponse<String> unknown =
                deliver(
                        provider.token(
                                Provider.AUDIENCE,
                                Map.of("consumer", nobody, "scope", scope),
                                HOUR));
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.body()).contains("unknown-consumer");
        assertThat(deliver("not-a-token").statusCode()).isEqualTo(401);
    }

    private static HttpResponse<String> deliver(String token) throws Exception {
        URI to = server.at("/api/v1/imports");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(to)
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofString("--x--\r\n"));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
