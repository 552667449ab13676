package no.samspill.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.Browser;
import no.samspill.server.TestServer;
import no.samspill.server.access.Identity;
import no.samspill.server.access.LocalProvider;
import no.samspill.server.access.People;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.Change;
import no.samspill.server.shared.PersonId;
import no.samspill.server.shared.RecordRef;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Objects;

/// What has been done to a record stands on its page: to everybody what, to those with the right
/// also who.
class TimelineTest {

    private static final Chain CHAIN = new Chain(TestServer.apart("timelines"));
    private static final BodyId BODY = new BodyId("municipality-0104");
    private static final String TIMELINE = "class=\"panel folded timeline\"";

    private static PersonId anders = Chain.KARI;

    private final TestServer server = CHAIN.server();
    private final Browser visitor = Browser.on(server);

    @BeforeAll
    static void changeSomething() {
        anders =
                CHAIN.server()
                        .part(People.class)
                        .signedIn(new Identity("test", "a", "Anders Ansatt", "anders@example.org"))
                        .id();
        CHAIN.publish(
                new Change.Plain(
                        new RecordRef("body", BODY.value()),
                        new Actor.Person(anders, BODY, Chain.KARI),
                        "edited",
                        BODY,
                        List.of(
                                Change.Field.of("level", "municipality", "county"),
                                Change.Field.personal("contact", null, "Ringer Anders"),
                                Change.Field.of("person", null, anders.toString())),
                        "Anders fant en feil"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/history"})
    void tellsEverybodyWhatWasDoneAndForWhom(String page) {
        assertThat(visitor.get("/nb/bodies/" + BODY + page).body())
                .contains(TIMELINE, "En person", "for Fjordby", "Kommune</del>", "Fylke</ins>")
                .doesNotContain("Anders", anders.toString(), "/nb/audit", "stedfortreder for");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-auditor", "demo-operator"})
    void tellsThoseWhoReadTheWholeRecordWhoAndWhy(String person) {
        assertThat(Browser.signedInAs(person, server).get("/nb/bodies/" + BODY).body())
                .contains(
                        "Anders Ansatt",
                        "Ringer Anders",
                        "Anders fant en feil",
                        "stedfortreder for",
                        "/nb/audit?id=" + BODY + "&amp;type=body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-person", "demo-case-officer", "demo-coordinator"})
    void tellsNobodyElseTheNames(String person) {
        assertThat(Browser.signedInAs(person, server).get("/nb/bodies/" + BODY).body())
                .contains(TIMELINE, "En person")
                .doesNotContain("Anders");
    }

    @Test
    void keepsApartWhatOneReaderSeesAndAnotherDoesNot() {
        String page = "/nb/bodies/" + BODY;
        assertThat(Browser.signedInAs("demo-auditor", server).get(page).body())
                .contains("Anders Ansatt");
        assertThat(visitor.get(page).body()).doesNotContain("Anders");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nb/releases/1",
                "/nn/indicators/youth-neet/history",
                "/en/indicators/youth-neet/history"
            })
    void standsOnThePagesOfFiguresToo(String page) {
        assertThat(visitor.get(page).body()).contains(TIMELINE).doesNotContain("??", "tidy-csv<");
    }

    @Test
    void tellsPeopleWhatWasDoneWithTheirAccount() {
        String page = Browser.signedInAs("demo-decider", server).get("/nb/me").body();

        assertThat(page)
                .contains(TIMELINE, "Bjørn Beslutter", "Beslutter</ins>", "<span>Du</span>")
                .doesNotContain("Anders", "??");
    }

    @Test
    void tellsABodysAdministratorsWhatWasDoneWithItsRoles() {
        String body =
                Objects.requireNonNull(
                                server.part(LocalProvider.class)
                                        .find("demo-administrator")
                                        .orElseThrow()
                                        .body())
                        .value();
        String page =
                Browser.signedInAs("demo-administrator", server)
                        .get("/nb/bodies/" + body + "/people")
                        .body();

        assertThat(page)
                .contains(TIMELINE, "Virksomhetsadministrator</ins>", "Anne Administrator</ins>")
                .doesNotContain("??", "administrator</ins>,", "/nb/audit?");
    }
}
