package no.samspill.statistics.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.statistics.interactions.RankIntervals.Interval;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.List;

class SpreadTest {

    private static final int DRAWS = 400;

    @Test
    void summarisesWhatScorersSay() {
        CellScores scores = CellScores.of(-3, -2, Double.NaN, -2, -2, -1);
        assertThat(scores.n()).isEqualTo(5);
        assertThat(scores.undecided()).isEqualTo(1);
        assertThat(scores.median()).isEqualTo(-2);
        assertThat(scores.quartileRange()).isZero();
        assertThat(scores.isDisputed()).isFalse();
        assertThat(CellScores.of(-2, -1, 1, 2).isDisputed()).isTrue();
        assertThat(CellScores.of(Double.NaN).median()).isNaN();
    }

    @ParameterizedTest
    @MethodSource("no.samspill.testkit.Seeds#seeds")
    void leavesNoDoubtWhereScorersAgree(long seed) {
        InteractionMatrix matrix = SwedishMatrix.read();
        List<Interval> intervals = RankIntervals.of(matrix.targets(), agreed(matrix), 3, 0.9, seed);
        List<Influence> influences = TwoStepInfluence.of(matrix);
        for (int i = 0; i < matrix.size(); i++) {
            assertThat(intervals.get(i).lowest()).isEqualTo(influences.get(i).rank());
            assertThat(intervals.get(i).highest()).isEqualTo(influences.get(i).rank());
        }
    }

    @Test
    void widensWhereScorersDisagreeAndStaysTheSameForTheSameSeed() {
        InteractionMatrix matrix = SwedishMatrix.read();
        CellScores[][] cells = agreed(matrix);
        int row = matrix.targets().indexOf("9.5");
        for (int j = 0; j < matrix.size(); j++) {
            double score = matrix.score(row, j);
            cells[row][j] = CellScores.of(Math.max(-3, score - 1), score, Math.min(3, score + 1));
        }
        List<Interval> first = RankIntervals.of(matrix.targets(), cells, DRAWS, 0.9, 11);
        assertThat(first).isEqualTo(RankIntervals.of(matrix.targets(), cells, DRAWS, 0.9, 11));
        assertThat(first.get(row).highest() - first.get(row).lowest()).isBetween(3, 20);
        assertThat(first.get(matrix.targets().indexOf("16.6")).highest()).isEqualTo(1);
    }

    private static CellScores[][] agreed(InteractionMatrix matrix) {
        CellScores[][] cells = new CellScores[matrix.size()][matrix.size()];
        for (int i = 0; i < matrix.size(); i++) {
            for (int j = 0; j < matrix.size(); j++) {
                cells[i][j] = CellScores.of(matrix.score(i, j));
            }
        }
        return Arrays.copyOf(cells, cells.length);
    }
}
