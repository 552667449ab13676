package no.samspill.server.portal.graphics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.IntStream;

class StepsTest {

    @Test
    void putsTheMedianInTheMiddleClass() {
        double[] values = IntStream.rangeClosed(30, 160).mapToDouble(i -> i / 10.0).toArray();
        assertThat(Steps.of(values).step(9.5)).isEqualTo(3);
    }

    @Test
    void putsAFigureOnTheLimitAboveIt() {
        Steps steps = Steps.of(new double[] {0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100});
        double limit = steps.limits().getFirst();
        assertThat(steps.step(limit)).isEqualTo(2);
        assertThat(steps.step(limit - 0.001)).isEqualTo(1);
    }

    @Test
    void survivesThatAllFiguresAreTheSame() {
        assertThat(Steps.of(new double[] {5, 5, 5}).step(5)).isBetween(1, 5);
    }

    @ParameterizedTest(name = "{0} to {1}: from {2} to {3} by {4}")
    @CsvSource(
            textBlock =
                    """
                    0, 100, 0, 100, 20
                    2, 9, 0, 10, 2
                    4.5, 14.3, 4, 16, 2
                    310, 345, 310, 350, 10
                    """)
    void hasAnAxisWithRoundTicks(double low, double high, double min, double max, double step) {
        assertThat(Axis.over(low, high, 6)).isEqualTo(new Axis(min, max, step));
    }
}
