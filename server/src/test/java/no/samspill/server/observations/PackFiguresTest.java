package no.samspill.server.observations;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.Observation;
import no.samspill.formats.ObservationStatus;
import no.samspill.formats.pack.CountryPack;
import no.samspill.server.TestServer;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.AreaCode;
import no.samspill.server.shared.IndicatorId;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class PackFiguresTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    private final TestServer server = TestServer.apart("scratch");
    private final PackFigures pack = server.part(PackFigures.class);
    private final Releases releases = server.part(Releases.class);
    private final Figures figures = server.part(Figures.class);

    @Test
    void leavesWhatWasImportedSinceTheSameSetLanded() {
        pack.land(packOf("set-once", false, figure("once", 1.0)));
        releases.commit(List.of(figure("once", 2.0)), label(false));
        pack.land(packOf("set-once", false, figure("once", 1.0)));
        assertThat(value("once")).isEqualTo(2.0);
    }

    @Test
    void landsASetAgainWhenItsContentHasChanged() {
        pack.land(packOf("set-changed", false, figure("changing", 1.0)));
        pack.land(packOf("set-changed", false, figure("changing", 1.5)));
        assertThat(value("changing")).isEqualTo(1.5);
    }

    @Test
    void neverLaysAnInventedFigureOverARealOne() {
        releases.commit(List.of(figure("guarded", 1.0)), label(false));
        releases.commit(List.of(figure("guarded", 9.0)), label(true));
        assertThat(value("guarded")).isEqualTo(1.0);
    }

    @Test
    void leavesInventedFiguresAwayOnceTheyHaveBeenWithdrawn() {
        List<Observation> examplesOfPack = ReleasesTest.listExamples(server);
        releases.commit(List.of(figure("withdrawn", 9.0)), label(true));
        releases.withdrawExamples(label(false));
        pack.land(packOf("set-withdrawn", true, figure("withdrawn", 9.0)));
        assertThat(figures.all(new IndicatorId("withdrawn"))).isEmpty();
        // Other tests on this server count on them.
        releases.commit(examplesOfPack, label(true));
    }

    private double value(String indicator) {
        Double value =
                figures.series(new IndicatorId(indicator), new AreaCode("NO"), Map.of())
                        .getFirst()
                        .value();
        return value == null ? Double.NaN : value;
    }

    private static Observation figure(String indicator, double value) {
        return new Observation(
                indicator,
                "NO",
                "2020",
                2020,
                new TreeMap<>(),
                value,
                ObservationStatus.NORMAL,
                "");
    }

    private static Releases.Label label(boolean example) {
        return new Releases.Label(
                "test", "test", new Actor.Automatic("test"), DAY, LocalizedText.EMPTY, example);
    }

    private static CountryPack packOf(String source, boolean example, Observation... figures) {
        var country =
                new CountryPack.Country("test", LocalizedText.EMPTY, "NO", List.of(), List.of());
        return new CountryPack(
                country,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new CountryPack.Figures(
                                source, example, DAY, LocalizedText.EMPTY, List.of(figures))),
                List.of(),
                List.of());
    }
}
