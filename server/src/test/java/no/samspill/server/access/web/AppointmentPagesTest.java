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

/// Changing somebody's role and when it holds, also when two do so at once.
class AppointmentPagesTest {

    private final TestServer server = TestServer.apart("appointments");
    private final Browser administrator = Browser.signedInAs("demo-administrator", server);
    private final Browser holder = Browser.signedInAs("demo-case-officer", server);
    private String people = "";
    private String edit = "";

    @BeforeEach
    void giveSomebodyARole() {
        String body = found("value=\"([^\"]+)\"[^>]*checked", page(administrator, "/nb/me/acting"));
        people = "/nb/bodies/" + body + "/people";
        if (!page(administrator, people).contains("Siri Saksbehandler")) {
            HttpResponse<String> made =
                    administrator.post(
                            people,
                            people + "/invitations",
                            "role",
                            "statistician",
                            "email",
                            "siri@eksempel.no",
                            "from",
                            "2024-09-02",
                            "to",
                            "");
            String link = found("id=\"link\">https?://[^/]+([^<]+)<", made.body());
            holder.post(link, link + "/accept");
        }
        edit = found("href=\"([^\"]+/edit)\"[^>]*>(?:(?!</a>).)*Siri", page(administrator, people));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void showsRoleAndPeriod(String lang) {
        assertThat(page(administrator, edit.replaceFirst("/nb", "/" + lang)))
                .contains("Siri Saksbehandler", "name=\"from\"", "name=\"reason\"", "/end\"")
                .doesNotContain("??", "value=\"operator\"");
    }

    @Test
    void changesPeriodAndRoleAndTellsItInTheTimeline() {
        String version = version(page(administrator, edit));
        HttpResponse<String> changed =
                save(administrator, version, "decider", "2024-09-02", "2024-12-31", "Vikariat");
        assertThat(location(changed)).isEqualTo(people + "?done=changed");
        assertThat(page(administrator, people)).contains("31. desember 2024", "Beslutter");
        assertThat(page(administrator, people + "?done=changed")).contains("Rollen er endret");
        assertThat(page(holder, "/nb/me")).contains("Beslutter", "31. desember 2024");
    }

    @ParameterizedTest(name = "{0} {1}–{2} because {3}: {4}")
    @CsvSource(
            textBlock =
                    """
                    decider,  2024-09-02, 2024-12-31, '',  reason
                    decider,  '',         '',         x,   from
                    decider,  2024-09-02, 2024-09-01, x,   to
                    decider,  2024-01-01, 2024-02-01, x,   to
                    decider,  2024-08-01, '',         x,   from
                    nothing,  2024-09-02, '',         x,   role
                    operator, 2024-09-02, '',         x,   role
                    """)
    void saysWhatIsWrong(String role, String from, String to, String reason, String field) {
        String version = version(page(administrator, edit));
        HttpResponse<String> refused = save(administrator, version, role, from, to, reason);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#" + field + "\"");
        assertThat(version(page(administrator, edit))).isEqualTo(version);
    }

    @Test
    void showsBothVersionsToTheSecondOfTwoAndLetsThemMerge() {
        Browser other = Browser.signedInAs("demo-administrator", server);
        String version = version(page(administrator, edit));
        assertThat(
                        save(
                                        other,
                                        version,
                                        "statistician",
                                        "2024-09-02",
                                        "2025-06-30",
                                        "Forlenget")
                                .statusCode())
                .isEqualTo(302);

        HttpResponse<String> collided =
                save(administrator, version, "case-officer", "2024-09-02", "2025-01-31", "Flyttet");

        assertThat(collided.statusCode()).isEqualTo(409);
        assertThat(collided.body())
                .contains(
                        "Noen andre har lagret i mellomtiden",
                        "Anne Administrator",
                        "31. januar 2025",
                        "30. juni 2025",
                        "type=\"date\"",
                        "Saksbehandler",
                        "Flyttet");
        String now = found("name=\"version\" value=\"([0-9]+)\"", collided.body());
        HttpResponse<String> merged =
                administrator.post(
                        edit,
                        edit,
                        "version",
                        now,
                        "from",
                        "2024-09-02",
                        "pick.role",
                        "theirs",
                        "mine.role",
                        "case-officer",
                        "theirs.role",
                        "statistician",
                        "pick.to",
                        "other",
                        "mine.to",
                        "2025-01-31",
                        "theirs.to",
                        "2025-06-30",
                        "other.to",
                        "2025-03-31",
                        "reason",
                        "Flyttet");
        assertThat(location(merged)).isEqualTo(people + "?done=changed");
        assertThat(page(administrator, people)).contains("31. mars 2025");
    }

    @Test
    void showsBothVersionsToWhoeverEndsWhatAnotherHasChanged() {
        String version = version(page(administrator, edit));
        save(administrator, version, "statistician", "2024-09-02", "2025-05-31", "Forlenget");
        String end = edit.replace("/edit", "/end");

        HttpResponse<String> refused =
                administrator.post(end, end, "version", version, "reason", "Har sluttet");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains(
                        "Det du sendte",
                        "31. mai 2025",
                        "Forlenget",
                        "Har sluttet",
                        "slutter i dag");
        // The form names the version that stands now, so sending it again is a choice.
        assertThat(version(refused.body())).isNotEqualTo(version);
    }

    @Test
    void keepsTheLastAdministrator() {
        String own =
                found(
                        "href=\"([^\"]+/edit)\"[^>]*>(?:(?!</a>).)*Anne",
                        page(administrator, people));
        HttpResponse<String> refused =
                administrator.post(
                        own,
                        own,
                        "version",
                        version(page(administrator, own)),
                        "role",
                        "administrator",
                        "from",
                        "2024-10-01",
                        "to",
                        "",
                        "reason",
                        "Vil ikke mer");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("stå uten administrator");
    }

    @Test
    void letsNobodyGiveThemselvesAnotherRole() {
        String own =
                found(
                        "href=\"([^\"]+/edit)\"[^>]*>(?:(?!</a>).)*Anne",
                        page(administrator, people));
        HttpResponse<String> refused =
                administrator.post(
                        own,
                        own,
                        "version",
                        version(page(administrator, own)),
                        "role",
                        "statistician",
                        "from",
                        "2024-09-02",
                        "to",
                        "",
                        "reason",
                        "Vil levere selv");
        assertThat(refused.statusCode()).isIn(409, 422);
        assertThat(page(administrator, people)).contains("Virksomhetsadministrator, Anne");
    }

    @Test
    void isForTheBodysAdministratorsOnly() {
        assertThat(holder.get(edit).statusCode()).isEqualTo(403);
        assertThat(location(Browser.on(server).get(edit))).startsWith("/nb/sign-in");
    }

    private HttpResponse<String> save(
            Browser who, String version, String role, String from, String to, String reason) {
        return who.post(
                edit, edit, "version", version, "role", role, "from", from, "to", to, "reason",
                reason);
    }

    private static String version(String page) {
        return found("name=\"version\" value=\"([0-9]+)\"", page);
    }

    private static String page(Browser who, String path) {
        return who.get(path).body();
    }

    private static String found(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
        assertThat(matcher.find()).describedAs("%s in %s", pattern, page).isTrue();
        return matcher.group(1);
    }
}
