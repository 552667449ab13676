package no.samspill.statistics.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import no.samspill.statistics.assessment.Assessment.Measured;
import no.samspill.statistics.assessment.Assessment.NotAssessed;
import no.samspill.statistics.assessment.Assessment.Reason;
import no.samspill.statistics.assessment.Assessment.Warning;
import no.samspill.statistics.assessment.RobustTrend.Parameters;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

class RobustTrendTest {

    private static final LocalDate AS_OF = LocalDate.of(2025, 6, 1);
    private static final RobustTrend METHOD = new RobustTrend(Parameters.defaults());

    // The last figure is of 2024; a value to reach is for 2030.
    @ParameterizedTest(name = "{0} wanted {1} to {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    10 12 11 13 14 16 15 17 | UP   | 18 | LIKELY
                    10 12 11 13 14 16 15 17 | UP   | 16 | ACHIEVED
                    10 12 11 13 14 16 15 17 | UP   | 30 | UNLIKELY
                    10 12 11 13 14 16 15 17 | UP   | 23.5 | UNCERTAIN
                    10 12 11 13 14 16 15 17 | DOWN |  8 | MOVING_AWAY
                    10 12 11 13 14 16 15 17 | DOWN | 90 | MOVING_AWAY
                    10 12 11 13 14 16 15 17 | UP   |    | IMPROVING
                    10 12 11 13 14 16 15 17 | DOWN |    | WORSENING
                    10 11 10 11 10 11 10 11 | UP   |    | NO_CLEAR_CHANGE
                    10 11 10 11 10 11 10 11 | UP   | 40 | UNLIKELY
                    10 11 10 11 10 11 10 11 | UP   |  5 | ACHIEVED
                    """)
    void givesTheClass(
            String figures, Direction direction, @Nullable Double value, Status expected) {
        @Nullable Goalpost goalpost = value == null ? null : new Goalpost(value, 2030);

        assertThat(measured(ending2024(figures), direction, goalpost).status()).isEqualTo(expected);
    }

    @Test
    void saysBothWhenTheValueIsMetButTheTrendGoesTheWrongWay() {
        Measured measured =
                measured(
                        ending2024("7.0 7.5 8.2 8.9 9.4 10.6 11.1 12.6"),
                        Direction.DOWN,
                        new Goalpost(70, 2030));

        assertThat(measured.status()).isEqualTo(Status.MOVING_AWAY);
        assertThat(measured.meetsNow()).isTrue();
        assertThat(measured.warnings()).containsExactly(Warning.MET_BUT_MOVING_AWAY);
        assertThat(projection(measured).probability()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} wanted {1} to {2} by {3}: {4} with {5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    10 12 11 13 14 16 15 17 | UP   | 16 | 2024 | ACHIEVED    | 1
                    10 12 11 13 14 16 15 17 | UP   | 16 | 2020 | ACHIEVED    | 1
                    10 12 11 13 14 16 15 17 | UP   | 18 | 2020 | UNLIKELY    | 0
                    10 12 11 13 14 16 15 17 | DOWN | 18 | 2020 | MOVING_AWAY | 1
                    10 12 11 13 14 16 15 17 | DOWN | 13 | 2020 | MOVING_AWAY | 0
                    """)
    void goesByTheLastFigureWhenTheTargetYearIsPast(
            String figures,
            Direction direction,
            double value,
            int year,
            Status status,
            double probability) {
        Measured measured = measured(ending2024(figures), direction, new Goalpost(value, year));

        assertThat(measured.status()).isEqualTo(status);
        assertThat(projection(measured).probability()).isEqualTo(probability);
        assertThat(projection(measured).expected()).isEqualTo(17);
        assertThat(projection(measured).years()).isEmpty();
    }

