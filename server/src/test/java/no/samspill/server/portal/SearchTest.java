package no.samspill.server.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.pack.Body;
import no.samspill.formats.pack.Validity;
import no.samspill.server.TestServer;
import no.samspill.server.organisations.BodyDraft;
import no.samspill.server.organisations.BodyRefused;
import no.samspill.server.organisations.BodyRegister;
import no.samspill.server.organisations.Reorganisation;
import no.samspill.server.organisations.ReorganisationDraft;
import no.samspill.server.organisations.ReorganisationDraft.Beginning;
import no.samspill.server.organisations.ReorganisationDraft.Receiver;
import no.samspill.server.organisations.Reorganisations;
import no.samspill.server.rights.Caller;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.PersonId;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

class SearchTest {

    private static final int MORE_THAN_THE_POOL_HOLDS = 30;

    private final Search search = TestServer.withSmallPack().part(Search.class);

    @Test
    void keepsNoConnectionWhenItHasAnswered() {
        for (int i = 0; i < MORE_THAN_THE_POOL_HOLDS; i++) {
            assertThat(search.find("xyzzy" + i, EnumSet.allOf(SearchIndex.Kind.class), 10))
                    .isEmpty();
        }
    }

    @Test
    void findsABodyUnderItsNewNameAtOnce() {
        TestServer server = TestServer.apart("searching-bodies");
        Search found = server.part(Search.class);
        BodyRegister register = server.part(BodyRegister.class);
        BodyId id = new BodyId("fresh-office");
        register.register(id, office("Havkontoret"), Caller.operator().actor(), null);
        assertThat(paths(found, "havkont")).containsExactly("/bodies/fresh-office");

        register.edit(id, 1, office("Kystkontoret"), Caller.operator().actor(), null);
        assertThat(paths(found, "kystkontoret")).containsExactly("/bodies/fresh-office");
        assertThat(paths(found, "havkontoret")).isEmpty();
        assertThatExceptionOfType(BodyRefused.class)
                .isThrownBy(
                        () -> register.edit(id, 2, office(" "), Caller.operator().actor(), null));
        assertThat(paths(found, "kystkontoret")).containsExactly("/bodies/fresh-office");
    }

    @Test
    void findsWhatAMergeHasMadeAndWhatItWasMadeFrom() {
        TestServer server = TestServer.apart("searching-bodies");
        Reorganisations reorganisations = server.part(Reorganisations.class);
        Reorganisation proposed =
                reorganisations.propose(
                        new ReorganisationDraft(
                                ReorganisationDraft.Kind.MERGE,
                                LocalDate.parse("2024-01-01"),
                                List.of(
                                        new BodyId("municipality-0201"),
                                        new BodyId("municipality-0202")),
                                List.of(
                                        Receiver.of(
                                                new BodyId("merged"),
                                                new Beginning(
                                                        LocalizedText.of("nb", "Storhavn"),
                                                        LocalizedText.EMPTY,
                                                        null,
                                                        "0201"))),
                                LocalizedText.EMPTY,
                                "Vedtatt"),
                        person(1));
        String plan = reorganisations.preview(proposed.draft()).digest();
        reorganisations.decide(proposed.id(), 1, true, plan, "Ja", person(2));
        assertThat(paths(server.part(Search.class), "storhavn")).isEmpty();
        reorganisations.apply(proposed.id(), 2, person(2));
        assertThat(paths(server.part(Search.class), "storhavn")).containsExactly("/bodies/merged");
        assertThat(paths(server.part(Search.class), "Havby")).contains("/bodies/municipality-0201");
    }

    private static Actor person(int number) {
        return new Actor.Person(
                new PersonId(new UUID(0, number)), new BodyId("new-ministry"), null);
    }

    private static BodyDraft office(String name) {
        return new BodyDraft(
                Body.Kind.OTHER,
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

    private static List<String> paths(Search search, String asked) {
        return search.find(asked, EnumSet.of(SearchIndex.Kind.BODY), 10).stream()
                .map(Search.Found::path)
                .toList();
    }
}
