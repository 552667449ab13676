package no.samspill.statistics.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MannKendallTest {

    // Twice the orders with as few inversions, over all orders: 1 + 4 of 5! for S = −8, 1 + 5 + 14
    // of 6! for S = 11, a single one for the largest S.
    @ParameterizedTest(name = "{0} figures with S = {1} have p = {2}")
    @CsvSource({
        "4, 6, 0.08333333333333333",
        "5, 10, 0.016666666666666666",
        "5, -8, 0.08333333333333333",
        "5, 0, 1",
        "6, 11, 0.05555555555555555",
        "8, 28, 0.0000496031746031746",
        "10, 45, 0.000000551146384479718"
    })
    void countsOutTheChanceOfFewFigures(int n, int s, double p) {
        assertThat(new MannKendall(n, s, 1, false).exactPValue()).isCloseTo(p, within(1e-15));
    }

    @Test
    void approximatesWhenFiguresAreEqual() {
        MannKendall test = MannKendall.of(new double[] {1, 2, 2, 3, 4});

        assertThat(test.s()).isEqualTo(9);
        // (5·4·15 − 2·1·9) / 18
        assertThat(test.variance()).isCloseTo(282.0 / 18, within(1e-12));
        assertThat(test.pValue(1)).isEqualTo(test.approximatePValue(1));
    }

    @Test
    void seesNoTrendInAConstantSeries() {
        MannKendall test = MannKendall.of(new double[] {7, 7, 7, 7, 7, 7});

        assertThat(test.s()).isZero();
        assertThat(test.variance()).isZero();
        assertThat(test.pValue(1)).isEqualTo(1);
    }

    @Test
    void doesNotTellMinusZeroFromZero() {
        assertThat(MannKendall.of(new double[] {-0.0, 0.0, -0.0}).s()).isZero();
    }
}
