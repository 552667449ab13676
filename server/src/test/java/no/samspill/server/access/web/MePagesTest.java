package no.samspill.server.access.web;

import static no.samspill.server.Browser.location;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.Browser;
import no.samspill.server.TestServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.regex.Pattern;

class MePagesTest {

    private final TestServer server = TestServer.apart("own-page");

    @ParameterizedTest
    @ValueSource(strings = {"/nb/me", "/nb/me/acting", "/nb/me/erase", "/nb/me/data/export"})
    void asksVisitorsToSignIn(String path) {
        assertThat(location(Browser.on(server).get(path)))
                .startsWith("/nb/sign-in?back=%2Fnb%2Fme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void tellsWhatTheyAreAndWhereTheyAreSignedIn(String lang) {
        Browser decider = Browser.signedInAs("demo-decider", server);

        assertThat(decider.get("/" + lang + "/me").body())
                .contains("Bjørn Beslutter", "new-ministry", "Firefox", "Linux")
                .doesNotContain("??");
    }

    @Test
    void isNeverKept() {
        Browser one = Browser.signedInAs("demo-auditor", server);
        Browser other = Browser.signedInAs("demo-person", server);

        assertThat(one.get("/nb/me").body()).contains("Rita Revisor");
        assertThat(other.get("/nb/me").body())
                .contains("Ingrid Innbygger")
                .doesNotContain("Rita Revisor");
    }

    @Test
    void endsTheSessionOfAnotherBrowser() {
        Browser here = Browser.signedInAs("demo-statistician", server);
        Browser there = Browser.signedInAs("demo-statistician", server);
        String page = here.get("/nb/me").body();
        var handle = Pattern.compile("/nb/me/sessions/([0-9a-f]+)/revoke").matcher(page);
        assertThat(handle.find()).isTrue();

        assertThat(location(here.post("/nb/me", handle.group())))
                .isEqualTo("/nb/me?done=session-ended");
        assertThat(location(there.get("/nb/me"))).startsWith("/nb/sign-in");
        assertThat(location(here.post("/nb/me", handle.group())))
                .isEqualTo("/nb/me?done=session-gone");
        assertThat(here.get("/nb/me").statusCode()).isEqualTo(200);
    }

    @Test
    void endsAllOtherSessions() {
        Browser here = Browser.signedInAs("demo-coordinator", server);
        Browser there = Browser.signedInAs("demo-coordinator", server);

        here.post("/nb/me", "/nb/me/sessions/revoke-others");

        assertThat(location(there.get("/nb/me"))).startsWith("/nb/sign-in");
        assertThat(here.get("/nb/me").statusCode()).isEqualTo(200);
    }

    @Test
    void cannotEndTheSessionOfSomebodyElse() {
        Browser one = Browser.signedInAs("demo-operator", server);
        Browser second = Browser.signedInAs("demo-operator", server);
        var handle =
                Pattern.compile("/nb/me/sessions/([0-9a-f]+)/revoke")
                        .matcher(one.get("/nb/me").body());
        assertThat(handle.find()).isTrue();
        Browser other = Browser.signedInAs("demo-decider", server);

        assertThat(location(other.post("/nb/me", handle.group())))
                .isEqualTo("/nb/me?done=session-gone");
        assertThat(second.get("/nb/me").statusCode()).isEqualTo(200);
    }

    @Test
    void givesEverythingAsAFile() {
        var answer = Browser.signedInAs("demo-decider", server).get("/nb/me/data/export");

        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("samspill-om-meg.json");
        assertThat(answer.body()).contains("Bjørn Beslutter", "new-ministry");
    }

    @Test
    void erasesOnlyWhenItIsConfirmed() {
        Browser erased = Browser.signedInAs("demo-person", TestServer.apart("erasing"));

        var asked = erased.post("/nb/me/erase", "/nb/me/erase");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("href=\"#understood\"", "aria-invalid=\"true\"");

        var done = erased.post("/nb/me/erase", "/nb/me/erase", "understood", "yes");
        assertThat(location(done)).isEqualTo("/nb/sign-in?done=erased");
        assertThat(location(erased.get("/nb/me"))).startsWith("/nb/sign-in");
        assertThat(erased.get("/nb/sign-in?done=erased").body()).contains("er slettet");
    }

    @Test
    void changesForWhomTheyAct() {
        Browser decider = Browser.signedInAs("demo-decider", server);
        assertThat(decider.get("/nb/me/acting").body())
                .contains("value=\"new-ministry\"", "value=\"myself\"");

        var chosen = decider.post("/nb/me/acting", "/nb/me/acting", "choice", "myself");
        assertThat(location(chosen)).isEqualTo("/nb/me?done=acting");
        assertThat(decider.get("/nb/goals").body()).contains(">Min side</span>");

        var back =
                decider.post(
                        "/nb/me/acting",
                        "/nb/me/acting",
                        "choice",
                        "new-ministry",
                        "back",
                        "/nb/goals/8");
        assertThat(location(back)).isEqualTo("/nb/goals/8");
        assertThat(decider.get("/nb/goals").body()).contains("Arbeids- og trivsels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "statistics", "new-ministry 5b0e3c0a-0000-4000-8000-000000000000"})
    void cannotActForWhomTheyMayNot(String choice) {
        Browser decider = Browser.signedInAs("demo-decider", server);

        var refused = decider.post("/nb/me/acting", "/nb/me/acting", "choice", choice);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#choice\"");
    }

    @Test
    void doesNothingWithoutTheTokenOfOurOwnForm() {
        Browser decider = Browser.signedInAs("demo-decider", server);

        assertThat(decider.postWithoutToken("/nb/me/acting", "choice", "myself").statusCode())
                .isEqualTo(403);
        assertThat(decider.get("/nb/goals").body()).contains("Arbeids- og trivsels");
    }
}
