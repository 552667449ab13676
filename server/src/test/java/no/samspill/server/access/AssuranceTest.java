package no.samspill.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import no.samspill.server.TestServer;
import no.samspill.server.start.SignInChoice;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/// How surely people have to be recognised, and what happens while nobody can vouch for anybody.
class AssuranceTest {

    private static final long HOUR = 3600;

    @SuppressWarnings("NullAway.Init")
    private static Provider provider;

    @SuppressWarnings("NullAway.Init")
    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        provider = new Provider();
        server = server(provider.issuer(Provider.PEOPLE));
    }

    private static TestServer server(String issuer) throws IOException {
        return TestServer.signingIn(
                new SignInChoice(
                        Map.of(
                                "SAMSPILL_SIGN_IN",
                                "idporten",
                                "SAMSPILL_OIDC_ISSUER",
                                issuer,
                                "SAMSPILL_OIDC_CLIENT_ID",
                                Provider.AUDIENCE,
                                "SAMSPILL_OIDC_CLIENT_SECRET",
                                "secret",
                                "SAMSPILL_MACHINE_ISSUER",
                                nowhere(),
                                "SAMSPILL_MACHINE_AUDIENCE",
                                Provider.AUDIENCE)));
    }

    /// An address at which nobody listens any more.
    private static String nowhere() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return "http://localhost:" + socket.getLocalPort() + "/machines";
        }
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @ParameterizedTest(name = "{0} lets somebody in: {1}")
    @CsvSource({
        "idporten-loa-substantial, true",
        "idporten-loa-high, true",
        "idporten-loa-low, false",
        "eidas-low, false",
        "'', false"
    })
    void letsInWhomTheProviderKnowsSurelyEnough(String level, boolean in) {
        Browser browser = new Browser(server);
        Map<String, Object> claims = level.isEmpty() ? Map.of() : Map.of("acr", level);
        provider.expect("anna-" + level, claims, HOUR);

        HttpResponse<String> end = browser.walk("/nb/sign-in/start?back=/nb/goals");

        assertThat(browser.met("/authorize").toString())
                .contains("acr_values=idporten-loa-substantial");
        assertThat(browser.isSignedIn()).isEqualTo(in);
        if (in) {
            assertThat(end.uri().getPath()).isEqualTo("/nb/goals");
        } else {
            assertThat(end.uri().toString()).endsWith("/nb/sign-in?fault=assurance");
            assertThat(end.body()).contains("sikkerhetsnivå");
        }
    }

    @Test
    void saysThatTheProviderIsAway() throws IOException {
        Browser browser = new Browser(server(nowhere()));

        HttpResponse<String> end = browser.walk("/en/sign-in/start");

        assertThat(end.statusCode()).isEqualTo(503);
        assertThat(end.headers().firstValue("Retry-After")).isPresent();
        assertThat(end.body()).contains("does not answer just now");
        assertThat(browser.session()).isEmpty();
    }

    @Test
    void asksProgramsToWaitWhileTheIssuerIsAway() throws Exception {
        int tries = server.part(LimitSettings.class).badTokens() + 5;
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < tries; i++) {
                HttpResponse<String> answer =
                        client.send(
                                HttpRequest.newBuilder(server.at("/api/v1/imports"))
                                        .header(
                                                "Authorization",
                                                "Bearer "
                                                        + provider.token(
                                                                Provider.AUDIENCE, Map.of(), HOUR))
                                        .POST(BodyPublishers.noBody())
                                        .build(),
                                BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                assertThat(answer.body()).contains("issuer-away", "again in a minute");
            }
        }
    }

    @Test
    void tellsKeysThatAreAwayFromATokenThatIsBad() throws IOException {
        MachineTokens keysAway =
                new MachineTokens(
                        server.part(KnownBodies.class),
                        new MachineSettings(
                                provider.issuer(Provider.MACHINES), nowhere(), Provider.AUDIENCE));
        String token = provider.token(Provider.AUDIENCE, Map.of(), HOUR);

        assertThatExceptionOfType(IssuerAway.class).isThrownBy(() -> keysAway.read(token));
        assertThatExceptionOfType(BadToken.class).isThrownBy(() -> keysAway.read("not-a-token"));
    }
}
