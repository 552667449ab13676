package no.samspill.server.access.web;

import static no.samspill.server.Browser.location;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.Browser;
import no.samspill.server.TestServer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class PeoplePagesTest {

    private static final String NO_RECORD = "5b0e3c0a-0000-4000-8000-000000000000";

    private final TestServer server = TestServer.apart("people");
    private final Browser administrator = Browser.signedInAs("demo-administrator", server);
    private String body = "";
    private String people = "";

    @BeforeEach
    void findTheBody() {
        body = found("value=\"([^\"]+)\"[^>]*checked", administrator.get("/nb/me/acting").body());
        people = "/nb/bodies/" + body + "/people";
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void showsWhoActsForTheBody(String lang) {
        assertThat(administrator.get("/" + lang + "/bodies/" + body + "/people").body())
                .contains("Anne Administrator", "name=\"email\"", "id=\"deputies\"")
                .doesNotContain("??");
    }

    @Test
    void isForTheBodysAdministratorsOnly() {
        assertThat(location(Browser.on(server).get(people))).startsWith("/nb/sign-in");
        assertThat(Browser.signedInAs("demo-person", server).get(people).statusCode())
                .isEqualTo(403);
        assertThat(Browser.signedInAs("demo-decider", server).get(people).statusCode())
                .isEqualTo(403);
        assertThat(administrator.get("/nb/bodies/new-ministry/people").statusCode()).isEqualTo(403);
    }

    @Test
    void leadsFromAnInvitationToARole() {
        HttpResponse<String> made = invite("case-officer", "kari@eksempel.no", "2024-09-02", "");
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.body()).contains("kari@eksempel.no", "data-copies=\"link\"");
        assertThat(made.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        String link = found("id=\"link\">https?://[^/]+([^<]+)<", made.body());
        assertThat(administrator.get(people).body()).contains("kari@eksempel.no");

        assertThat(location(Browser.on(server).get(link))).startsWith("/nb/sign-in");
        Browser auditor = Browser.signedInAs("demo-auditor", server);
        assertThat(auditor.get(link).body())
                .contains("saksbehandler", link + "/accept", "folded timeline");
        assertThat(location(auditor.post(link, link + "/accept")))
                .isEqualTo("/nb/me?done=accepted");
        assertThat(auditor.get("/nb/me/acting").body()).contains("value=\"" + body + "\"");
        assertThat(auditor.get(link).body()).contains("allerede tatt imot");
        assertThat(auditor.post("/nb/me", link + "/accept").statusCode()).isEqualTo(409);
        assertThat(administrator.get(people).body())
                .contains("Rita Revisor")
                .doesNotContain("class=\"what\">kari@eksempel.no");

        String end = found("href=\"([^\"]+/end)\"[^>]*>(?:(?!</a>).)*Rita", people());
        assertThat(administrator.get(end).body())
                .contains("Rita Revisor", "name=\"reason\"", "folded timeline");
        HttpResponse<String> without = administrator.post(end, end, "version", "1");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("href=\"#reason\"", "aria-describedby=\"reason-hint");
        HttpResponse<String> outdated =
                administrator.post(end, end, "version", "7", "reason", "Sluttet");
        assertThat(outdated.statusCode()).isEqualTo(409);
        assertThat(outdated.body()).contains("Noen andre har endret dette", "Sluttet");
        assertThat(location(administrator.post(end, end, "version", "1", "reason", "Sluttet")))
                .isEqualTo(people + "?done=ended");
        assertThat(people()).contains("Sluttet");
        assertThat(auditor.get("/nb/me/acting").body()).doesNotContain("value=\"" + body + "\"");
    }

    @Test
    void turnsAnInvitationDown() {
        String made = invite("decider", "ola@eksempel.no", "2024-09-02", "2024-12-31").body();
        String link = found("id=\"link\">https?://[^/]+([^<]+)<", made);
        Browser person = Browser.signedInAs("demo-person", server);

        assertThat(location(person.post(link, link + "/decline")))
                .isEqualTo("/nb/me?done=declined");
        assertThat(person.get(link).body()).contains("takket nei");
        assertThat(person.get("/nb/invitations/nothing-like-it").statusCode()).isEqualTo(404);
    }

    @Test
    void withdrawsAnInvitation() {
        String made = invite("decider", "per@eksempel.no", "2024-09-02", "").body();
        String link = found("id=\"link\">https?://[^/]+([^<]+)<", made);
        String withdraw =
                found(
                        "per@eksempel.no</span>(?:(?!</li>).)*?action=\"([^\"]+/withdraw)\"",
                        people());

        assertThat(location(administrator.post(people, withdraw, "version", "1")))
                .isEqualTo(people + "?done=withdrawn");
        assertThat(location(administrator.post(people, withdraw, "version", "1")))
                .isEqualTo(people + "?done=gone");
        assertThat(Browser.signedInAs("demo-person", server).get(link).body())
                .contains("trukket tilbake")
                .doesNotContain("/accept");
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @CsvSource(
            textBlock =
                    """
                    '',           case-officer, 2024-09-02, '',         email
                    kari,         case-officer, 2024-09-02, '',         email
                    k@eksempel.no,'',           2024-09-02, '',         role
                    k@eksempel.no,coordinator,  2024-09-02, '',         role
                    k@eksempel.no,machine,      2024-09-02, '',         role
                    k@eksempel.no,decider,      '',         '',         from
                    k@eksempel.no,decider,      i dag,      '',         from
                    k@eksempel.no,decider,      2024-09-02, 2024-08-01, to
                    k@eksempel.no,decider,      2024-01-01, 2024-08-01, to
                    """)
    void saysWhatIsWrongWithAnInvitation(
            String email, String role, String from, String to, String field) {
        HttpResponse<String> answer = invite(role, email, from, to);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("ds-error-summary", "href=\"#" + field + "\"", field + "-fault")
                .contains("value=\"" + email + "\"");
    }

    @Test
    void answersARequestWithTheRole() {
        String ask = "/nb/bodies/" + body + "/access";
        Browser person = Browser.signedInAs("demo-statistician", server);
        assertThat(person.get(ask).body()).contains("value=\"case-officer\"", "name=\"why\"");
        HttpResponse<String> empty = person.post(ask, ask);
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("href=\"#role\"", "href=\"#why\"");
        assertThat(person.post(ask, ask, "role", "operator", "why", "Fordi").statusCode())
                .isEqualTo(422);
        String why = "<b>Jeg</b> skal føre tall";
        assertThat(location(person.post(ask, ask, "role", "decider", "why", why)))
                .isEqualTo("/nb/me?done=asked");
        assertThat(person.post(ask, ask, "role", "decider", "why", why).body())
                .contains("allerede bedt om");
        assertThat(person.get("/nb/me").body()).contains("Venter på svar");

        String shown = people();
        assertThat(shown).contains("&lt;b&gt;Jeg&lt;/b&gt;").doesNotContain("<b>Jeg");
        assertThat(administrator.get("/nb/goals").body()).contains("class=\"count\"");
        String request = found("href=\"([^\"]+/requests/[^\"]+)\"", shown);
        assertThat(administrator.post(request, request + "/reject", "version", "1").body())
                .contains("href=\"#reason\"");
        assertThat(
                        location(
                                administrator.post(
                                        request,
                                        request + "/approve",
                                        "version",
                                        "1",
                                        "from",
                                        "2024-09-02")))
                .isEqualTo(people + "?done=approved");
        assertThat(person.get("/nb/me").body()).contains("Godkjent");
        assertThat(administrator.get(request).body()).contains("allerede besvart");
        assertThat(
                        administrator
                                .post(people, request + "/reject", "version", "1", "reason", "Nei")
                                .statusCode())
                .isEqualTo(409);
    }

    @Test
    void rejectsARequestWithAReasonThePersonSees() {
        String ask = "/nb/bodies/" + body + "/access";
        Browser person = Browser.signedInAs("demo-case-officer", server);
        person.post(ask, ask, "role", "statistician", "why", "Vil levere tall");
        String request = found("href=\"([^\"]+/requests/[^\"]+)\"", people());

        assertThat(
                        location(
                                administrator.post(
                                        request,
                                        request + "/reject",
                                        "version",
                                        "1",
                                        "reason",
                                        "Dere leverer gjennom fylket")))
                .isEqualTo(people + "?done=rejected");
        assertThat(person.get("/nb/me").body()).contains("Avslått", "Dere leverer gjennom fylket");
    }

    @Test
    void takesBackOnesOwnRequestOnly() {
        String ask = "/nb/bodies/statistics/access";
        Browser person = Browser.signedInAs("demo-person", server);
        person.post(ask, ask, "role", "case-officer", "why", "Prøver");
        String withdraw = found("action=\"(/nb/me/requests/[^\"]+)\"", person.get("/nb/me").body());

        assertThat(administrator.post("/nb/me", withdraw, "version", "1").statusCode())
                .isIn(403, 404);
        assertThat(location(person.post("/nb/me", withdraw, "version", "1")))
                .isEqualTo("/nb/me?done=withdrawn");
        assertThat(location(person.post("/nb/me", withdraw, "version", "1")))
                .isEqualTo("/nb/me?done=answered");
    }

    @Test
    void namesADeputyAndEndsIt() {
        String made = invite("case-officer", "vikar@eksempel.no", "2024-09-02", "").body();
        String link = found("id=\"link\">https?://[^/]+([^<]+)<", made);
        Browser deputy = Browser.signedInAs("demo-operator", server);
        deputy.post(link, link + "/accept");
        String form = people + "/deputies/new";
        String page = administrator.get(form).body();
        String principal = found("value=\"([0-9a-f-]{36})\"[^>]*>Anne Administrator", page);
        String stand = found("value=\"([0-9a-f-]{36})\"[^>]*>Dag Driftsansvarlig", page);

        HttpResponse<String> same =
                administrator.post(
                        form,
                        form,
                        "principal",
                        principal,
                        "deputy",
                        principal,
                        "from",
                        "2024-09-02",
                        "to",
                        "2024-09-30");
        assertThat(same.body()).contains("href=\"#deputy\"");
        HttpResponse<String> endless =
                administrator.post(
                        form,
                        form,
                        "principal",
                        principal,
                        "deputy",
                        stand,
                        "from",
                        "2024-09-02",
                        "to",
                        "");
        assertThat(endless.body()).contains("href=\"#to\"");
        HttpResponse<String> named =
                administrator.post(
                        form,
                        form,
                        "principal",
                        principal,
                        "deputy",
                        stand,
                        "from",
                        "2024-09-02",
                        "to",
                        "2024-09-30");
        assertThat(location(named)).isEqualTo(people + "?done=deputy");
        assertThat(deputy.get("/nb/me/acting").body())
                .contains("som stedfortreder for Anne Administrator", "30. september 2024");

        HttpResponse<String> acting =
                deputy.post("/nb/me/acting", "/nb/me/acting", "choice", body + " " + principal);
        assertThat(location(acting)).isEqualTo("/nb/me?done=acting");
        assertThat(deputy.get(people).statusCode()).isEqualTo(200);

        String end = found("href=\"([^\"]+/deputies/[0-9a-f-]+/end)\"", people());
        assertThat(
                        location(
                                administrator.post(
                                        end, end, "version", "1", "reason", "Tilbake igjen")))
                .isEqualTo(people + "?done=deputy-ended");
        assertThat(deputy.get(people).statusCode()).isEqualTo(403);
    }

    @Test
    void keepsTheLastAdministrator() {
        String end =
                found(
                        "href=\"([^\"]+/appointments/[^\"]+/end)\"[^>]*>(?:(?!</a>).)*"
                                + "Virksomhetsadministrator, Anne",
                        people());

        HttpResponse<String> refused =
                administrator.post(end, end, "version", "1", "reason", "Vil ikke mer");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("stå uten administrator");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/appointments/" + NO_RECORD + "/end",
                "/deputies/" + NO_RECORD + "/end",
                "/requests/" + NO_RECORD
            })
    void hasNoPageForARecordThatIsNotTheBodys(String path) {
        assertThat(administrator.get(people + path).statusCode()).isIn(403, 404);
    }

    private HttpResponse<String> invite(String role, String email, String from, String to) {
        return administrator.post(
                people,
                people + "/invitations",
                "role",
                role,
                "email",
                email,
                "from",
                from,
                "to",
                to);
    }

    private String people() {
        return administrator.get(people).body();
    }

    private static String found(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
        assertThat(matcher.find()).describedAs("%s in %s", pattern, page).isTrue();
        return matcher.group(1);
    }
}
