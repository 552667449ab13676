package no.samspill.server.audit;

import static no.samspill.server.Browser.location;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.Browser;
import no.samspill.server.TestServer;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.pages.Words;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.Change;
import no.samspill.server.shared.RecordRef;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The record of every change as auditors read it, search it and take it along.
class AuditPagesTest {

    private static final Chain CHAIN = new Chain(TestServer.apart("audit-pages"));
    private static final String FORMULA = "=HYPERLINK(\"https://x.example\")";

    private final TestServer server = CHAIN.server();
    private final Browser auditor = Browser.signedInAs("demo-auditor", server);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nb/audit",
                "/nb/audit/1",
                "/nb/audit/verification",
                "/nb/audit/checkpoints",
                "/nb/audit/entries.csv",
                "/nb/audit/entries.xlsx"
            })
    void isForAuditorsAndTheOperatorOnly(String path) {
        assertThat(location(Browser.on(server).get(path))).startsWith("/nb/sign-in");
        assertThat(Browser.signedInAs("demo-administrator", server).get(path).statusCode())
                .isEqualTo(403);
        assertThat(auditor.get(path).statusCode()).isEqualTo(200);
        assertThat(Browser.signedInAs("demo-operator", server).get(path).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "{0} says {1} and {2}")
    @CsvSource({
        "nb, Rolle, Revisor",
        "nn, Rolle, Revisor",
        "en, Role held, Auditor",
    })
    void speaksThePeoplesLanguage(String lang, String type, String role) {
        assertThat(auditor.get("/" + lang + "/audit?type=appointment").body())
                .contains("Rita Revisor", ">" + type + "<", ">" + role + "</ins>")
                .doesNotContain("auditor</ins>", "??");
    }

    @Test
    void namesWhatABodyIsByWordsAndNotByKeys() {
        String page = auditor.get("/nb/audit?type=body&id=new-ministry").body();

        assertThat(page)
                .contains(
                        "Arbeids- og trivselsdepartementet", "Departement</ins>", "1. januar 2022")
                .doesNotContain(">ministry</ins>", ">2022-01-01</ins>");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasWordsForEverythingThatIsDone(Language language) {
        Browser.signedInAs("demo-case-officer", server);
        Words words = server.part(Wording.class).in(language);
        AuditSearch search = server.part(AuditSearch.class);

        assertThat(search.listTypes())
                .filteredOn(type -> !type.equals("note"))
                .noneMatch(type -> Telling.type(type, words).equals(type));
        assertThat(search.listActions())
                .noneMatch(action -> Telling.action(action, words).equals(action));
    }

    @Test
    void showsWhatNobodyKnowsAsItStands() {
        CHAIN.change(41);

        assertThat(auditor.get("/nb/audit?type=note&id=n41").body())
                .contains(">note<", ">n41<", "Title 41", "because 41", "Ola 41");
    }

    @Test
    void findsWhatIsAskedForAndSaysWhatCannotBeUnderstood() {
        CHAIN.change(42);

        assertThat(auditor.get("/nb/audit?text=title+42").body())
                .contains("1 oppføring", "Title 42");
        assertThat(auditor.get("/nb/audit?text=nothing+like+it").body())
                .contains("Ingen oppføringer");
        assertThat(auditor.get("/nb/audit?from=i+dag&owner=%C3%86").body())
                .contains("href=\"#from\"", "href=\"#owner\"");
        assertThat(auditor.get("/nb/audit/0").statusCode()).isEqualTo(404);
        assertThat(auditor.get("/nb/audit/999999").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}={1} finds {2}")
    @CsvSource({
        "actor, Rita Revisor",
        "actor, rita  rev",
        "owner, Arbeids- og trivselsdepartementet",
        "owner, trivselsdep",
        "owner, new-ministry"
    })
    void findsPeopleAndBodiesByName(String field, String written) {
        changeByOperator();
        String page = auditor.get("/nb/audit?" + field + "=" + encoded(written)).body();

        assertThat(page)
                .contains("<tbody>", "<option value=\"Rita Revisor\">")
                .doesNotContain("ds-error-summary", "??");
        assertThat(page)
                .contains(
                        field.equals("actor")
                                ? "/nb/audit?actor=person:"
                                : "Arbeids- og trivselsdepartementet");
    }

    private static void changeByOperator() {
        BodyId body = new BodyId("new-ministry");
        CHAIN.publish(
                new Change.Plain(
                        new RecordRef("body", body.value()),
                        new Actor.Operator(),
                        "edited",
                        body,
                        List.of(),
                        null));
    }

    @Test
    void showsTheNameInTheFieldForTheIdInAnAddress() {
        changeByOperator();
        String page = auditor.get("/nb/audit?actor=operator").body();

        assertThat(page).containsPattern("<input[^>]* value=\"Driftsansvarlig\"");
    }

    @ParameterizedTest
    @CsvSource({
        "nb, actor, Ingen som heter «Ola Ukjent»",
        "nn, actor, Ingen som heiter «Ola Ukjent»",
        "en, actor, Nobody called “Ola Ukjent”",
        "nb, owner, Loggen har ingenting om en virksomhet som heter «Ola Ukjent»"
    })
    void saysOfANameThatNobodyHasSoInsteadOfShowingEverything(
            String lang, String field, String told) {
        CHAIN.change(46);
        String query = "?" + field + "=" + encoded("Ola Ukjent");
        String page = auditor.get("/" + lang + "/audit" + query).body();

        assertThat(page)
                .contains(told, "href=\"#" + field + "\"")
                .doesNotContain("<tbody>", "entries.csv", "??");
        assertThat(auditor.get("/" + lang + "/audit/entries.csv" + query).statusCode())
                .isEqualTo(400);
    }

    @Test
    void namesThoseWhoMayBeMeantWhenThereAreSeveral() {
        CHAIN.change(47);
        assertThat(auditor.get("/nb/audit?actor=r").body()).contains("Flere kan være «r»: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "2024-02-30", "12345-01-01"})
    void takesNoDayThatIsNone(String day) {
        var answer = auditor.get("/nb/audit?from=" + encoded(day) + "&to=" + encoded(day));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("href=\"#from\"", "href=\"#to\"");
        assertThat(auditor.get("/nb/audit?from=0000-01-01&to=9999-12-31").statusCode())
                .isEqualTo(200);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"nb, Stemmer", "nn, Stemmer", "en, Holds"})
    void showsSignedCheckpointsAsAPage(String lang, String holds) {
        CHAIN.change(48);
        server.part(Checkpoints.class).append();
        String page = auditor.get("/" + lang + "/audit/checkpoints").body();

        assertThat(auditor.get("/" + lang + "/audit/verification").body())
                .contains("href=\"/" + lang + "/audit/checkpoints\"");
        assertThat(page)
                .contains(
                        "<h1>",
                        ">" + holds + "<",
                        server.part(Checkpoints.class).list(1, 0).getFirst().hash())
                .doesNotContain("??");
    }

    @Test
    void saysOfOneEntryThatItHoldsAndOfAllThatTheyDo() {
        CHAIN.change(43);
        String page = auditor.get("/nb/audit/" + CHAIN.last()).body();

        assertThat(page).contains("Title 43", "because 43", "slik den ble skrevet");
        assertThat(auditor.get("/nb/audit/verification").body())
                .contains("Alle", "oppføringer er slik de ble skrevet");
    }

    @Test
    void leadsTheOperatorFromANameToTheFormThatBlanksIt() {
        CHAIN.change(44);
        String entry = "/nb/audit/" + CHAIN.last();
        String blanking = "/nb/audit/blanking?person=" + Chain.KARI;
        Browser operator = Browser.signedInAs("demo-operator", server);

        assertThat(operator.get(entry).body()).contains("href=\"" + blanking + "\"");
        assertThat(operator.get(blanking).body()).contains("value=\"" + Chain.KARI + "\"");
        assertThat(operator.get("/nb/audit?actor=person:" + Chain.KARI).body())
                .contains("/nb/audit/blanking?person=person");
        assertThat(auditor.get(entry).body()).doesNotContain("/audit/blanking");
    }

    @Test
    void givesATableThatNoSpreadsheetRuns() {
        CHAIN.publish(
                new Change.Plain(
                        new RecordRef("note", "formula"),
                        new Actor.Machine("+cmd", new BodyId("statistics")),
                        "edited",
                        null,
                        List.of(
                                Change.Field.of("title", "-1+1", FORMULA),
                                Change.Field.of("text", null, "@sum")),
                        "\t=1"));

        var csv = auditor.get("/en/audit/entries.csv?type=note&id=formula");

        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(csv.body().lines()).hasSize(3);
        assertThat(csv.body())
                .contains("'-1+1", "'=HYPERLINK(", "'@sum", "'\t=1")
                .doesNotContainPattern("(?m)(^|,)\"?[=@+\\t-](?!\\d+(,|$))");
        assertThat(auditor.get("/en/audit/entries.xlsx?type=note").body()).startsWith("PK");
    }
}
