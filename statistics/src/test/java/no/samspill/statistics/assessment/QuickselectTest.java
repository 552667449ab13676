package no.samspill.statistics.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;

class QuickselectTest {

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.samspill.testkit.Seeds#seeds")
    void findsWhatSortingWouldFind(long seed) {
        UniformRandomProvider random = new SplitMix64(seed);
        int size = 1 + random.nextInt(60);
        // Few different values on odd seeds, so that equal ones meet the pivot.
        int different = seed % 2 == 0 ? 1_000_000 : 4;
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = random.nextInt(different) - different / 2.0;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int place = random.nextInt(size);

        assertThat(Quickselect.select(values.clone(), 0, size - 1, place)).isEqualTo(sorted[place]);
        assertThat(Quickselect.median(values.clone(), size))
                .isEqualTo((sorted[(size - 1) / 2] + sorted[size / 2]) / 2);
        assertThat(quantiles(values, 0.1, 0.25, 0.5, 0.75, 0.9))
                .isEqualTo(quantiles(sorted, 0.1, 0.25, 0.5, 0.75, 0.9))
                .isSorted();
    }

    @Test
    void interpolatesBetweenTwoElements() {
        // R 4: quantile(c(1, 2, 4, 8, 16), c(.1, .25, .5, .9)), type 7
        double[] quantiles = quantiles(new double[] {8, 1, 16, 2, 4}, 0.1, 0.25, 0.5, 0.9);

        assertThat(quantiles).containsExactly(new double[] {1.4, 2, 4, 12.8}, within(1e-12));
    }

    private static double[] quantiles(double[] values, double... shares) {
        double[] into = new double[shares.length];
        Quickselect.quantiles(values.clone(), values.length, shares, into);
        return into;
    }
}
