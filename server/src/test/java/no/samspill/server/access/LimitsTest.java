package no.samspill.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.TestServer;
import no.samspill.server.start.SignInChoice;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.IntStream;

/// Whoever tries too often is told to wait, and for how long; nobody else is.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsTest {

    private static final int TRIES = 4;
    private static final Map<String, Integer> LIMITS =
            Map.of("sign-ins", TRIES, "invitations", TRIES, "bad-tokens", TRIES, "writes", TRIES);

    @SuppressWarnings("NullAway.Init")
    private TestServer server;

    @BeforeAll
    void startWithLowLimits() {
        LIMITS.forEach((name, tries) ->
                System.setProperty("samspill.per-minute." + name, tries.toString()));
        server =
                TestServer.signingIn(
                        new SignInChoice(
                                Map.of(
                                        "SAMSPILL_PROXY",
                                        "native",
                                        "SAMSPILL_LOCAL_SIGN_IN",
                                        "allow")));
    }

    @AfterAll
    void forgetTheSettings() {
        LIMITS.keySet().forEach(name -> System.clearProperty("samspill.per-minute." + name));
    }

    @ParameterizedTest(name = "/{0}{1} from {2}")
    @CsvSource(
            textBlock =
                    """
                    nb, /sign-in/start,    203.0.113.1, For mange forsøk
                    nn, /sign-in/start,    203.0.113.2, For mange forsøk
                    en, /sign-in/start,    203.0.113.3, Too many tries
                    nb, /invitations/guess, 203.0.113.4, For mange forsøk
                    en, /invitations/guess, 203.0.113.5, Too many tries
                    """)
    void tellsInPeoplesLanguageHowLongToWait(
            String language, String path, String address, String title) {
        Forwarded guesser = Forwarded.from(address, server);
        String page = "/" + language + path;
        IntStream.range(0, TRIES)
                .forEach(n -> assertThat(guesser.get(page).statusCode()).isNotEqualTo(429));

        HttpResponse<String> refused = guesser.get(page);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(seconds(refused)).isBetween(1, 60);
        assertThat(refused.body())
                .contains("lang=\"" + language + "\"", title, Integer.toString(seconds(refused)));
        assertThat(refused.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        // Another sender may try all the same, and reading is not limited.
        assertThat(Forwarded.from(address + "1", server).get(page).statusCode()).isNotEqualTo(429);
        assertThat(guesser.get("/" + language).statusCode()).isEqualTo(200);
    }

    @Test
    void limitsFormsThatAreSentWithoutSigningIn() {
        Forwarded guesser = Forwarded.from("203.0.113.6", server);
        IntStream.range(0, TRIES)
                .forEach(n ->
                        assertThat(guesser.post("/nb/sign-in/local").statusCode())
                                .isNotEqualTo(429));
        assertThat(guesser.post("/nb/sign-in/local").statusCode()).isEqualTo(429);
    }

    @Test
    void tellsProgramsThatGuessTokensToWait() {
        Forwarded guesser = Forwarded.from("203.0.113.7", server);
        IntStream.range(0, TRIES)
                .forEach(n -> assertThat(guess(guesser, "guess-" + n).statusCode()).isEqualTo(401));

        HttpResponse<String> refused = guess(guesser, "one-more");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(refused.body())
                .contains("\"reason\":\"too-many\"", "\"retryAfter\":" + seconds(refused));
        assertThat(guess(Forwarded.from("203.0.113.77", server), "x").statusCode()).isEqualTo(401);
    }

    @Test
    void limitsWhatOnePersonChangesAndNobodyElse() {
        Browser busy = new Browser(server);
        busy.signInAs("demo-statistician", "");
        IntStream.range(0, TRIES)
                .forEach(n ->
                        assertThat(
                                        busy.submit(
                                                        "/nb/me",
                                                        "/nb/me/sessions/revoke-others",
                                                        Map.of())
                                                .statusCode())
                                .isLessThan(400));

        HttpResponse<String> refused =
                busy.submit("/nb/me", "/nb/me/sessions/revoke-others", Map.of());

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("Ingenting er endret");
        assertThat(busy.isSignedIn()).isTrue();
        Browser other = new Browser(server);
        other.signInAs("demo-decider", "");
        assertThat(other.submit("/nb/me", "/nb/me/sessions/revoke-others", Map.of()).statusCode())
                .isLessThan(400);
    }

    private static HttpResponse<String> guess(Forwarded from, String token) {
        return from.post("/api/v1/imports", "Authorization", "Bearer " + token);
    }

    private static int seconds(HttpResponse<String> answer) {
        return Integer.parseInt(answer.headers().firstValue("Retry-After").orElse("0"));
    }
}
