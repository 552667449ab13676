package no.samspill.server.audit;

import static no.samspill.server.Browser.location;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.Browser;
import no.samspill.server.TestServer;
import no.samspill.server.audit.Verdict.Intact;
import no.samspill.server.shared.PersonId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.util.UUID;

/// The form by which the operator blanks what the record tells about a person.
class BlankingPagesTest {

    private static final Chain CHAIN = new Chain(TestServer.apart("blanking-pages"));
    private static final String FORM = "/nb/audit/blanking";

    private final TestServer server = CHAIN.server();
    private final Browser operator = Browser.signedInAs("demo-operator", server);

    private HttpResponse<String> send(Browser browser, String person, String reason, String sure) {
        return browser.post("/nb/me", FORM, "person", person, "reason", reason, "sure", sure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-auditor", "demo-administrator", "demo-person"})
    void isTheOperatorsAlone(String person) {
        CHAIN.change(1);
        Browser other = Browser.signedInAs(person, server);

        assertThat(other.get(FORM).statusCode()).isEqualTo(403);
        assertThat(send(other, Chain.KARI.toString(), "bedt om", "yes").statusCode())
                .isEqualTo(403);
        assertThat(location(Browser.on(server).get(FORM))).startsWith("/nb/sign-in");
        assertThat(CHAIN.search().find(CHAIN.last()).orElseThrow().action())
                .isNotEqualTo("blanked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void saysWhatThereIsBeforeItIsGone(String lang) {
        CHAIN.change(2);

        assertThat(operator.get("/" + lang + "/audit/blanking").body())
                .doesNotContain("name=\"reason\"", "??");
        assertThat(operator.get("/" + lang + "/audit/blanking?person=" + Chain.KARI).body())
                .contains("/audit/" + CHAIN.last() + "\"", "name=\"reason\"", "name=\"sure\"")
                .doesNotContain("??");
    }

    @Test
    void blanksAndTellsOfIt() {
        CHAIN.change(3);
        long last = CHAIN.last();

        HttpResponse<String> done = send(operator, "person:" + Chain.KARI, "bedt om", "yes");

        assertThat(location(done)).startsWith(FORM + "?done=");
        assertThat(operator.get(location(done)).body()).contains("role=\"status\"", "fjernet");
        assertThat(operator.get("/nb/audit/" + last).body())
                .contains("Title 3")
                .doesNotContain("Ola 3", "because 3");
        assertThat(operator.get("/nb/audit?type=audit").body())
                .contains("Personopplysninger fjernet", "bedt om", "Dag Driftsansvarlig");
        assertThat(CHAIN.verification().verify()).isInstanceOf(Intact.class);
    }

    @ParameterizedTest(name = "{0}, because {1}, sure {2}: {3}")
    @CsvSource({
        "00000000-0000-0000-0000-000000000007, '', yes, reason",
        "00000000-0000-0000-0000-000000000007, '   ', yes, reason",
        "00000000-0000-0000-0000-000000000007, bedt om, '', sure",
        "kari, bedt om, yes, person",
        "'', bedt om, yes, person",
        "00000000-0000-0000-0009-000000000009, bedt om, yes, person"
    })
    void saysWhatIsMissingAndBlanksNothing(
            String person, String reason, String sure, String field) {
        CHAIN.change(4);
        long last = CHAIN.last();

        HttpResponse<String> answer = send(operator, person, reason, sure);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("ds-error-summary", "href=\"#" + field + "\"")
                .doesNotContain("??");
        assertThat(CHAIN.last()).isEqualTo(last);
        assertThat(CHAIN.search().find(last).orElseThrow().reason()).isEqualTo("because 4");
    }

    @Test
    void hasNothingToOfferAboutSomebodyNobodyKnows() {
        assertThat(operator.get(FORM + "?person=" + new PersonId(new UUID(9, 9))).body())
                .contains("ingen personopplysninger")
                .doesNotContain("name=\"reason\"");
        assertThat(operator.get(FORM + "?person=kari").body()).contains("href=\"#person\"");
    }

    @Test
    void doesNothingWithoutTheTokenOfOurOwnForm() {
        CHAIN.change(5);
        long last = CHAIN.last();

        var answer =
                operator.postWithoutToken(
                        FORM, "person", Chain.KARI.toString(), "reason", "x", "sure", "yes");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(CHAIN.last()).isEqualTo(last);
    }
}
