package no.samspill.statistics.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TheilSenTest {

    @Test
    void isNotMovedByOneWildFigure() {
        int[] years = {2015, 2016, 2017, 2018, 2019, 2020, 2021};
        TheilSen line = TheilSen.fit(years, new double[] {1, 2, 3, 400, 5, 6, 7});

        assertThat(line.slope()).isEqualTo(1);
        assertThat(line.at(2018)).isEqualTo(5);
    }

    @Test
    void agreesWithTheExampleOfSen() {
        // Sen (1968), section 6: y over the times 1, 2, 3, 4, 10, 12, 18 has the slope 4.
        TheilSen line =
                TheilSen.fit(
                        new int[] {1, 2, 3, 4, 10, 12, 18},
                        new double[] {9, 15, 19, 20, 45, 55, 78});

        assertThat(line.slope()).isEqualTo(4);
    }

    @Test
    void countsSensLimitsFromBothEnds() {
        int[] years = {1, 2, 3, 4, 5};
        double[] values = {0, 1, 3, 6, 10};
        TheilSen line = TheilSen.fit(years, values);

        // Ten slopes 1, 1.5, 2, 2, 2.5, 2.5, 3, 3, 3.5, 4 with Var(S) = 5·4·15/18;
        // (10 − 1.645·4.082) / 2 = 1.64, so the first from either end.
        assertThat(line.lowerSlope(300.0 / 18)).isEqualTo(1);
        assertThat(line.upperSlope(300.0 / 18)).isEqualTo(4);
        // A fifth of it: (10 − 1.645·1.826) / 2 = 3.50, so the third.
        assertThat(line.lowerSlope(60.0 / 18)).isEqualTo(2);
        assertThat(line.upperSlope(60.0 / 18)).isEqualTo(3);
        // Beyond all pairs it ends at the outermost.
        assertThat(line.lowerSlope(1e6)).isEqualTo(1);
        assertThat(line.upperSlope(1e6)).isEqualTo(4);
    }

    @Test
    void takesRoundingForNothing() {
        int[] years = {2015, 2016, 2017, 2018, 2019};
        double[] values = {0.1, 0.1 + 0.1, 0.1 + 0.2, 0.4, 0.5};
        TheilSen line = TheilSen.fit(years, values);

        assertThat(line.slope()).isCloseTo(0.1, within(1e-15));
        assertThat(line.residuals(years, values)).containsOnly(0);
    }
}
