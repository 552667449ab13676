package no.samspill.statistics.assessment.opensdg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import no.samspill.statistics.assessment.AnnualSeries;
import no.samspill.statistics.assessment.Direction;

import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class OpenSdgProgressTest {

    private static final Offset<Double> PUBLISHED_DIGITS = within(5e-11);

    // Statistics Canada, sdg-data-donnees-odd @ f89e601, indicator_calculation_components.yml.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    1-2-1 poverty,        14.5, 2015, 10.2,  2023, DOWN, 7.25,     , 0.9525901792, substantial_progress, 2.5185563910
                    1-3-1 children,       90.0, 2015, 93.2,  2021, UP,       ,  100, 0.0058399952, substantial_progress, 2.8153866454
                    1-3-1 pensions,       93.4, 2017, 92.7,  2021, UP,       ,  100, -0.0018789507, deterioration,      -2.7348688404
                    2-b-1 zero reached,  81124, 2015,    0,  2023, DOWN,    0,     , 1.4224293446, target_achieved,      5
                    3-3-1 towards zero,  0.052, 2015, 0.048, 2022, DOWN,    0,     , 0.0490959590, limited_progress,    -2.2954318678
                    """)
    void agreesWithThePublishedFigures(
            String name,
            double baseValue,
            int baseYear,
            double currentValue,
            int currentYear,
            Direction direction,
            @Nullable Double target,
            @Nullable Double limit,
            double progressValue,
            String status,
            double score) {
        SeriesProgress progress =
                OpenSdgProgress.assess(
                        series(baseYear, baseValue, currentYear, currentValue),
                        ProgressOptions.defaults()
                                .withDirection(direction)
                                .withTarget(target)
                                .withLimit(limit));

        assertThat(progress.progressValue()).as(name).isCloseTo(progressValue, PUBLISHED_DIGITS);
        assertThat(progress.status().code()).isEqualTo(status);
        assertThat(progress.score()).isCloseTo(score, PUBLISHED_DIGITS);
    }

    @Test
    void callsAWorseningTrendAchievedWhileTheLastFigureMeetsTheTarget() {
        SeriesProgress progress =
                OpenSdgProgress.assess(
                        series(2015, 7.05, 2024, 12.58),
                        ProgressOptions.defaults().withTarget(70.0));

        assertThat(progress.status()).isEqualTo(ProgressStatus.TARGET_ACHIEVED);
        assertThat(progress.score()).isEqualTo(5.0);
        assertThat(progress.progressValue()).isCloseTo(-0.4019, within(5e-5));
    }

    @Test
    void asksForLessGrowthNearANaturalLimit() {
        Yardstick yardstick =
                Yardstick.of(
                        ProgressOptions.defaults().withDirection(Direction.UP).withLimit(100.0),
                        90);

        assertThat(yardstick.coefficient()).isCloseTo(0.3736216450, PUBLISHED_DIGITS);
        assertThat(yardstick.high()).isCloseTo(0.0056043, within(5e-8));
        assertThat(yardstick.medium()).isCloseTo(0.0018681, within(5e-8));
        assertThat(yardstick.low()).isZero();
    }

    @ParameterizedTest(name = "from {0} with the limit {1} the coefficient is {2}")
    @CsvSource({"0, 0, 1", "200, 100, 1", "-250, 100, 1", "100, 100, 0", "0, 100, 1"})
    void reducesTheLimitsOnlyBetweenZeroAndTwiceTheNaturalLimit(
            double baseValue, double limit, double coefficient) {
        assertThat(
                        Yardstick.of(ProgressOptions.defaults().withLimit(limit), baseValue)
                                .coefficient())
                .isEqualTo(coefficient);
    }

    @Test
    void givesTheFullScoreForStayingAtTheLimit() {
        SeriesProgress progress =
                OpenSdgProgress.assess(
                        series(2015, 100, 2020, 100),
                        ProgressOptions.defaults().withDirection(Direction.UP).withLimit(100.0));

        assertThat(progress.status()).isEqualTo(ProgressStatus.SUBSTANTIAL_PROGRESS);
        assertThat(progress.score()).isEqualTo(5.0);
    }

    @Test
    void startsFromTheFirstYearAfterAMissingBaseYear() {
        SeriesProgress progress =
                OpenSdgProgress.assess(
                        new AnnualSeries(new int[] {2012, 2017, 2020}, new double[] {9, 4, 3}),
                        ProgressOptions.defaults());

        assertThat(progress.baseYear()).isEqualTo(2017);
        assertThat(progress.baseValue()).isEqualTo(4.0);
        assertThat(progress.progressValue()).isEqualTo(-(Math.pow(3.0 / 4.0, 1.0 / 3) - 1));
    }

    @Test
    void isNotAvailableWhenTheSeriesEndsBeforeTheBaseYear() {
        SeriesProgress progress =
                OpenSdgProgress.assess(
                        series(2010, 5, 2014, 1), ProgressOptions.defaults().withTarget(2.0));

        assertThat(progress.status()).isEqualTo(ProgressStatus.NOT_AVAILABLE);
        assertThat(progress.score()).isNull();
        assertThat(progress.baseValue()).isNull();
        assertThat(progress.currentYear()).isEqualTo(2014);
    }

    @Test
    void isNotAvailableWithoutFiguresWithOneFigureOrAcrossZero() {
        AnnualSeries empty = new AnnualSeries(new int[0], new double[0]);
        AnnualSeries one = new AnnualSeries(new int[] {2018}, new double[] {3});

        for (AnnualSeries series : List.of(empty, one, series(2015, -1, 2020, 1))) {
            SeriesProgress progress = OpenSdgProgress.assess(series, ProgressOptions.defaults());
            assertThat(progress.status()).isEqualTo(ProgressStatus.NOT_AVAILABLE);
            assertThat(progress.progressValue()).isNull();
        }
    }

    @Test
    void isNotAvailableWhenTheBaseIsTheTargetUnlessAchieved() {
        ProgressOptions options = ProgressOptions.defaults().withTarget(5.0);

        assertThat(OpenSdgProgress.assess(series(2015, 5, 2020, 6), options).status())
                .isEqualTo(ProgressStatus.NOT_AVAILABLE);
        assertThat(OpenSdgProgress.assess(series(2015, 5, 2020, 4), options).status())
                .isEqualTo(ProgressStatus.TARGET_ACHIEVED);
    }

    @Test
    void isNotAvailableWhenTheTargetLiesAcrossZeroOrInTheBaseYear() {
        AnnualSeries series = series(2015, 5, 2020, 4);

        assertThat(
                        OpenSdgProgress.assess(series, ProgressOptions.defaults().withTarget(-5.0))
                                .status())
                .isEqualTo(ProgressStatus.NOT_AVAILABLE);
        assertThat(
                        OpenSdgProgress.assess(
                                        series,
                                        ProgressOptions.defaults()
                                                .withTarget(2.0)
                                                .withYears(2015, 2015))
                                .status())
                .isEqualTo(ProgressStatus.NOT_AVAILABLE);
    }

    @Test
    void turnsTheSignForNegativeFigures() {
        SeriesProgress progress =
                OpenSdgProgress.assess(
                        series(2015, -4, 2020, -2),
                        ProgressOptions.defaults().withDirection(Direction.UP));

        assertThat(progress.sign()).isEqualTo(-1);
        assertThat(progress.status()).isEqualTo(ProgressStatus.SUBSTANTIAL_PROGRESS);
    }

    @Test
    void takesConfiguredLimitsForTheClassButNotForTheScore() {
        SeriesProgress progress =
                OpenSdgProgress.assess(
                        series(2015, 14.5, 2023, 10.2),
                        ProgressOptions.defaults()
                                .withTarget(7.25)
                                .withThresholds(0.99, 0.97, null));

        assertThat(progress.status()).isEqualTo(ProgressStatus.LIMITED_PROGRESS);
        assertThat(progress.score()).isCloseTo(4.1667 * 0.9525901792 - 2.5, within(1e-9));
    }

    @Test
    void averagesTheScoresOfAnIndicator() {
        // Canada 17-2-1.
        IndicatorProgress progress =
                OpenSdgProgress.indicator(
                        List.of(scored(0.4686528323), scored(-0.5218801860), unscored()));

        assertThat(progress.score()).isCloseTo(-0.0266136768, within(1e-10));
        assertThat(progress.status()).isEqualTo(ProgressStatus.LIMITED_PROGRESS);
    }

    @Test
    void countsAGroupAsOneAndSkipsAnEmptyOne() {
        IndicatorProgress progress =
                OpenSdgProgress.indicator(
                        List.of(
                                scored(4),
                                new ProgressItem.Group(
                                        List.of(
                                                scored(1),
                                                new ProgressItem.Group(
                                                        List.of(scored(2), scored(4))),
                                                unscored())),
                                new ProgressItem.Group(List.of(unscored()))));

        assertThat(progress.score()).isEqualTo(3.0);
        assertThat(progress.status()).isEqualTo(ProgressStatus.SUBSTANTIAL_PROGRESS);
    }

    @Test
    void isAchievedWhenEveryScoredSeriesIs() {
        ProgressItem achieved =
                new ProgressItem.Single(
                        OpenSdgProgress.assess(
                                series(2015, 5, 2020, 4),
                                ProgressOptions.defaults().withTarget(4.5)));

        assertThat(
                        OpenSdgProgress.indicator(
                                List.of(new ProgressItem.Group(List.of(achieved)), unscored())))
                .isEqualTo(new IndicatorProgress(ProgressStatus.TARGET_ACHIEVED, 5.0));
        assertThat(OpenSdgProgress.indicator(List.of(achieved, scored(5))).status())
                .isEqualTo(ProgressStatus.SUBSTANTIAL_PROGRESS);
        assertThat(OpenSdgProgress.indicator(List.of(unscored())))
                .isEqualTo(new IndicatorProgress(ProgressStatus.NOT_AVAILABLE, null));
    }

    private static AnnualSeries series(
            int firstYear, double firstValue, int lastYear, double lastValue) {
        return new AnnualSeries(
                new int[] {firstYear, lastYear}, new double[] {firstValue, lastValue});
    }

    private static ProgressItem scored(double score) {
        return new ProgressItem.Single(
                new SeriesProgress(
                        ProgressStatus.MODERATE_PROGRESS,
                        score,
                        0.0,
                        2015,
                        1.0,
                        2020,
                        1.0,
                        null,
                        2030,
                        Direction.DOWN,
                        null,
                        1));
    }

    private static ProgressItem unscored() {
        return new ProgressItem.Single(
                OpenSdgProgress.assess(
                        new AnnualSeries(new int[0], new double[0]), ProgressOptions.defaults()));
    }
}