    @ParameterizedTest(name = "{0} wanted {1} to {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    10 12 13    | UP   | 11 | IMPROVING
                    10 12 13    | DOWN |  8 | WORSENING
                    10 12 13 15 | UP   |    | IMPROVING
                    10 10 10.01 | UP   |    | NO_CLEAR_CHANGE
                    """)
    void givesOnlyADirectionForThreeOrFourFigures(
            String figures, Direction direction, @Nullable Double value, Status expected) {
        @Nullable Goalpost goalpost = value == null ? null : new Goalpost(value, 2030);

        Measured measured = measured(ending2024(figures), direction, goalpost);

        assertThat(measured.status()).isEqualTo(expected);
        assertThat(measured.indicative()).isTrue();
        assertThat(measured.projection()).isNull();
        assertThat(measured.trend().pValue()).isNull();
        assertThat(measured.trend().slopeLow()).isNull();
        assertThat(measured.warnings()).containsExactly(Warning.FEW_YEARS);
    }

    @Test
    void takesAConstantSeriesForWhatItIs() {
        AnnualSeries constant = ending2024("4 4 4 4 4 4 4 4 4 4 4 4");

        Measured met = measured(constant, Direction.UP, new Goalpost(4, 2030));
        Measured missed = measured(constant, Direction.UP, new Goalpost(4.5, 2030));

        assertThat(met.status()).isEqualTo(Status.ACHIEVED);
        assertThat(met.gap()).isEqualTo(0.0);
        assertThat(met.trend().slopePerYear()).isZero();
        assertThat(met.trend().pValue()).isEqualTo(1);
        assertThat(met.warnings()).containsExactly(Warning.CONSTANT);
        assertThat(missed.status()).isEqualTo(Status.UNLIKELY);
        assertThat(missed.gap()).isEqualTo(0.5);
        assertThat(projection(missed).expected()).isEqualTo(4);
    }

    @Test
    void reachesTheValueExactlyWhenExactlyOnCourse() {
        Measured measured =
                measured(
                        ending2024("0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 1.0 1.1 1.2"),
                        Direction.UP,
                        new Goalpost(1.8, 2030));

        assertThat(measured.status()).isEqualTo(Status.LIKELY);
        assertThat(projection(measured).probability()).isEqualTo(1);
        assertThat(projection(measured).medianYear()).isEqualTo(2030);
        assertThat(measured.warnings()).isEmpty();
    }

    @Test
    void givesBandsThatWidenForEveryYearToTheTarget() {
        Measured measured =
                measured(
                        ending2024("10 12 11 13 14 16 15 17"),
                        Direction.UP,
                        new Goalpost(20, 2030));
        Projection projection = projection(measured);

        assertThat(projection.years()).containsExactly(2025, 2026, 2027, 2028, 2029, 2030);
        for (int i = 0; i < 6; i++) {
            assertThat(
                            new double[] {
                                projection.p10()[i],
                                projection.p25()[i],
                                projection.p50()[i],
                                projection.p75()[i],
                                projection.p90()[i]
                            })
                    .isSorted();
        }
        assertThat(projection.p90()[5] - projection.p10()[5])
                .isGreaterThan(projection.p90()[0] - projection.p10()[0]);
        assertThat(projection.expected()).isEqualTo(projection.p50()[5]);
        assertThat(projection.medianYear()).isBetween(2026, 2029);
    }

    @Test
    void warnsOfGapsAndOfProjectionsLongerThanTheSeries() {
        AnnualSeries series =
                new AnnualSeries(
                        new int[] {2018, 2019, 2021, 2022, 2023}, new double[] {5, 6, 5, 7, 6});

        assertThat(measured(series, Direction.UP, new Goalpost(9, 2030)).warnings())
                .containsExactly(Warning.GAPS, Warning.LONG_PROJECTION);
    }

    @Test
    void widensTheIntervalWhenNeighbouringYearsDependOnEachOther() {
        AnnualSeries curve = ending2024("1.0 1.1 1.3 1.6 2.0 2.5 3.1 3.8 4.6 5.5 6.5 7.6");

        assertThat(measured(curve, Direction.UP, null).warnings())
                .containsExactly(Warning.AUTOCORRELATION);
    }

    @Test
    void givesItsReasonForNoAnswer() {
        AnnualSeries series = ending2024("10 12 11 13 14 16 15 17");
        AnnualSeries none = new AnnualSeries(new int[0], new double[0]);
        LocalDate in2029 = LocalDate.of(2029, 12, 31);
        LocalDate in2030 = LocalDate.of(2030, 1, 1);

        assertThat(reason(none, Direction.UP, AS_OF)).isEqualTo(Reason.NO_DATA);
        assertThat(reason(ending2024("3 4"), Direction.UP, AS_OF)).isEqualTo(Reason.TOO_FEW);
        assertThat(reason(series, null, AS_OF)).isEqualTo(Reason.NO_DIRECTION);
        assertThat(reason(series, Direction.UP, in2030)).isEqualTo(Reason.TOO_OLD);
        assertThat(METHOD.assess(series, Direction.UP, null, in2029, 1))
                .isInstanceOf(Measured.class);
    }

    @Test
    void doesNotLookAcrossABreak() {
        AnnualSeries series = ending2024("30 32 31 13 14 16 15 17");
        RobustTrend from2020 = new RobustTrend(Parameters.defaults().withBreakYear(2020));
        RobustTrend from2023 = new RobustTrend(Parameters.defaults().withBreakYear(2023));

        assertThat(from2020.assess(series, Direction.UP, null, AS_OF, 1))
                .isInstanceOfSatisfying(
                        Measured.class,
                        measured -> {
                            assertThat(measured.firstYear()).isEqualTo(2020);
                            assertThat(measured.n()).isEqualTo(5);
                            assertThat(measured.trend().slopePerYear()).isPositive();
                        });
        assertThat(from2023.assess(series, Direction.UP, null, AS_OF, 1))
                .isEqualTo(new NotAssessed("samspill-trend/1", Reason.BREAK, 2, 2024));
    }

    @Test
    void leavesOutFiguresOfYearsAfterTheDay() {
        AnnualSeries series = ending2024("10 12 11 13 14 16 15 17");

        assertThat(METHOD.assess(series, Direction.UP, null, LocalDate.of(2022, 12, 31), 1))
                .isInstanceOfSatisfying(
                        Measured.class,
                        measured -> assertThat(measured.lastYear()).isEqualTo(2022));
    }

    @Test
    void fitsALineOnTheScaleOfTheIndicator() {
        AnnualSeries halving = ending2024("64 32 16 8 4 2");
        RobustTrend log = new RobustTrend(Parameters.defaults().withScale(Scale.LOG));

        Measured measured =
                (Measured) log.assess(halving, Direction.DOWN, new Goalpost(0.5, 2026), AS_OF, 1);

        assertThat(measured.trend().slopePerYear()).isCloseTo(-Math.log(2), within(1e-12));
        assertThat(measured.trend().fittedValues())
                .containsExactly(new double[] {64, 32, 16, 8, 4, 2}, within(1e-9));
        assertThat(projection(measured).expected()).isCloseTo(0.5, within(1e-9));
        assertThat(projection(measured).probability()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{1} on {0}")
    @CsvSource({
        "LOG, 3 2 1 0 1 2, 1",
        "LOG, 3 2 1 1 1 2, 0",
        "LOGIT, 0.2 0.3 0.4 0.5 0.6 1, 0.9",
        "LOGIT_PERCENT, 20 30 40 50 60 70, 100"
    })
    void isNotComparableWhereTheScaleHasNoPlace(Scale scale, String figures, double value) {
        RobustTrend method = new RobustTrend(Parameters.defaults().withScale(scale));

        assertThat(
                        method.assess(
                                ending2024(figures),
                                Direction.UP,
                                new Goalpost(value, 2030),
                                AS_OF,
                                1))
                .isInstanceOfSatisfying(
                        NotAssessed.class,
                        none -> assertThat(none.reason()).isEqualTo(Reason.NOT_COMPARABLE));
    }

    @Test
    void keepsProjectedSharesBetweenNoneAndAll() {
        RobustTrend logit = new RobustTrend(Parameters.defaults().withScale(Scale.LOGIT_PERCENT));

        Measured measured =
                (Measured)
                        logit.assess(
                                ending2024("80 85 88 91 94 95 97"),
                                Direction.UP,
                                new Goalpost(99, 2035),
                                AS_OF,
                                1);

        assertThat(Arrays.stream(projection(measured).p90()).boxed())
                .allMatch(share -> share > 97 && share < 100);
    }

    @Test
    void leavesAChangeTooSmallToMatterUnnamed() {
        AnnualSeries slow = ending2024("100 100.1 100.2 100.3 100.4 100.5 100.6 100.7");

        assertThat(measured(slow, Direction.UP, null).status()).isEqualTo(Status.NO_CLEAR_CHANGE);
        assertThat(
                        new RobustTrend(Parameters.defaults().withPracticalMinimum(0.0005))
                                .assess(slow, Direction.UP, null, AS_OF, 1))
                .isInstanceOfSatisfying(
                        Measured.class,
                        measured -> assertThat(measured.status()).isEqualTo(Status.IMPROVING));
    }

    @Test
    void refusesParametersThatMakeNoSense() {
        assertThatThrownBy(() -> Parameters.defaults().withReplicates(10))
                .hasMessageContaining("replicates must be at least 100, was 10");
        assertThatThrownBy(() -> Parameters.defaults().withMaxAgeYears(-1))
                .hasMessageContaining("maxAgeYears");
        assertThatThrownBy(() -> Parameters.defaults().withPracticalMinimum(Double.NaN))
                .hasMessageContaining("practicalMinimum");
    }

    private static AnnualSeries ending2024(String figures) {
        double[] values =
                Arrays.stream(figures.strip().split(" +"))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
        return new AnnualSeries(
                IntStream.rangeClosed(2025 - values.length, 2024).toArray(), values);
    }

    private static Measured measured(
            AnnualSeries series, Direction direction, @Nullable Goalpost goalpost) {
        return (Measured) METHOD.assess(series, direction, goalpost, AS_OF, 7);
    }

    private static Projection projection(Measured measured) {
        return Objects.requireNonNull(measured.projection());
    }

    private static Reason reason(
            AnnualSeries series, @Nullable Direction direction, LocalDate asOf) {
        return ((NotAssessed) METHOD.assess(series, direction, null, asOf, 1)).reason();
    }
}
