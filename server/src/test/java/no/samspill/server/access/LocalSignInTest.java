package no.samspill.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.TestServer;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.Role;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.PersonId;
import no.samspill.server.start.Server;
import no.samspill.server.start.SignInChoice;
import no.samspill.server.start.StartRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Signing in as one of the invented people, and what a session is worth.
class LocalSignInTest {

    private static final BodyId STATISTICS = new BodyId("statistics");

    private final TestServer server = TestServer.apart("sign-in");

    @Test
    void signsInAndOut() {
        Browser browser = new Browser(server);
        assertThat(browser.signInAs("demo-statistician", "/nb/goals")).isEqualTo("/nb/goals");
        assertThat(browser.isSignedIn()).isTrue();
        assertThat(browser.get("/nb/import").statusCode()).isEqualTo(200);

        HttpResponse<String> out = browser.submit("/nb/me", "/nb/sign-out", Map.of());
        assertThat(out.headers().firstValue("Location")).contains("/nb/sign-in?done=signed-out");
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void makesNoSessionForWhoeverOnlyReads() {
        Browser browser = new Browser(server);
        browser.get("/nb");
        browser.get("/nb/goals");
        browser.get("/api/v1/goals");
        assertThat(browser.session()).isEmpty();
    }

    @Test
    void keepsNothingOfWhoeverOnlyLooksAtThePageForSigningIn() {
        long before = countSessions();
        for (int i = 0; i < 5; i++) {
            Browser browser = new Browser(server);
            assertThat(browser.get("/nb/sign-in").body()).contains("name=\"_csrf\"");
            assertThat(browser.session()).isEmpty();
        }
        assertThat(countSessions()).isEqualTo(before);
    }

    private long countSessions() {
        return server.part(JdbcClient.class)
                .sql("select count(*) from access.session")
                .query((row, n) -> row.getLong(1))
                .single();
    }

    @Test
    void takesNoFormWithAnotherBrowsersToken() {
        Browser other = new Browser(server);
        Matcher token =
                Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"")
                        .matcher(other.get("/nb/sign-in").body());
        assertThat(token.find()).isTrue();
        Browser browser = new Browser(server);
        browser.get("/nb/sign-in");
        Map<String, String> form = Map.of("person", "demo-person");
        assertThat(browser.post("/nb/sign-in/local", form, token.group(1)).statusCode())
                .isEqualTo(403);
        assertThat(other.post("/nb/sign-in/local", form, token.group(1)).statusCode())
                .isEqualTo(303);
    }

    @Test
    void refusesAFormWithoutItsToken() {
        Browser browser = new Browser(server);
        browser.get("/nb/sign-in");
        HttpResponse<String> forged =
                browser.post("/nb/sign-in/local", Map.of("person", "demo-operator"), "");
        assertThat(forged.statusCode()).isEqualTo(403);
        browser.signInAs("demo-statistician", "");
        assertThat(browser.post("/nb/sign-out", Map.of(), "").statusCode()).isEqualTo(403);
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void drawsANewSessionIdAtSignIn() {
        Browser browser = new Browser(server);
        browser.signInAs("demo-decider", "");
        String before = browser.session().orElseThrow();
        browser.signInAs("demo-person", "");
        assertThat(browser.session()).isPresent().get().isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example", "//evil.example", "/nb//evil.example", "/\\evil.example",
                "/nbx", "/nb\\@evil", "javascript:alert(1)", "/api/v1"
            })
    void leadsBackToOurOwnPagesOnly(String back) {
        assertThat(new Browser(server).signInAs("demo-person", back)).isEqualTo("/nb/me");
    }

    @Test
    void endsASessionFromElsewhere() {
        Browser lost = new Browser(server);
        lost.signInAs("demo-decider", "");
        Browser own = new Browser(server);
        own.signInAs("demo-decider", "");
        own.submit("/nb/me", "/nb/me/sessions/revoke-others", Map.of());
        assertThat(lost.isSignedIn()).isFalse();
        assertThat(own.isSignedIn()).isTrue();
    }

