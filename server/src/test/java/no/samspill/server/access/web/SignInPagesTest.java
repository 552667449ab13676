package no.samspill.server.access.web;

import static no.samspill.server.Browser.location;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.Browser;
import no.samspill.server.TestServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPagesTest {

    private final TestServer server = TestServer.apart("own-page");
    private final Browser visitor = Browser.on(server);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    nb ; Velg en oppdiktet person   ; Kan se og endre sin egen side
                    nn ; Vel ein oppdikta person    ; Kan sjå og endre si eiga side
                    en ; Choose an invented person  ; Can see and change their own page
                    """)
    void offersTheInventedPeopleAndSaysWhatTheyMayDo(String lang, String title, String can) {
        assertThat(visitor.get("/" + lang + "/sign-in").body())
                .contains(title, can, "value=\"demo-administrator\"", "value=\"demo-person\"");
    }

    @Test
    void comesBackToTheAddressItWasSentFrom() {
        String page = visitor.get("/nb/goals/8?sort=wrong").body();
        assertThat(page).contains("/nb/sign-in?back=/nb/goals/8?sort%3Dwrong");

        assertThat(visitor.get("/nb/sign-in?back=/nb/goals/8?sort%3Dwrong").body())
                .contains("name=\"back\" value=\"/nb/goals/8?sort=wrong\"");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "https://example.org/",
                "//example.org/nb",
                "/nb//example.org",
                "/\\example.org",
                "javascript:alert(1)",
                "/api/v1"
            })
    void neverLeadsElsewhere(String back) {
        String encoded = java.net.URLEncoder.encode(back, java.nio.charset.StandardCharsets.UTF_8);

        assertThat(visitor.get("/nb/sign-in?back=" + encoded).body())
                .contains("name=\"back\" value=\"\"");
    }

    @Test
    void saysWhyOnlyInOurOwnWords() {
        assertThat(visitor.get("/nb/sign-in?fault=failed").body()).contains("for lang tid");
        assertThat(visitor.get("/nb/sign-in?fault=%3Cb%3E&done=x").body())
                .doesNotContain("role=\"alert\"")
                .doesNotContain("class=\"told\"");
    }

    @Test
    void namesTheBodyInTheTopBarAndNeverThePerson() {
        assertThat(visitor.get("/nb/goals").body()).contains(">Logg inn</span>");
        Browser decider = Browser.signedInAs("demo-decider", server);

        String goals = decider.get("/nb/goals").body();

        assertThat(goals)
                .contains("Arbeids- og trivselsdepartementet", "href=\"/nb/me\"")
                .doesNotContain("Bjørn Beslutter")
                .doesNotContain(">Logg inn</span>");
        assertThat(visitor.get("/nb/goals").body()).contains(">Logg inn</span>");
    }

    @Test
    void isOverWhenSignedOut() {
        Browser decider = Browser.signedInAs("demo-decider", server);

        assertThat(location(decider.post("/nb/me", "/nb/sign-out"))).startsWith("/nb");
        assertThat(location(decider.get("/nb/me"))).startsWith("/nb/sign-in");
    }
}
