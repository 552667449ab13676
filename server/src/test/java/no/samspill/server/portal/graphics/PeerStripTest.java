package no.samspill.server.portal.graphics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import no.samspill.server.portal.graphics.PeerStrip.Place;
import no.samspill.server.portal.graphics.PeerStrip.Standing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeerStripTest {

    private static final double[] OTHERS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

    private static Place place(double own, double low, double high, boolean lowIsBest) {
        return new Place(own, low, high, OTHERS, lowIsBest);
    }

    private static double ownX(Place place) {
        return Double.parseDouble(
                Xml.of(PeerStrip.draw(place)).all("circle").getLast().getAttribute("cx"));
    }

    @Test
    void drawsOneOpenDotPerOtherAndOneFilled() {
        assertThat(Xml.of(PeerStrip.draw(place(5, 4, 6, false))).all("circle")).hasSize(11);
    }

    @Test
    void putsTheHighestAtTheRightWhenHighIsBest() {
        assertThat(ownX(place(10, 10, 10, false))).isGreaterThan(ownX(place(1, 1, 1, false)));
    }

    @Test
    void putsTheLowestAtTheRightWhenLowIsBest() {
        assertThat(ownX(place(1, 1, 1, true))).isGreaterThan(ownX(place(10, 10, 10, true)));
        assertThat(ownX(place(1, 1, 1, true))).isEqualTo(ownX(place(10, 10, 10, false)));
    }

    @Test
    void putsNearlyEqualFiguresAtNearlyTheSamePointOfACommonScale() {
        double[] one = {42.91};
        double[] other = {42.94};
        String first = PeerStrip.draw(new Place(42.94, null, null, one, false), 30, 60);
        String second = PeerStrip.draw(new Place(42.91, null, null, other, false), 30, 60);
        assertThat(lastX(first)).isCloseTo(lastX(second), within(1.0));
    }

    private static double lastX(String drawing) {
        return Double.parseDouble(Xml.of(drawing).all("circle").getLast().getAttribute("cx"));
    }

    @ParameterizedTest(name = "{0} with whisker {1}–{2}, low is best: {3}, stands {4}")
    @CsvSource(
            textBlock =
                    """
                    9.5, 9.0, 10, false, BETTER
                    9.5, 7.0, 10, false, UNCLEAR
                    5.0, 4.5, 6, false, MIDDLE
                    1.5, 1.0, 2, false, WEAKER
                    1.5, 1.0, 2, true, BETTER
                    9.5, 9.0, 10, true, WEAKER
                    """)
    void saysNoMoreThanTheUncertaintyAllows(
            double own, double low, double high, boolean lowIsBest, Standing standing) {
        assertThat(place(own, low, high, lowIsBest).standing()).isEqualTo(standing);
    }

    @Test
    void comparesWithNobodyWhenThereAreTwoOthers() {
        assertThat(new Place(1, null, null, new double[] {1, 2}, false).standing())
                .isEqualTo(Standing.NOT_COMPARED);
    }

    @Test
    void survivesThatEverybodyHasTheSameFigure() {
        var same = new Place(3, null, null, new double[] {3, 3, 3}, true);
        assertThat(PeerStrip.draw(same)).doesNotContain("NaN");
    }

    @Test
    void escapesTheWordsOfItsKey() {
        Xml key = Xml.of(PeerStrip.key("A < B & \"C\"", "one", "middle", "better"));
        assertThat(key.texts()).contains("A < B & \"C\"");
    }
}
