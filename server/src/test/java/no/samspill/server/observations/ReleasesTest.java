package no.samspill.server.observations;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.Observation;
import no.samspill.formats.ObservationStatus;
import no.samspill.server.TestServer;
import no.samspill.server.observations.Release.ReleasedIndicator;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.AreaCode;
import no.samspill.server.shared.IndicatorId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

class ReleasesTest {

    private final TestServer server = TestServer.apart("scratch");
    private final Releases releases = server.part(Releases.class);
    private final Figures figures = server.part(Figures.class);

    @Test
    void countsWhatIsAddedChangedAndUnchanged() {
        land(figure("count", 2015, 1.0), figure("count", 2016, 2.0), figure("count", 2017, 3.0));
        Release second =
                land(
                        figure("count", 2016, 2.5),
                        figure("count", 2017, 3.0),
                        figure("count", 2018, 4.0));
        assertThat(second.indicators())
                .containsExactly(new ReleasedIndicator("count", 4, 1, 1, 0, 2015, 2018));
        assertThat(values("count")).containsExactly(1.0, 2.5, 3.0, 4.0);
    }

    @Test
    void makesNoReleaseOfWhatIsThereAlready() {
        land(figure("same", 2015, 1.0));
        assertThat(releases.commit(List.of(figure("same", 2015, 1.0)), label(false))).isEmpty();
    }

    @Test
    void keepsMissingConfidentialAndImpossibleApart() {
        land(
                figure("signs", 2015, null, ObservationStatus.MISSING),
                figure("signs", 2016, null, ObservationStatus.CONFIDENTIAL),
                figure("signs", 2017, null, ObservationStatus.NOT_APPLICABLE),
                figure("signs", 2018, 0.0));
        assertThat(series("signs"))
                .extracting(Figure::status)
                .containsExactly(
                        ObservationStatus.MISSING,
                        ObservationStatus.CONFIDENTIAL,
                        ObservationStatus.NOT_APPLICABLE,
                        ObservationStatus.NORMAL);
        Release change = land(figure("signs", 2015, null, ObservationStatus.CONFIDENTIAL));
        assertThat(change.indicators().getFirst().changed()).isEqualTo(1);
    }

    @Test
    void marksInventedFiguresAndTakesThemAwayInOneRelease() {
        List<Observation> examplesOfPack = listExamples(server);
        land(figure("real", 2015, 1.0));
        releases.commit(
                List.of(figure("real", 2016, 9.0), figure("invented", 2015, 9.0)), label(true));
        assertThat(series("real")).extracting(Figure::example).containsExactly(false, true);

        Release withdrawal = releases.withdrawExamples(label(false)).orElseThrow();
        assertThat(withdrawal.withdrawal()).isTrue();
        assertThat(withdrawal.indicators())
                .contains(
                        new ReleasedIndicator("invented", 0, 0, 0, 1, 0, 0),
                        new ReleasedIndicator("real", 1, 0, 0, 1, 2015, 2015));
        assertThat(values("real")).containsExactly(1.0);
        assertThat(series("invented")).isEmpty();
        assertThat(releases.withdrawExamples(label(false))).isEmpty();
        releases.rebuild();
        assertThat(series("invented")).isEmpty();
        // Other tests on this server count on them.
        releases.commit(examplesOfPack, label(true));
    }

    static List<Observation> listExamples(TestServer server) {
        return server
                .part(FigureStore.class)
                .client()
                .sql("select * from figure where example")
                .query((row, n) -> Figures.figure(row))
                .list()
                .stream()
                .map(ReleasesTest::observation)
                .toList();
    }

    private static Observation observation(Figure one) {
        return new Observation(
                one.indicator(),
                one.area(),
                one.period(),
                one.year(),
                new TreeMap<>(one.dimensions()),
                one.value(),
                one.status(),
                one.comment());
    }

    @Test
    void aRealFigureReplacesAnInventedOne() {
        releases.commit(List.of(figure("replaced", 2015, 9.0)), label(true));
        land(figure("replaced", 2015, 9.0));
        assertThat(series("replaced")).extracting(Figure::example).containsExactly(false);
    }

    @Test
    void keepsEveryReleaseAsItWas() {
        Release first = land(figure("history", 2015, 1.0));
        Release second = land(figure("history", 2015, 2.0));
        assertThat(releases.list(new IndicatorId("history")))
                .extracting(Release::id)
                .containsExactly(second.id(), first.id());
        assertThat(valueIn(first)).isEqualTo(1.0);
        assertThat(valueIn(second)).isEqualTo(2.0);
        assertThat(series("history")).extracting(Figure::release).containsExactly(second.id());
    }

    @Test
    void showsTheSameAfterItsStoreIsRebuilt() {
        land(
                figure("rebuilt", 2015, 1.0),
                figure("rebuilt", 2016, null, ObservationStatus.MISSING));
        List<Figure> before = series("rebuilt");
        releases.rebuild();
        assertThat(series("rebuilt")).isEqualTo(before);
    }

    @Test
    void losesNothingWhenManyCommitAtOnce() throws Exception {
        List<Callable<Optional<Release>>> commits =
                IntStream.range(0, 8)
                        .<Callable<Optional<Release>>>mapToObj(i ->
                                () ->
                                        releases.commit(
                                                List.of(figure("crowd", 2000 + i, i * 1.0)),
                                                label(false)))
                        .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var commit : threads.invokeAll(commits)) {
                assertThat(commit.get()).isPresent();
            }
        }
        assertThat(values("crowd")).containsExactly(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0);
        releases.rebuild();
        assertThat(values("crowd")).hasSize(8);
    }

    private Release land(Observation... observations) {
        return releases.commit(List.of(observations), label(false)).orElseThrow();
    }

    private static Releases.Label label(boolean example) {
        return new Releases.Label(
                "test",
                "tidy-csv",
                new Actor.Automatic("test"),
                TestServer.TODAY,
                LocalizedText.EMPTY,
                example);
    }

    private List<Figure> series(String indicator) {
        return figures.series(new IndicatorId(indicator), new AreaCode("XX"), Map.of());
    }

    private List<@Nullable Double> values(String indicator) {
        List<@Nullable Double> values = new ArrayList<>();
        series(indicator).forEach(figure -> values.add(figure.value()));
        return values;
    }

    private double valueIn(Release release) {
        return server.part(FigureStore.class)
                .client()
                .sql("select value from read_parquet(?) where indicator = 'history'")
                .param(releases.file(release).toString())
                .query(Double.class)
                .single();
    }

    private static Observation figure(String indicator, int year, double value) {
        return figure(indicator, year, value, ObservationStatus.NORMAL);
    }

    private static Observation figure(
            String indicator, int year, @Nullable Double value, ObservationStatus status) {
        return new Observation(
                indicator, "XX", Integer.toString(year), year, new TreeMap<>(), value, status, "");
    }
}
