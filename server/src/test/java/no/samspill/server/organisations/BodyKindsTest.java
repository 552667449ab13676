package no.samspill.server.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.pack.Body;
import no.samspill.formats.pack.Validity;
import no.samspill.server.Browser;
import no.samspill.server.TestServer;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.TestWords;
import no.samspill.server.pages.Words;
import no.samspill.server.rights.Caller;
import no.samspill.server.shared.BodyId;

import org.junit.jupiter.api.Test;

import java.util.List;

class BodyKindsTest {

    private static final BodyId MUNICIPALITY = new BodyId("municipality-0104");
    private static final BodyId OFFICE = new BodyId("fjordby-office");

    private final TestServer server = TestServer.apart("same-names");
    private final BodyKinds kinds = server.part(BodyKinds.class);
    private final Words words = TestWords.in(Language.NB);

    @Test
    void tellsBodiesOfTheSameNameApart() {
        assertThat(kinds.apart(MUNICIPALITY, words).text()).isEqualTo("Fjordby");
        server.part(BodyRegister.class).register(OFFICE, like("Fjordby"), actor(), null);
        assertThat(kinds.apart(MUNICIPALITY, words).text()).startsWith("Fjordby (Kommune i ");
        assertThat(kinds.apart(OFFICE, words).text()).isEqualTo("Fjordby (Interesseorganisasjon)");
        assertThat(Browser.on(server).get("/nb/search?q=fjordby").body())
                .contains("Kommune i ", "Interesseorganisasjon");
    }

    @Test
    void saysUntilWhenABodyWasThere() {
        assertThat(kinds.beside(new BodyId("old-ministry"), words))
                .isEqualTo("Departement, til 2021");
        assertThat(kinds.beside(new BodyId("nobody"), words)).isEmpty();
    }

    private static no.samspill.server.shared.Actor actor() {
        return Caller.operator().actor();
    }

    private static BodyDraft like(String name) {
        return new BodyDraft(
                Body.Kind.ASSOCIATION,
                Body.Level.NONE,
                null,
                List.of(
                        new Body.Name(
                                LocalizedText.of("nb", name),
                                LocalizedText.EMPTY,
                                Validity.ALWAYS)),
                List.of(),
                null,
                List.of(),
                List.of(),
                LocalizedText.EMPTY,
                Validity.ALWAYS);
    }
}
