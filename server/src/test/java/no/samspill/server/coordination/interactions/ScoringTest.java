package no.samspill.server.coordination.interactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.samspill.server.TestServer;
import no.samspill.server.coordination.interactions.InteractionSet.Kind;
import no.samspill.server.coordination.interactions.Resolution.State;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.Outdated;
import no.samspill.server.shared.PersonId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.UUID;

class ScoringTest {

    private static final TargetPair CELL = new TargetPair("8.6", "4.7");
    private static final Actor STATISTICS = person("statistics");
    private static final Actor MINISTRY = person("new-ministry");
    private static final Actor FORMER = person("old-ministry");

    private final TestServer server = TestServer.apart("scoring");
    private final Scoring scoring = server.part(Scoring.class);
    private final Interactions interactions = server.part(Interactions.class);
    private final Resolutions resolutions = server.part(Resolutions.class);
    private SetId set = new SetId("none");

    private static Actor person(String body) {
        return new Actor.Person(new PersonId(new UUID(4, body.hashCode())), new BodyId(body), null);
    }

    private static SetDraft draft(String name, String... targets) {
        return new SetDraft(
                Kind.OWN,
                name,
                "Vurdert i et møte",
                "https://example.org/set",
                "NLOD 2.0",
                List.of(targets));
    }

    @BeforeEach
    void makeASet() {
        set = scoring.create(draft("Vårt sett", "1.2", "4.7", "8.6"), MINISTRY).id();
    }

    private Score score(String judgement, long version, Actor actor) {
        return scoring.score(
                set, CELL, version, Judgement.find(judgement).orElseThrow(), "fordi", "", actor);
    }

    private ScoredSet scored() {
        return interactions.findScored(set).orElseThrow();
    }

    @Test
    void keepsEverythingThatABodyHasSaid() {
        score("-2", 0, STATISTICS);
        score("-1", 1, STATISTICS);
        score("?", 2, STATISTICS);

        assertThat(interactions.history(set, CELL))
                .extracting(one -> one.version() + " " + one.judgement().written())
                .containsExactlyInAnyOrder("1 -2", "2 -1", "3 ?");
        assertThat(scored().scores(CELL)).singleElement().extracting(Score::version).isEqualTo(3L);
    }

    @Test
    void refusesAScoreThatWasMadeFromAnOlderOne() {
        score("1", 0, STATISTICS);

        assertThatThrownBy(() -> score("2", 0, STATISTICS)).isInstanceOf(Outdated.class);
        assertThat(scored().cell(CELL).median()).isEqualTo(1);
        // Another body's score is another record.
        score("2", 0, MINISTRY);
    }

    @Test
    void holdsUndecidedApartFromZeroAndFromNothing() {
        assertThat(scored().matrix().score(2, 1)).isNaN();
        assertThat(scored().scores(CELL)).isEmpty();

        score("?", 0, STATISTICS);
        assertThat(scored().cell(CELL).median()).isNaN();
        assertThat(scored().cell(CELL).undecided()).isEqualTo(1);

        score("0", 1, STATISTICS);
        assertThat(scored().cell(CELL).median()).isZero();
        assertThat(scored().cell(CELL).undecided()).isZero();
    }

    @ParameterizedTest(name = "{0}, {1} and {2} have the median {3}")
    @CsvSource({"-2, -1, ?, -1.5", "3, 0, -3, 0", "1, 2, 2, 2", "?, ?, 1, 1"})
    void takesTheMedianOfThoseWhoDecided(String one, String two, String three, double median) {
        score(one, 0, STATISTICS);
        score(two, 0, MINISTRY);
        score(three, 0, FORMER);

        assertThat(scored().cell(CELL).median()).isEqualTo(median);
        assertThat(scored().matrix().score(2, 1)).isEqualTo(median);
    }

    @Test
    void wantsAReasonAndACellOfTheSet() {
        assertThatThrownBy(() ->
                        scoring.score(set, CELL, 0, new Judgement.Decided(1), " ", "", STATISTICS))
                .isInstanceOf(InteractionRefused.class);
        assertThatThrownBy(() ->
                        scoring.score(
                                set,
                                new TargetPair("8.6", "9.9"),
                                0,
                                new Judgement.Decided(1),
                                "fordi",
                                "",
                                STATISTICS))
                .isInstanceOf(InteractionRefused.class);
    }

    @ParameterizedTest(name = "\"{0}\" is no score")
    @ValueSource(strings = {"", "4", "-4", "1.5", "x", "--1", " 1"})
    void takesNoOtherScores(String text) {
        assertThat(Judgement.find(text)).isEmpty();
    }

    @Test
    void readsCellsFromAddresses() {
        assertThat(TargetPair.find("7.2-6.6")).contains(new TargetPair("7.2", "6.6"));
        assertThat(TargetPair.find("7.2-7.2")).isEmpty();
        assertThat(TargetPair.find("7.2")).isEmpty();
        assertThat(TargetPair.find("<b>-6.6")).isEmpty();
    }

    @Test
    void takesAConflictThroughItsStepsOneAtATime() {
        score("-2", 0, STATISTICS);

        assertThatThrownBy(() -> step(0, State.SETTLED)).isInstanceOf(InteractionRefused.class);
        step(0, State.SEEN);
        assertThatThrownBy(() -> step(0, State.AGENDA)).isInstanceOf(Outdated.class);
        step(1, State.AGENDA);
        step(2, State.SETTLED);
        step(3, State.FOLLOWED);
        step(4, State.AGENDA);

        assertThat(interactions.steps(set, CELL)).hasSize(5);
        assertThat(scored().findResolution(CELL).orElseThrow().state()).isEqualTo(State.AGENDA);
    }

    private Resolution step(long version, State state) {
        return resolutions.step(set, CELL, version, state, "møtet 3. september", MINISTRY);
    }

    @Test
    void hasNothingToSettleWhereThereIsNoConflict() {
        score("2", 0, STATISTICS);

        assertThatThrownBy(() -> step(0, State.SEEN)).isInstanceOf(InteractionRefused.class);
    }

    @Test
    void givesSetsOfOneNameIdsOfTheirOwn() {
        SetId other = scoring.create(draft("Vårt sett", "1.2", "4.7"), MINISTRY).id();

        assertThat(other).isNotEqualTo(set);
        assertThat(other.value()).startsWith("vart-sett-");
    }

    @Test
    void changesWhatASetSaysOfItselfUnlessSomebodyElseDid() {
        scoring.edit(set, 1, draft("Nytt navn", "1.2", "4.7", "8.6"), "tydeligere", MINISTRY);

        assertThat(interactions.find(set.value()).orElseThrow().name()).isEqualTo("Nytt navn");
        assertThatThrownBy(() -> scoring.edit(set, 1, draft("X", "1.2", "4.7"), null, MINISTRY))
                .isInstanceOf(Outdated.class);
        assertThatThrownBy(() -> scoring.create(draft("X", "1.2", "99.9"), MINISTRY))
                .isInstanceOf(InteractionRefused.class);
    }
}
