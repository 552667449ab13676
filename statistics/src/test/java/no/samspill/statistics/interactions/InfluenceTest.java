package no.samspill.statistics.interactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import no.samspill.statistics.interactions.KatzInfluence.Converged;
import no.samspill.statistics.interactions.KatzInfluence.Diverges;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

class InfluenceTest {

    @Test
    void agreesWithEveryPublishedRowOfSweden() {
        List<Influence> computed = TwoStepInfluence.of(SwedishMatrix.read());
        List<NamedCsvRecord> expected = SwedishMatrix.expected();
        assertThat(computed).hasSize(34).hasSameSizeAs(expected);
        SoftAssertions softly = new SoftAssertions();
        for (int i = 0; i < expected.size(); i++) {
            NamedCsvRecord row = expected.get(i);
            Influence influence = computed.get(i);
            String target = row.getField("target");
            softly.assertThat(influence.target()).isEqualTo(target);
            softly.assertThat(influence.positive()).as(target).isEqualTo(number(row, "pos"));
            softly.assertThat(influence.negative()).as(target).isEqualTo(number(row, "neg"));
            softly.assertThat(influence.out()).as(target).isEqualTo(number(row, "out"));
            softly.assertThat(influence.secondOrder())
                    .as(target)
                    .isEqualTo(number(row, "second_half"));
            softly.assertThat(influence.total()).as(target).isEqualTo(number(row, "total"));
            softly.assertThat(influence.in()).as(target).isEqualTo(number(row, "in_computed"));
            if (!row.getField("rank_published").isEmpty()) {
                softly.assertThat(influence.rank())
                        .as(target)
                        .isEqualTo((int) number(row, "rank_published"));
            }
        }
        softly.assertAll();
    }

    @Test
    void addsUpWhatIsReceived() {
        List<Influence> byReceived =
                TwoStepInfluence.of(SwedishMatrix.read()).stream()
                        .sorted(Comparator.comparingDouble(Influence::received).reversed())
                        .toList();
        assertThat(byReceived.subList(0, 3))
                .extracting(Influence::target, Influence::received)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1.5", 441.5),
                        org.assertj.core.groups.Tuple.tuple("13.1", 387.0),
                        org.assertj.core.groups.Tuple.tuple("2.4", 375.0));
        assertThat(TwoStepInfluence.of(SwedishMatrix.read()).stream().mapToDouble(Influence::in))
                .satisfies(
                        in -> assertThat(in.stream().mapToDouble(one -> one).sum()).isEqualTo(692));
    }

    @Test
    void sharesTheLowestRankAmongEquals() {
        InteractionMatrix matrix =
                InteractionMatrix.of(
                        List.of("1.1", "1.2", "1.3", "1.4"),
                        new double[][] {{0, 0, 0, 1}, {0, 0, 0, 1}, {0, 0, 0, 2}, {0, 0, 0, 0}});
        assertThat(TwoStepInfluence.of(matrix))
                .extracting(Influence::rank)
                .containsExactly(2, 2, 1, 4);
    }

    @Test
    void refusesADampingAtWhichChainsDoNotAddUp() {
        InteractionMatrix matrix = SwedishMatrix.read();
        assertThat(KatzInfluence.at(matrix, 0.05))
                .isInstanceOfSatisfying(
                        Diverges.class,
                        answer ->
                                assertThat(1 / answer.limit())
                                        .isCloseTo(21.915110990, within(1e-9)));
        assertThat(KatzInfluence.atShare(matrix, 1)).isInstanceOf(Diverges.class);
        assertThat(KatzInfluence.atShare(matrix, 0.999)).isInstanceOf(Converged.class);
    }

    @Test
    void ranksByDampedChains() {
        InteractionMatrix matrix = SwedishMatrix.read();
        assertThat(KatzInfluence.at(matrix, 0.0114))
                .isInstanceOfSatisfying(
                        Converged.class,
                        answer ->
                                assertThat(topSix(matrix, answer))
                                        .containsExactly(
                                                "16.6", "12.1", "8.4", "5.5", "4.4", "12.5"));
    }

    @Test
    void addsChainsAsByHand() {
        InteractionMatrix chain =
                InteractionMatrix.of(
                        List.of("a", "b", "c"), new double[][] {{0, 2, 0}, {0, 0, 3}, {0, 0, 0}});
        assertThat(KatzInfluence.at(chain, 0.1))
                .isInstanceOfSatisfying(
                        Converged.class,
                        answer -> {
                            assertThat(answer.limit()).isInfinite();
                            assertThat(answer.influence())
                                    .containsExactly(new double[] {2.6, 3, 0}, within(1e-12));
                        });
    }

    @Test
    void acceptsOnlyAMatrixThatMeansSomething() {
        assertThatThrownBy(() -> InteractionMatrix.of(List.of("1.1"), new double[][] {{1}}))
                .hasMessageContaining("influences itself");
        assertThatThrownBy(() ->
                        InteractionMatrix.of(
                                List.of("1.1", "1.2"), new double[][] {{0, 4}, {0, 0}}))
                .hasMessageContaining("4.0");
        assertThatThrownBy(() ->
                        InteractionMatrix.of(
                                List.of("1.1", "1.1"), new double[][] {{0, 1}, {0, 0}}))
                .hasMessageContaining("twice");
    }

    private static List<String> topSix(InteractionMatrix matrix, Converged answer) {
        return IntStream.range(0, matrix.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -answer.influence()[i]))
                .limit(6)
                .map(i -> matrix.targets().get(i))
                .toList();
    }

    private static double number(NamedCsvRecord row, String field) {
        return Double.parseDouble(row.getField(field));
    }
}
