package no.samspill.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.TestServer;
import no.samspill.server.start.SignInChoice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cookies and addresses behind a proxy that ends https, and whose word is taken for it.
class BehindProxyTest {

    private static final TestServer BEHIND =
            TestServer.signingIn(new SignInChoice(Map.of("SAMSPILL_PROXY", "native")));

    private final TestServer alone = TestServer.withSmallPack();

    @Test
    void tiesTheSessionToThisHostAndToHttps() {
        TestServer open =
                TestServer.signingIn(
                        new SignInChoice(
                                Map.of(
                                        "SAMSPILL_PROXY",
                                        "native",
                                        "SAMSPILL_LOCAL_SIGN_IN",
                                        "allow")));
        HttpResponse<String> signedIn = signIn(Forwarded.from("203.0.113.9", open));

        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie)
                                .startsWith("__Host-samspill=")
                                .contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/")
                                .doesNotContain("Domain="));
    }

    @Test
    void tiesTheTokenOfFormsToThisHostAndToHttps() {
        HttpResponse<String> page = Forwarded.from("203.0.113.9", BEHIND).get("/nb/sign-in");

        assertThat(cookie(page))
                .startsWith("__Host-samspill-form=")
                .contains("; Secure", "; HttpOnly", "; SameSite=Strict", "; Path=/")
                .doesNotContain("Domain=");
        assertThat(page.headers().firstValue("Strict-Transport-Security"))
                .contains("max-age=31536000");
    }

    @Test
    void marksTheChoiceOfLightOrDarkForHttpsToo() {
        HttpResponse<String> chosen =
                Forwarded.from("203.0.113.9", BEHIND).get("/nb/scheme/dark?back=/goals");

        assertThat(cookie(chosen)).contains("; Secure", "; HttpOnly", "; SameSite=Lax");
    }

    @Test
    void doesWithoutSecureCookiesWhereThereIsNoHttps() {
        HttpResponse<String> page = new Forwarded(alone).get("/nb/sign-in");
        HttpResponse<String> signedIn = signIn(new Forwarded(alone));

        assertThat(cookie(page)).startsWith("samspill-form=").doesNotContain("Secure");
        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie)
                                .startsWith("samspill=")
                                .contains("; HttpOnly", "; SameSite=Lax")
                                .doesNotContain("Secure"));
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void believesNoHeadersUnlessToldThatThereIsAProxy() {
        HttpResponse<String> page = Forwarded.from("203.0.113.9", alone).get("/nb/sign-in");

        assertThat(cookie(page)).startsWith("samspill-form=").doesNotContain("Secure");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void believesNoHeadersOfAnybodyElseThanTheProxy() {
        TestServer elsewhere =
                TestServer.signingIn(
                        new SignInChoice(
                                Map.of(
                                        "SAMSPILL_PROXY",
                                        "native",
                                        "SAMSPILL_PROXY_ADDRESSES",
                                        "10.1.2.3/32")));

        HttpResponse<String> page = Forwarded.from("203.0.113.9", elsewhere).get("/nb/sign-in");

        assertThat(cookie(page)).startsWith("samspill-form=").doesNotContain("Secure");
    }

    @ParameterizedTest(name = "by {0}")
    @ValueSource(
            strings = {"203.0.113.9", "127.0.0.1, 203.0.113.9", "127.0.0.1, 10.0.0.5", "127.0.0.1"})
    void letsNobodyPretendToSitAtTheMachineItself(String way) {
        HttpResponse<String> refused = signIn(Forwarded.from(way, BEHIND));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Dei oppdikta personane kan berre brukast");
    }

    /// Sends the form of the page for signing in, with the cookie and the token it came with.
    private static HttpResponse<String> signIn(Forwarded from) {
        HttpResponse<String> page = from.get("/nn/sign-in");
        Matcher token =
                Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page.body());
        assertThat(token.find()).isTrue();
        return from.post(
                "/nn/sign-in/local?person=demo-operator&_csrf=" + token.group(1),
                "Cookie",
                cookie(page).replaceFirst(";.*", ""));
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElse("");
    }
}