    @Test
    void losesARightWithTheNextClick() {
        Browser browser = new Browser(server);
        browser.signInAs("demo-statistician", "");
        PersonId person = person("demo-statistician");
        Appointments appointments = server.part(Appointments.class);
        Appointment held = appointments.listInForce(person).getFirst();
        appointments.end(held.id(), held.version(), "test", Caller.operator());
        assertThat(browser.get("/nb/import").statusCode()).isEqualTo(403);
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void actsAsDeputyBetweenItsDatesOnly() {
        People people = server.part(People.class);
        PersonId principal = people.signedIn(new Identity("test", "principal", null, null)).id();
        Terms terms = new Terms(STATISTICS, Role.STATISTICIAN, Period.since(TestServer.TODAY));
        Invitations invitations = server.part(Invitations.class);
        invitations.accept(
                invitations.invite(terms, "a@example.org", Caller.operator()).token(), principal);
        Browser browser = new Browser(server);
        browser.signInAs("demo-person", "");
        LocalDate first = TestServer.TODAY.plusDays(3);
        server.part(Deputies.class)
                .appoint(
                        person("demo-person"),
                        principal,
                        STATISTICS,
                        new Period(first, first.plusDays(2)),
                        Caller.operator());
        assertThat(mayDeliverOn(TestServer.TODAY)).isFalse();
        assertThat(mayDeliverOn(first)).isTrue();
        assertThat(mayDeliverOn(first.plusDays(1))).isTrue();
        assertThat(mayDeliverOn(first.plusDays(2))).isFalse();
        server.clock().moveTo(TestServer.TODAY);
    }

    private boolean mayDeliverOn(LocalDate day) {
        server.clock().moveTo(day);
        Browser browser = new Browser(server);
        browser.signInAs("demo-person", "");
        return browser.get("/nb/import").statusCode() == 200;
    }

    private PersonId person(String subject) {
        return server.part(People.class)
                .signedIn(new Identity(Identity.LOCAL, subject, subject, null))
                .id();
    }

    @Test
    void letsTheCommandLineInByTheTokenInTheDataFolderOnly(@TempDir Path data) throws Exception {
        Path pack = TestServer.smallPack();
        Browser browser;
        try (Server own = start(data, pack)) {
            String token = Files.readString(data.resolve("operator-token"));
            String address = own.address() + "/api/v1/example-data";
            assertThat(delete(address, token, "")).isEqualTo(201);
            assertThat(delete(address, "x" + token, "")).isEqualTo(401);
            assertThat(delete(address, token, "10.0.0.1")).isEqualTo(401);
            browser = new Browser(own.address());
            browser.signInAs("demo-person", "");
            assertThat(browser.isSignedIn()).isTrue();
        }
        assertThat(data.resolve("operator-token")).doesNotExist();
        try (Server again = start(data, pack)) {
            assertThat(browser.get(again.address() + "/nb/me").statusCode()).isEqualTo(200);
        }
    }

    private static Server start(Path data, Path pack) throws StartRefused {
        return Server.start(
                new Server.Options(data, pack, 0, "127.0.0.1", Optional.empty(), true), step -> {});
    }

    private static int delete(String address, String token, String proxied) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(java.net.URI.create(address))
                        .header("Authorization", "Samspill-Operator " + token)
                        .DELETE();
        if (!proxied.isEmpty()) {
            request.header("X-Forwarded-For", proxied);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString()).statusCode();
        }
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(
            textBlock =
                    """
                    SAMSPILL_SIGN_IN=local,                              0.0.0.0,   SIGN_IN_LOCAL_EXPOSED
                    SAMSPILL_OIDC_CLIENT_ID=x,                           127.0.0.1, SIGN_IN_BOTH
                    SAMSPILL_SIGN_IN=entra,                              127.0.0.1, SIGN_IN_INCOMPLETE
                    SAMSPILL_SIGN_IN=entra;SAMSPILL_OIDC_CLIENT_ID=x,    127.0.0.1, SIGN_IN_INCOMPLETE
                    SAMSPILL_SIGN_IN=idporten;SAMSPILL_OIDC_CLIENT_ID=x;SAMSPILL_LOCAL_SIGN_IN=allow, 127.0.0.1, SIGN_IN_BOTH
                    SAMSPILL_SIGN_IN=guess,                              127.0.0.1, SIGN_IN_UNKNOWN
                    """)
    void refusesToStartWithWhatWouldLetAnybodyIn(
            String settings, String address, StartRefused.Reason reason, @TempDir Path data) {
        Map<String, String> all = new java.util.HashMap<>();
        for (String one : settings.split(";", -1)) {
            String[] parts = one.split("=", 2);
            all.put(parts[0], parts[1]);
        }
        Server.Options options =
                new Server.Options(
                        data,
                        TestServer.smallPack(),
                        0,
                        address,
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        new SignInChoice(all));
        StartRefused refused =
                org.junit.jupiter.api.Assertions.assertThrows(
                        StartRefused.class, () -> Server.start(options, step -> {}));
        assertThat(refused.reason()).isEqualTo(reason);
        for (String language : java.util.List.of("nb", "nn", "en")) {
            assertThat(refused.sentence(language)).contains("SAMSPILL_");
        }
    }
}
