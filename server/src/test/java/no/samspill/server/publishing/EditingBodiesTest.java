package no.samspill.server.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.TestServer;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.organisations.BodyVersion;
import no.samspill.server.publishing.Client.Answer;
import no.samspill.server.shared.BodyId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditingBodiesTest {

    private static final String OWN = "machine@municipality-0104";

    private final TestServer server = TestServer.apart("editing-bodies");
    private final Client api = new Client(server);

    private BodyVersion standing(String body) {
        return server.part(Bodies.class).findStanding(new BodyId(body)).orElseThrow();
    }

    /// As a program learns it: from the body's own answer.
    private String version(String body) {
        return "\"" + api.get("/bodies/" + body).json().get("version").asInt() + "\"";
    }

    private Answer edit(String caller, String json) {
        return api.put("/bodies/municipality-0104", caller, version("municipality-0104"), json);
    }

    @Test
    void changesWhatIsNamedAndLeavesTheRest() {
        BodyVersion before = standing("municipality-0104");
        Answer answer =
                edit(
                        OWN,
                        """
                        {"contacts": [{"kind": "web", "value": "https://fjordby.example"}],
                         "description": {"nb": "Ved fjorden"}, "reason": "Ny nettside"}
                        """);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("version").asLong()).isEqualTo(before.version() + 1);
        BodyVersion after = standing("municipality-0104");
        assertThat(after.body().description().in("nb")).isEqualTo("Ved fjorden");
        assertThat(after.body().names()).isEqualTo(before.body().names());
        assertThat(after.recordedBy()).isEqualTo("machine:test");
        assertThat(after.reason()).isEqualTo("Ny nettside");
    }

    @Test
    void takesNoEditFromAnOlderVersion() {
        String read = version("municipality-0105");
        String path = "/bodies/municipality-0105";
        String own = "machine@municipality-0105";
        assertThat(api.put(path, own, read, "{\"description\": {\"nb\": \"Én\"}}").status())
                .isEqualTo(200);
        Answer late = api.put(path, own, read, "{\"description\": {\"nb\": \"To\"}}");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.header("Content-Type")).startsWith("application/problem+json");
        assertThat(late.json().get("detail").asString()).contains("Read it again");
        assertThat(standing("municipality-0105").body().description().in("nb")).isEqualTo("Én");
    }

    @Test
    void asksForTheVersion() {
        Answer none = api.put("/bodies/municipality-0104", OWN, "", "{}");
        assertThat(none.status()).isEqualTo(428);
        assertThat(none.json().get("detail").asString()).contains("If-Match");
        assertThat(api.put("/bodies/municipality-0104", OWN, "1", "{}").status()).isEqualTo(400);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"machine@municipality-0201", "case-officer@statistics", "person", "auditor"})
    void refusesOthersThanTheBodyItself(String caller) {
        long before = standing("municipality-0104").version();
        Answer answer = edit(caller, "{\"description\": {\"nb\": \"Annet\"}}");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(standing("municipality-0104").version()).isEqualTo(before);
    }

    @Test
    void letsTheBodyItselfNotMoveItself() {
        Answer answer = edit(OWN, "{\"kind\": \"ministry\"}");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("type").asString()).endsWith("reaches-further");
    }

    @Test
    void saysWhatTheRegisterCannotSay() {
        Answer answer = edit(OWN, "{\"name\": {\"nb\": \" \"}}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("detail").asString()).contains("name");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                                       | ''                 | is missing
                    null                                     | ''                 | is missing
                    {"name":                                 | ''                 | is not JSON (line 1
                    Fjordby                                  | ''                 | is not JSON (line 1
                    [1]                                      | ''                 | a JSON object
                    {"name": "Fjordby"}                      | name               | an object of texts
                    {"name": {"nb": null}}                   | name.nb            | is missing
                    {"organisationNumber": "123"}            | organisationNumber | nine digits
                    {"contacts": {"web": "x"}}               | contacts           | a list
                    {"contacts": [{"value": "x"}]}           | contacts.kind      | is missing
                    {"contacts": [{"kind": "fax", "value": "1"}]} | contacts.kind | web
                    {"contacts": [{"kind": ["web"]}]}        | contacts[0].kind   | a text
                    {"parents": [{}]}                        | parents.id         | is missing
                    {"areas": [{"id": "0104", "validFrom": "i går"}]} | areas[0].validFrom | YYYY-MM-DD
                    {"kind": "castle"}                       | kind               | municipality
                    """)
    void saysWhereJsonThatCannotBeReadIsWrong(String json, String member, String said) {
        Answer answer = edit("coordinator", json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("member").asString()).isEqualTo(member);
        assertThat(answer.json().get("detail").asString()).contains(said);
    }
}
