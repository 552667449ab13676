package no.samspill.server.coordination.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.TestServer;
import no.samspill.server.coordination.interactions.InteractionSet.Kind;
import no.samspill.server.coordination.interactions.MatrixImport.Committed;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.PersonId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

class MatrixImportTest {

    private static final Actor KARI = person(1);
    private static final Actor OLA = person(2);
    private static final String GOOD =
            "target,1.2,4.7,8.6,out\n1.2,0,2,-1,1\n4.7,?,0,,0\n8.6,0,1.5,0,1.5\n";

    private final TestServer server = TestServer.apart("matrix-import");
    private final MatrixImport imports = server.part(MatrixImport.class);
    private final Interactions interactions = server.part(Interactions.class);

    private static Actor person(long number) {
        return new Actor.Person(
                new PersonId(new UUID(5, number)), new BodyId("new-ministry"), null);
    }

    private static MatrixDraft draft(@Nullable SetId set, String scorer) {
        return new MatrixDraft(
                set,
                new BodyId(scorer),
                Kind.ELSEWHERE,
                "Et sett",
                "En rapport",
                null,
                "CC BY 4.0");
    }

    private UUID keep(String text, @Nullable SetId set, String scorer) {
        return imports.keep(
                "m.csv", text.getBytes(StandardCharsets.UTF_8), draft(set, scorer), KARI);
    }

    private Committed commit(UUID id) {
        String digest = imports.find(id, KARI).orElseThrow().digest();
        return imports.commit(id, digest, KARI).orElseThrow();
    }

    private ScoredSet commitNew(String text) {
        Committed committed = commit(keep(text, null, "statistics"));
        assertThat(committed).isInstanceOf(Committed.Done.class);
        return interactions.findScored(((Committed.Done) committed).set()).orElseThrow();
    }

    @Test
    void takesAMatrixInWithUndecidedBlankAndHalfKeptApart() {
        ScoredSet scored = commitNew(GOOD);

        assertThat(scored.targets()).containsExactly("1.2", "4.7", "8.6");
        assertThat(scored.matrix().score(0, 2)).isEqualTo(-1);
        assertThat(scored.cell(1, 0).undecided()).isEqualTo(1);
        assertThat(scored.scores(new TargetPair("4.7", "8.6"))).isEmpty();
        assertThat(scored.matrix().score(2, 1)).isEqualTo(1.5);
        assertThat(scored.set().isExample()).isTrue();
        assertThat(scored.countPublished()).isEqualTo(3);
        assertThat(scored.discrepancies()).isEmpty();
    }

    @Test
    void noticesSumsThatDoNotAddUp() {
        ScoredSet scored = commitNew(GOOD.replace("-1,1\n", "-1,7\n"));

        assertThat(scored.discrepancies()).singleElement().extracting("target").isEqualTo("1.2");
    }

    @ParameterizedTest(name = "{1} in row {2}, column {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "target,1.2,4.7;1.2,0,9;4.7,0,0 | out-of-range | 2 | 4.7",
                "target,1.2,4.7;1.2,0,x;4.7,0,0 | not-a-number | 2 | 4.7",
                "target,1.2,4.7;1.2,2,0;4.7,0,0 | diagonal | 2 | 1.2",
                "target,1.2,4.7;1.2,0,1;9.9,0,0 | row.unknown | 3 | target",
                "target,1.2,9.9;1.2,0,1;9.9,0,0 | no-target | 1 | 9.9",
                "target,1.2,4.7;1.2,0,0.3;4.7,0,0 | no-half | | 4.7"
            })
    void namesTheCellThatIsWrongAndWritesNothing(
            String text, String code, @Nullable Long row, String column) {
        int before = interactions.listSets().size();
        UUID id = keep(text.replace(';', '\n') + "\n", null, "statistics");

        MatrixPreview preview = imports.find(id, KARI).orElseThrow();

        assertThat(preview.isReady()).isFalse();
        boolean told =
                preview.problems().stream()
                                .anyMatch(one ->
                                        one.code().contains(code)
                                                && java.util.Objects.equals(one.row(), row)
                                                && column.equals(one.column()))
                        || preview.faults().stream()
                                .anyMatch(one ->
                                        one.code().equals(code)
                                                && java.util.Objects.equals(one.row(), row)
                                                && one.column().equals(column));
        assertThat(told).as("%s %s", preview.problems(), preview.faults()).isTrue();
        assertThat(commit(id)).isInstanceOf(Committed.Wrong.class);
        assertThat(interactions.listSets()).hasSize(before);
    }

    @Test
    void addsABodyToASetAndWritesOnlyWhatDiffersTheNextTime() {
        SetId set = commitNew(GOOD).set().id();
        commit(keep(GOOD.replace("-1,1\n", "-3,-1\n"), set, "new-ministry"));
        ScoredSet both = interactions.findScored(set).orElseThrow();

        assertThat(both.scorers()).hasSize(2);
        assertThat(both.matrix().score(0, 2)).isEqualTo(-2);
        assertThat(both.cell(0, 2).isDisputed()).isFalse();

        UUID again = keep(GOOD.replace("-1,1\n", "-2,0\n"), set, "new-ministry");
        MatrixPreview preview = imports.find(again, KARI).orElseThrow();
        assertThat(preview.scores())
                .singleElement()
                .extracting(one -> one.pair() + " " + one.version())
                .isEqualTo("1.2-8.6 2");
        assertThat(preview.unchanged()).isEqualTo(4);
        commit(again);
        assertThat(interactions.history(set, new TargetPair("1.2", "8.6"))).hasSize(3);
    }

    @Test
    void refusesTargetsThatAreNotInTheSet() {
        SetId set = commitNew("target,1.2,4.7\n1.2,0,1\n4.7,1,0\n").set().id();

        assertThat(imports.find(keep(GOOD, set, "statistics"), KARI).orElseThrow().faults())
                .singleElement()
                .extracting(MatrixPreview.Fault::code)
                .isEqualTo("not-in-set");
    }

    @Test
    void isItsSendersAloneAndDoesOnlyWhatWasSeen() {
        UUID id = keep(GOOD, null, "statistics");

        assertThat(imports.find(id, OLA)).isEmpty();
        assertThat(imports.commit(id, "x", OLA)).isEmpty();
        assertThat(imports.commit(id, "x", KARI)).contains(new Committed.Stale());
        imports.discard(id, OLA);
        assertThat(imports.find(id, KARI)).isPresent();
        imports.discard(id, KARI);
        assertThat(imports.find(id, KARI)).isEmpty();
    }
}
