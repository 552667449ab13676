package no.samspill.statistics.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.statistics.interactions.Conflicts.Cell;
import no.samspill.statistics.interactions.Conflicts.Pair;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

class ConflictsTest {

    @Test
    void findsTheCellsAndPairsThatStandInTheWayInSweden() {
        InteractionMatrix matrix = SwedishMatrix.read();
        assertThat(Conflicts.cells(matrix, -2))
                .containsExactly(
                        new Cell("7.2", "6.6", -2),
                        new Cell("13.1", "7.2", -2),
                        new Cell("13.2", "2.2", -2),
                        new Cell("17.11", "12.5", -2),
                        new Cell("17.11", "13.1", -2));
        assertThat(Conflicts.cells(matrix, -1)).hasSize(40);
        assertThat(Conflicts.mutual(matrix))
                .containsExactlyInAnyOrder(
                        new Pair("6.5", "7.2"),
                        new Pair("6.6", "7.2"),
                        new Pair("7.2", "7.3"),
                        new Pair("11.1", "13.2"),
                        new Pair("7.2", "15.2"),
                        new Pair("7.2", "17.11"),
                        new Pair("7.3", "17.11"),
                        new Pair("8.4", "17.11"),
                        new Pair("12.1", "17.11"),
                        new Pair("12.5", "17.11"));
    }

    @Test
    void bringsTogetherThoseWhoseTargetsMeet() {
        InteractionMatrix matrix =
                InteractionMatrix.of(
                        List.of("6.6", "7.2", "13.2"),
                        new double[][] {{0, -1, 2}, {-2, 0, 3}, {1, 2, 0}});
        Map<String, Set<String>> answering =
                Map.of("6.6", Set.of("kld"), "7.2", Set.of("ed"), "13.2", Set.of("kld"));
        assertThat(Meetings.of(matrix, answering))
                .containsExactly(new Meetings.Pair("ed", "kld", 3, 5));
    }

    @Test
    void countsATargetSeveralAnswerForWithEachOfThem() {
        InteractionMatrix matrix =
                InteractionMatrix.of(List.of("6.6", "7.2"), new double[][] {{0, 0}, {-2, 0}});
        Map<String, Set<String>> answering =
                Map.of("6.6", Set.of("kld", "lmd"), "7.2", Set.of("ed"));
        assertThat(Meetings.of(matrix, answering))
                .containsExactly(
                        new Meetings.Pair("ed", "kld", 2, 0), new Meetings.Pair("ed", "lmd", 2, 0));
        assertThat(Meetings.of(matrix, Map.of())).isEmpty();
    }
}
