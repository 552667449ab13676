package no.samspill.server.organisations.web;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.formats.OrganisationNumber;
import no.samspill.server.TestServer;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.organisations.register.BusinessRegister;
import no.samspill.server.organisations.register.Lookup;
import no.samspill.server.organisations.register.RegisteredUnit;
import no.samspill.server.organisations.web.RegisterFetch.Answer;
import no.samspill.server.pages.FormProblems;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.TestWords;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/// The register is one that answers as it is told; how its answers are read is tested where they
/// are.
class RegisterFetchTest {

    private static final RegisteredUnit UNIT =
            new RegisteredUnit(
                    new OrganisationNumber("999999999"),
                    "STORVIK KOMMUNE",
                    "KOMM",
                    "Torget 1, 0102 STORVIK",
                    "Postboks 1, 0101 STORVIK",
                    "https://www.storvik.example",
                    null,
                    LocalDate.parse("1995-02-19"),
                    null,
                    null,
                    "nn");

    private final TestServer server = TestServer.withSmallPack();
    private final Bodies bodies = server.part(Bodies.class);
    private final BodyWords words = new BodyWords(TestWords.in(Language.NB), bodies);
    private final FormProblems problems = FormProblems.none();

    private Answer ask(Lookup lookup, boolean fresh, Map<String, String> written) {
        BusinessRegister register = number -> lookup;
        return new RegisterFetch(register, bodies, Clock.system(ZoneOffset.UTC))
                .ask(form(written), fresh, problems, words);
    }

    private static BodyForm form(Map<String, String> written) {
        Map<String, String> sent = new LinkedHashMap<>(written);
        sent.putIfAbsent("organisation-number", "999 999 999");
        return BodyForm.of(sent, BodyForm.empty());
    }

    @Test
    void fillsEmptyFieldsAndMarksThem() {
        Answer answer = ask(new Lookup.Found(UNIT), true, Map.of());
        assertThat(answer.form().values())
                .containsEntry("name.nb", "STORVIK KOMMUNE")
                .containsEntry("language-form", "nn")
                .containsEntry("contact.web", "https://www.storvik.example")
                .containsEntry("contact.postal-address", "Postboks 1, 0101 STORVIK")
                .containsEntry("contact.visiting-address", "Torget 1, 0102 STORVIK")
                .containsEntry("kind", "municipality")
                .containsEntry("level", "municipality");
        assertThat(answer.marks())
                .containsEntry("name.nb", "Hentet fra Enhetsregisteret, ikke lagret ennå.")
                .containsKeys("language-form", "contact.web", "kind", "level")
                .doesNotContainKeys("name.nn", "contact.phone", "organisation-number");
        assertThat(answer.sign()).isEqualTo("done");
    }

    @Test
    void keepsWhatIsWrittenAndShowsWhatTheRegisterHas() {
        Answer answer =
                ask(
                        new Lookup.Found(UNIT),
                        false,
                        Map.of("name.nb", "Storvik kommune", "contact.web", "https://a.example"));
        assertThat(answer.form().get("name.nb")).isEqualTo("Storvik kommune");
        assertThat(answer.marks()).doesNotContainKey("name.nb");
        assertThat(answer.form().get("contact.web")).isEqualTo("https://a.example");
        assertThat(answer.marks().get("contact.web")).contains("«https://www.storvik.example»");
        assertThat(answer.form().get("kind")).isEqualTo("other");
    }

    @Test
    void leavesANumberThatNobodyHasEmptyAndSaysThatItIsMissing() {
        Answer answer = ask(new Lookup.Unknown(), true, Map.of("name.nb", "Storvik"));
        assertThat(answer.form().get("organisation-number")).isEmpty();
        assertThat(answer.form().get("name.nb")).isEqualTo("Storvik");
        assertThat(answer.marks().get("organisation-number")).startsWith("Mangler");
        assertThat(answer.text()).contains(UNIT.number().grouped());
    }

    @Test
    void saysWhoseADeletedNumberWas() {
        Answer answer =
                ask(new Lookup.Ended("GAMLEVIK", LocalDate.parse("2020-01-02")), true, Map.of());
        assertThat(answer.text()).contains("GAMLEVIK", "2. januar 2020");
        assertThat(answer.form().get("name.nb")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Lookup.Trouble.class)
    void losesNothingWhenTheRegisterDoesNotAnswer(Lookup.Trouble trouble) {
        Map<String, String> written = Map.of("name.nb", "Storvik", "contact.phone", "22 22 22 22");
        Answer answer = ask(new Lookup.Unreachable(trouble), true, written);
        assertThat(answer.form()).isEqualTo(form(written));
        assertThat(answer.marks()).isEmpty();
        assertThat(answer.text()).endsWith("Alt du har skrevet, står her fortsatt.");
    }

    @Test
    void asksNobodyAboutWhatIsNoNumber() {
        BusinessRegister register =
                number -> {
                    throw new AssertionError(number);
                };
        RegisterFetch fetch = new RegisterFetch(register, bodies, Clock.system(ZoneOffset.UTC));
        fetch.ask(form(Map.of("organisation-number", "123")), true, problems, words);
        assertThat(problems.of("organisation-number")).contains("«123»");
    }
}
