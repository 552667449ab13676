package no.samspill.server.organisations.web;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.Browser;
import no.samspill.server.TestServer;
import no.samspill.server.access.LocalProvider;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.shared.BodyId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.stream.Stream;

class BodyPagesTest {

    private final TestServer server = TestServer.apart("body-pages");
    private final Bodies bodies = server.part(Bodies.class);
    private final Browser visitor = Browser.on(server);

    private String ownBody() {
        return Objects.requireNonNull(
                        server.part(LocalProvider.class)
                                .find("demo-case-officer")
                                .orElseThrow()
                                .body())
                .value();
    }

    private long version(String body) {
        return bodies.findStanding(new BodyId(body)).orElseThrow().version();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void showsTheRegisterAndABodyInEveryLanguage(String lang) {
        assertThat(visitor.get("/" + lang + "/bodies").body()).contains("Fjordby");
        assertThat(visitor.get("/" + lang + "/bodies/municipality-0104").body())
                .contains(">Fjordby</h1>", "/areas/0104", "not-known", "/bodies/county-01");
        assertThat(visitor.get("/" + lang + "/bodies/municipality-0104/history").statusCode())
                .isEqualTo(200);
        assertThat(visitor.get("/" + lang + "/reorganisations").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0} shows {1} and not {2}")
    @CsvSource({
        "/nb/bodies?q=fjordby, Fjordby, Elveby",
        "/nb/bodies?kind=county, Østre, Elveby",
        "/nb/bodies?parent=county-02, Havby, Elveby",
        "/nb/bodies?asOf=2019-06-01, Gammelby, Nyby",
        "/nb/bodies?all=1, Gammelby, Ikkeby",
        "/nb/bodies?level=state, Statistikken, Elveby",
        "/nb/bodies?q=x&sort=number, Fjern filtrene, Elveby"
    })
    void filtersTheRegister(String path, String there, String away) {
        assertThat(visitor.get(path).body()).contains(there).doesNotContain(away);
    }

    @Test
    void givesTheRegisterAsATableThatNoSpreadsheetRuns() {
        HttpResponse<String> csv = visitor.get("/en/bodies.csv?kind=municipality");
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body())
                .contains("id,kind,level,", "municipality-0104,municipality,municipality,");
        assertThat(visitor.get("/nb/bodies.xlsx").body()).startsWith("PK");
    }

    @Test
    void saysWhatBecameOfABodyThatIsGone() {
        String page = visitor.get("/en/bodies/old-ministry").body();
        assertThat(page).contains("no longer exists", "Ministry of Work and Well-being", "Renamed");
        assertThat(visitor.get("/en/bodies/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void letsNobodyButItsOwnPeopleEditABody() {
        Browser officer = Browser.signedInAs("demo-case-officer", server);
        String own = "/nb/bodies/" + ownBody();
        assertThat(officer.get(own).body()).contains(own + "/edit");
        assertThat(officer.get("/nb/bodies/statistics").body()).doesNotContain("/statistics/edit");
        assertThat(officer.get("/nb/bodies/statistics/edit").statusCode()).isIn(403, 404);
        assertThat(visitor.get(own + "/edit").statusCode()).isIn(302, 303, 401, 403);
    }

    @Test
    void savesWhatIsWrittenAndShowsItSafely() {
        Browser officer = Browser.signedInAs("demo-case-officer", server);
        String own = "/nb/bodies/" + ownBody();
        HttpResponse<String> saved =
                officer.post(
                        own + "/edit",
                        own + "/edit",
                        "version",
                        Long.toString(version(ownBody())),
                        "description.nb",
                        "**Stor** <script>alert(1)</script> [a](javascript:alert(1))",
                        "contact.web",
                        "https://www.example.org",
                        "reason",
                        "<b>Ny</b> omtale");
        assertThat(saved.statusCode()).isIn(302, 303);
        assertThat(visitor.get(own).body())
                .contains("<strong>Stor</strong>", "https://www.example.org", "&lt;b&gt;Ny")
                .doesNotContain("<script>alert", "=\"javascript:alert");
    }

    @Test
    void refusesAFormThatMovesTheBodyElsewhere() {
        Browser officer = Browser.signedInAs("demo-case-officer", server);
        String own = "/nb/bodies/" + ownBody();
        HttpResponse<String> refused =
                officer.post(
                        own + "/edit",
                        own + "/edit",
                        "version",
                        Long.toString(version(ownBody())),
                        "parents",
                        "new-ministry; 2022-01-01;");
        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void showsBothTextsWhenSomebodyElseHasSaved() {
        Browser officer = Browser.signedInAs("demo-case-officer", server);
        String edit = "/nb/bodies/" + ownBody() + "/edit";
        String read = Long.toString(version(ownBody()));
        officer.post(edit, edit, "version", read, "contact.phone", "11 11 11 11");
        HttpResponse<String> clash =
                officer.post(edit, edit, "version", read, "contact.phone", "22 22 22 22");
        assertThat(clash.statusCode()).isEqualTo(409);
        assertThat(clash.body()).contains("11 11 11 11", "22 22 22 22", "begge har endret");

        officer.post(
                edit,
                edit,
                "version",
                Long.toString(version(ownBody())),
                "pick.contact.phone",
                "other",
                "other.contact.phone",
                "33 33 33 33");
        assertThat(visitor.get("/nb/bodies/" + ownBody()).body()).contains("33 33 33 33");
    }

    @Test
    void tellsWhatIsWrongAtEachField() {
        Browser coordinator = Browser.signedInAs("demo-coordinator", server);
        HttpResponse<String> refused =
                coordinator.post(
                        "/nb/bodies/new",
                        "/nb/bodies/new",
                        "name.nb",
                        "",
                        "organisation-number",
                        "123456789",
                        "valid-from",
                        "i går");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("organisation-number-fault", "valid-from-fault", "i går");
        HttpResponse<String> taken =
                coordinator.post("/nb/bodies/new", "/nb/bodies/new", "name.nb", "Ærlig Øst");
        assertThat(Browser.location(taken)).isEqualTo("/nb/bodies/aerlig-ost");
    }

    @Test
    void proposesAReorganisationThatSomebodyElseMustDecide() {
        Browser coordinator = Browser.signedInAs("demo-coordinator", server);
        HttpResponse<String> proposed =
                coordinator.post(
                        "/nb/reorganisations/new?kind=merge",
                        "/nb/reorganisations/new",
                        "kind",
                        "merge",
                        "from.0",
                        "Havby",
                        "from.1",
                        "municipality-0202",
                        "date",
                        "2025-01-01",
                        "to.0.name.nb",
                        "Vestby",
                        "to.0.area",
                        "0201",
                        "reason",
                        "Vedtatt");
        String one = Browser.location(proposed);
        assertThat(one).startsWith("/nb/reorganisations/");
        assertThat(coordinator.get(one).body())
                .contains("Vestby", "tar slutt", "en annen må", "/withdraw");
        HttpResponse<String> own =
                coordinator.post(
                        one, one + "/decide", "version", "1", "decision", "yes", "reason", "Ja");
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(visitor.get("/nb/reorganisations/new").statusCode()).isNotEqualTo(200);
    }

    @Test
    void revisesAProposalAndTakesNoAnswerToAnOlderVersion() {
        Browser coordinator = Browser.signedInAs("demo-coordinator", server);
        String[] rename = {
            "kind", "rename", "from.0", "county-01", "date", "2025-01-01", "reason", "Vedtatt",
        };
        String one =
                Browser.location(
                        coordinator.post(
                                "/nb/reorganisations/new?kind=rename",
                                "/nb/reorganisations/new",
                                with(rename, "to.0.name.nb", "Vestre")));
        String form = one + "/revise";
        assertThat(coordinator.get(one).body()).contains("href=\"" + form);
        assertThat(coordinator.get(form).body()).contains("value=\"Vestre\"", "2025-01-01");
        HttpResponse<String> revised =
                coordinator.post(form, form, with(rename, "to.0.name.nb", "Ytre", "version", "1"));
        assertThat(Browser.location(revised)).isEqualTo(one);
        assertThat(coordinator.get(one).body())
                .contains("Ytre", "Forslaget endret", "<del>Navn: Vestre</del>");

        HttpResponse<String> late =
                coordinator.post(form, form, with(rename, "to.0.name.nb", "Indre", "version", "1"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains(
                        "Versjon 1, som du så",
                        "<del>Navn: Vestre</del>",
                        "<ins>Navn: Ytre</ins>",
                        "value=\"Indre\"");

        HttpResponse<String> old =
                coordinator.post(
                        one, one + "/decide", "version", "1", "decision", "yes", "reason", "Ja");
        assertThat(old.statusCode()).isEqualTo(409);
        assertThat(old.body())
                .contains(
                        "<del>Navn: Vestre</del>", "<ins>Navn: Ytre</ins>", "Ingenting er avgjort");
        assertThat(visitor.get(form).statusCode()).isNotEqualTo(200);
    }

    private static String[] with(String[] fields, String... more) {
        return Stream.of(fields, more).flatMap(Stream::of).toArray(String[]::new);
    }

    @Test
    void saysAtTheFieldsWhyAReorganisationCannotBe() {
        Browser coordinator = Browser.signedInAs("demo-coordinator", server);
        for (String kind : new String[] {"merge", "split", "rename", "transfer"}) {
            String form = "/nb/reorganisations/new?kind=" + kind;
            assertThat(coordinator.get(form).statusCode()).isEqualTo(200);
            HttpResponse<String> refused =
                    coordinator.post(
                            form,
                            "/nb/reorganisations/new",
                            "kind",
                            kind,
                            "from.0",
                            "finnes-ikke",
                            "date",
                            "2025-01-01");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("from.0-fault", "finnes-ikke");
        }
    }

    @Test
    void saysOnceThatItWasSavedAndWhenNothingWas() {
        Browser officer = Browser.signedInAs("demo-case-officer", server);
        String own = "/nb/bodies/" + ownBody();
        String edit = own + "/edit";
        String version = Long.toString(version(ownBody()));
        HttpResponse<String> saved =
                officer.post(edit, edit, "version", version, "short-name.nb", "Kort");
        assertThat(officer.get(Browser.location(saved)).body()).contains("Endringen er lagret");
        assertThat(officer.get(own).body()).doesNotContain("Endringen er lagret");

        HttpResponse<String> same =
                officer.post(
                        edit,
                        edit,
                        "version",
                        Long.toString(version(ownBody())),
                        "short-name.nb",
                        "Kort");
        assertThat(officer.get(Browser.location(same)).body()).contains("Ingenting ble endret");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        Browser coordinator = Browser.signedInAs("demo-coordinator", server);
        HttpResponse<String> refused =
                coordinator.post(
                        "/nb/bodies/new",
                        "/nb/bodies/new",
                        "name.nb",
                        "",
                        "organisation-number",
                        "123456789",
                        "contact.email",
                        "ingen",
                        "contact.web",
                        "javascript:alert(1)");
        assertThat(refused.body())
                .contains(
                        "organisation-number-fault",
                        "name.nb-fault",
                        "contact.email-fault",
                        "contact.web-fault");
        HttpResponse<String> empty =
                coordinator.post(
                        "/nb/reorganisations/new?kind=merge",
                        "/nb/reorganisations/new",
                        "kind",
                        "merge");
        assertThat(empty.body())
                .contains("from.0-fault", "date-fault", "to.0.name.nb-fault", "reason-fault");
    }

    @Test
    void letsACoordinatorProposeACorrectionOfAPublicBody() {
        Browser coordinator = Browser.signedInAs("demo-coordinator", server);
        String body = "municipality-0105";
        assertThat(coordinator.get("/nb/bodies/" + body + "/edit").body())
                .contains("kind=correction&amp;from.0=" + body)
                .doesNotContain("name=\"valid-to\"");
        HttpResponse<String> alone =
                coordinator.post(
                        "/nb/bodies/" + body + "/edit",
                        "/nb/bodies/" + body + "/edit",
                        "version",
                        Long.toString(version(body)),
                        "valid-to",
                        "2024-12-31",
                        "reason",
                        "x");
        assertThat(alone.statusCode()).isEqualTo(422);
        assertThat(alone.body()).contains("foreslå en retting");

        String form = "/nb/reorganisations/new?kind=correction&from.0=" + body;
        assertThat(coordinator.get(form).body()).contains("name=\"place.valid-to\"");
        HttpResponse<String> proposed =
                coordinator.post(
                        form,
                        "/nb/reorganisations/new",
                        "kind",
                        "correction",
                        "from.0",
                        body,
                        "place.organisation-number",
                        "974 760 673",
                        "reason",
                        "Nummeret manglet");
        String one = Browser.location(proposed);
        assertThat(coordinator.get(one).body().replace('\u00a0', ' '))
                .contains("Retting av", "974 760 673")
                .doesNotContain("974760673");
        assertThat(visitor.get("/nb/bodies/" + body).body())
                .contains("Et forslag om denne virksomheten venter", one);
    }

    @Test
    void findsFormerBodiesAndNamesWithTheirKind() {
        assertThat(visitor.get("/nb/bodies?q=Gammelby").body())
                .contains("1 som ikke finnes da", "/bodies/municipality-0101");
        assertThat(visitor.get("/nb/bodies?q=Fjordby+kommune").body()).contains(">Fjordby</a>");
    }

    @Test
    void keepsTheDayInItsLinks() {
        assertThat(visitor.get("/nb/bodies/municipality-0104?asOf=2023-06-01").body())
                .contains("/bodies/county-01?asOf=2023-06-01");
        assertThat(visitor.get("/nb/bodies?asOf=2023-06-01").body())
                .contains("/bodies/county-01?asOf=2023-06-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nb/bodies/municipality-0104?recorded=%2B999999999-12-31",
                "/nb/bodies/municipality-0104?asOf=-999999999-01-01",
                "/nb/bodies?asOf=%2B999999999-12-31"
            })
    void refusesDaysNoCalendarOfOursHas(String path) {
        assertThat(visitor.get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void saysWhenTheRegisterSaidNothing() {
        assertThat(visitor.get("/nb/bodies/municipality-0104?recorded=1999-01-01").body())
                .contains("Registeret sa ingenting om virksomheten");
    }

    @Test
    void leadsFromAnAreaToItsBodyAndBack() {
        assertThat(visitor.get("/nb/areas/0104").body()).contains("/nb/bodies/municipality-0104");
        assertThat(visitor.get("/nb/areas/0101").body()).contains("/nb/bodies/municipality-0101");
        assertThat(visitor.get("/nb/bodies/municipality-0104").body()).contains("/nb/areas/0104");
        assertThat(visitor.get("/nb/about").body()).contains("/nb/bodies\"", "/nb/reorganisations");
    }
}
