package no.samspill.statistics.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import no.samspill.statistics.assessment.Assessment.Measured;
import no.samspill.statistics.assessment.Assessment.Warning;
import no.samspill.statistics.assessment.RobustTrend.Parameters;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

class RobustTrendPropertyTest {

    private static final LocalDate AS_OF = LocalDate.of(2024, 1, 1);
    private static final Set<Status> SUCCESS =
            EnumSet.of(Status.ACHIEVED, Status.LIKELY, Status.IMPROVING);
    private static final RobustTrend METHOD =
            new RobustTrend(Parameters.defaults().withReplicates(400));

    /// A random series, and what is wanted of it.
    private record Case(AnnualSeries series, Direction direction, @Nullable Goalpost goalpost) {

        static Case of(long seed) {
            UniformRandomProvider random = new SplitMix64(seed);
            int n = 3 + random.nextInt(20);
            double slope = 2 * random.nextDouble() - 1;
            double noise = 3 * random.nextDouble();
            int[] years = new int[n];
            double[] values = new double[n];
            for (int i = n - 1, year = 2023; i >= 0; i--) {
                years[i] = year;
                values[i] = 40 + slope * (year - 2023) + noise * (2 * random.nextDouble() - 1);
                year -= random.nextInt(5) == 0 ? 2 : 1;
            }
            double value = 40 + 20 * (random.nextDouble() - 0.5);
            return new Case(
                    new AnnualSeries(years, values),
                    random.nextBoolean() ? Direction.UP : Direction.DOWN,
                    seed % 4 == 0 ? null : new Goalpost(value, 2022 + random.nextInt(12)));
        }

        Case times(double factor) {
            return new Case(
                    new AnnualSeries(
                            series.years(),
                            Arrays.stream(series.values()).map(v -> v * factor).toArray()),
                    factor > 0
                            ? direction
                            : direction == Direction.UP ? Direction.DOWN : Direction.UP,
                    goalpost == null
                            ? null
                            : new Goalpost(goalpost.value() * factor, goalpost.year()));
        }

        Measured assess() {
            return (Measured) METHOD.assess(series, direction, goalpost, AS_OF, 11);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.samspill.testkit.Seeds#seeds")
    void neverShowsAWorseningTrendAsSuccess(long seed) {
        Case given = Case.of(seed);
        Measured measured = given.assess();
        Trend trend = measured.trend();
        boolean wrongWay = given.direction().sign() * trend.slopePerYear() < 0;
        Double p = trend.pValue();

        if (p == null) {
            if (wrongWay) {
                assertThat(measured.status()).isIn(Status.WORSENING, Status.NO_CLEAR_CHANGE);
            }
        } else if (given.goalpost() == null) {
            assertThat(measured.status() == Status.IMPROVING && (wrongWay || p >= 0.1)).isFalse();
        } else {
            boolean worsens = wrongWay && p < 0.1;
            assertThat(measured.status() == Status.MOVING_AWAY).isEqualTo(worsens);
            assertThat(measured.warnings().contains(Warning.MET_BUT_MOVING_AWAY))
                    .isEqualTo(worsens && measured.meetsNow());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.samspill.testkit.Seeds#seeds")
    void findsNoSuccessInASeriesThatOnlyFalls(long seed) {
        Case given = Case.of(seed);
        double[] falling = given.series().values().clone();
        Arrays.sort(falling);
        Case worsening =
                new Case(
                        new AnnualSeries(given.series().years(), falling),
                        Direction.DOWN,
                        given.goalpost());

        assertThat(SUCCESS).doesNotContain(worsening.assess().status());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.samspill.testkit.Seeds#seeds")
    void givesTheSameAnswerInAnotherUnit(long seed) {
        Case given = Case.of(seed);
        Measured measured = given.assess();

        // Powers of two keep every digit.
        Measured scaled = given.times(1024).assess();

        assertThat(scaled.status()).isEqualTo(measured.status());
        assertThat(scaled.warnings()).isEqualTo(measured.warnings());
        assertThat(scaled.trend().slopePerYear()).isEqualTo(1024 * measured.trend().slopePerYear());
        assertThat(scaled.trend().pValue()).isEqualTo(measured.trend().pValue());
        Projection projection = measured.projection();
        if (projection != null) {
            assertThat(scaled.projection()).isNotNull();
            assertThat(scaled.projection().probability()).isEqualTo(projection.probability());
            assertThat(scaled.projection().expected()).isEqualTo(1024 * projection.expected());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.samspill.testkit.Seeds#seeds")
    void mirrorsTheAnswerWhenFiguresAndWishAreMirrored(long seed) {
        Case given = Case.of(seed);
        Measured measured = given.assess();
        Measured mirrored = given.times(-1).assess();

        assertThat(mirrored.status()).isEqualTo(measured.status());
        assertThat(mirrored.meetsNow()).isEqualTo(measured.meetsNow());
        assertThat(mirrored.warnings()).isEqualTo(measured.warnings());
        assertThat(mirrored.gap()).isEqualTo(measured.gap());
        assertThat(mirrored.trend().slopePerYear()).isEqualTo(-measured.trend().slopePerYear());
        if (measured.trend().slopeLow() != null) {
            assertThat(mirrored.trend().slopeHigh()).isEqualTo(-measured.trend().slopeLow());
        }
        Projection projection = measured.projection();
        if (projection != null) {
            Projection other = mirrored.projection();
            assertThat(other).isNotNull();
            assertThat(other.probability()).isEqualTo(projection.probability());
            assertThat(other.medianYear()).isEqualTo(projection.medianYear());
            assertThat(other.p10())
                    .containsExactly(
                            Arrays.stream(projection.p90()).map(v -> -v).toArray(), within(1e-9));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.samspill.testkit.Seeds#seeds")
    void answersTheSameForTheSameSeed(long seed) {
        Case given = Case.of(seed);

        assertThat(given.assess())
                .usingRecursiveComparison(new RecursiveComparisonConfiguration())
                .isEqualTo(given.assess());
    }
}
