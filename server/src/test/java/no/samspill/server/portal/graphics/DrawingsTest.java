package no.samspill.server.portal.graphics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

class DrawingsTest {

    private static final String NASTY = "<script>\"'&\u0001</script>";

    static Stream<String> drawings() {
        LocalDate first = LocalDate.of(2016, 1, 1);
        LocalDate today = LocalDate.of(2026, 6, 1);
        return Stream.of(
                StatusSign.drawing(Sign.REACHED, 16, NASTY),
                Sparkline.drawing(new int[] {2000, 2005}, new double[] {1, 2}, 1.5, 2000, 2019),
                Sparkline.drawing(new int[0], new double[0], null, 2000, 2019),
                SplitBar.drawing(
                        Map.of(Sign.REACHED, 3, Sign.UNCERTAIN, 9, Sign.NA, 1), 160, NASTY),
                SplitBar.drawing(Map.of(), 160, NASTY),
                GapStrip.drawing(Map.of(1, 3, 17, 9), NASTY),
                Timeline.drawing(
                        List.of(
                                new Timeline.Row(
                                        NASTY,
                                        List.of(
                                                new Timeline.Span(
                                                        first, today, NASTY, "A", true, false),
                                                new Timeline.Span(
                                                        first, today, NASTY, "B", false, true)))),
                        first,
                        today,
                        NASTY,
                        NASTY),
                wheel(1),
                wheel(40));
    }

    private static String wheel(int points) {
        List<Wheel.Point> signs =
                IntStream.range(0, points)
                        .mapToObj(at -> new Wheel.Point(Sign.LIKELY, NASTY))
                        .toList();
        List<Wheel.Sector> sectors =
                IntStream.rangeClosed(1, 17)
                        .mapToObj(goal ->
                                new Wheel.Sector(
                                        goal,
                                        "/nb/goals/" + goal,
                                        NASTY,
                                        goal == 12 ? List.of() : signs))
                        .toList();
        return Wheel.drawing(sectors, new Wheel.Caption(NASTY, "49", List.of(NASTY), NASTY));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void isWellFormedWhateverTheNames(String drawing) throws Exception {
        Document parsed =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(drawing)));

        assertThat(parsed.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(parsed.getElementsByTagName("script").getLength()).isZero();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void needsNoInlineStyle(String drawing) {
        assertThat(drawing).doesNotContain("style=");
    }
}
