package no.samspill.server.portal.graphics;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.portal.graphics.LineChart.Ahead;
import no.samspill.server.portal.graphics.LineChart.Content;
import no.samspill.server.portal.graphics.LineChart.Limit;
import no.samspill.server.portal.graphics.LineChart.Line;
import no.samspill.server.portal.graphics.LineChart.Point;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

class LineChartTest {

    private static final Line OWN =
            new Line(
                    "Nor<way> & co",
                    List.of(new Point(2010, 7), new Point(2011, 8), new Point(2013, 9)));

    private static Content content(List<Line> others, List<Integer> gaps, List<Ahead> ahead) {
        return new Content(
                OWN,
                gaps,
                List.of(new Point(2010, 7.1), new Point(2013, 8.9)),
                "Trend",
                ahead,
                "Middle",
                "8 in 10\n8–12",
                others,
                new Limit(10, "Threshold"),
                List.of(),
                "%",
                0.0,
                100.0,
                "A \"chart\"");
    }

    private static final LineChart.Writing NUMBERS =
            new LineChart.Writing(LineChartTest::number, LineChartTest::number);

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static Xml wide(Content content) {
        return Xml.of(LineChart.wide(content, NUMBERS));
    }

    @Test
    void isWellFormedAndEscapesWhatComesFromData() {
        Xml chart = wide(content(List.of(), List.of(), List.of()));
        assertThat(chart.texts()).contains("Nor<way> & co 9.0");
        assertThat(chart.all("svg").getFirst().getAttribute("aria-label")).isEqualTo("A \"chart\"");
    }

    @Test
    void roundsFiguresButNotTheValueToReach() {
        String chart =
                LineChart.wide(
                        content(
                                List.of(new Line("Sweden", List.of(new Point(2013, 6)))),
                                List.of(),
                                List.of()),
                        new LineChart.Writing(value -> "exact", value -> "rounded"));
        assertThat(Xml.of(chart).texts())
                .contains("Nor<way> & co rounded", "Sweden rounded", "exact %");
    }

    @Test
    void keepsNeighboursNamesApart() {
        List<Line> others = new ArrayList<>();
        for (String name : List.of("Sweden", "Denmark", "Finland")) {
            others.add(new Line(name, List.of(new Point(2012, 5), new Point(2013, 7.05))));
        }
        List<Double> heights =
                wide(content(others, List.of(), List.of())).all("text").stream()
                        .filter(text -> text.getTextContent().matches("(Swe|Den|Fin).*"))
                        .map(text -> Double.parseDouble(text.getAttribute("y")))
                        .sorted()
                        .toList();
        assertThat(heights).hasSize(3);
        assertThat(heights.get(1) - heights.get(0)).isGreaterThanOrEqualTo(14);
        assertThat(heights.get(2) - heights.get(1)).isGreaterThanOrEqualTo(14);
    }

    @Test
    void leavesOutNamesThatWouldMoveTooFarFromTheirLine() {
        List<Line> others = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            others.add(new Line("Neighbour" + i, List.of(new Point(2013, 5))));
        }
        long named =
                wide(content(others, List.of(), List.of())).texts().stream()
                        .filter(text -> text.startsWith("Neighbour"))
                        .count();
        assertThat(named).isBetween(2L, 6L);
    }

    @Test
    void breaksTheLineWhereAFigureIsHidden() {
        String broken = LineChart.wide(content(List.of(), List.of(2012), List.of()), NUMBERS);
        String whole = LineChart.wide(content(List.of(), List.of(), List.of()), NUMBERS);
        assertThat(moves(broken)).isEqualTo(moves(whole) + 1);
    }

    private static long moves(String drawing) {
        return Xml.of(drawing).all("path").stream()
                .filter(path -> path.getAttribute("stroke-width").equals("2.8"))
                .flatMapToInt(path -> path.getAttribute("d").chars())
                .filter(c -> c == 'M')
                .count();
    }

    @Test
    void beginsTheFansAtTheLastFigure() {
        Xml chart =
                wide(
                        content(
                                List.of(),
                                List.of(),
                                List.of(
                                        new Ahead(2014, 8, 8.5, 9, 9.5, 10),
                                        new Ahead(2015, 7, 8, 9, 10, 12))));
        var dot = chart.all("circle").getLast();
        String start = "M" + dot.getAttribute("cx") + " " + dot.getAttribute("cy");
        assertThat(
                        chart.all("path").stream()
                                .filter(path -> path.hasAttribute("fill-opacity"))
                                .map(path -> path.getAttribute("d")))
                .hasSize(2)
                .allMatch(path -> path.startsWith(start));
    }

    @Test
    void neverDrawsBelowTheFloorOfItsFigures() {
        Content content =
                content(List.of(), List.of(), List.of(new Ahead(2014, -40, -20, 1, 5, 9)));
        assertThat(content.axisStart()).isZero();
        assertThat(content.truncated()).isFalse();
    }

    @Test
    void tellsThatItsAxisDoesNotStartAtZero() {
        assertThat(content(List.of(), List.of(), List.of()).truncated()).isTrue();
    }

    @Test
    void drawsASingleFigure() {
        Content single =
                new Content(
                        new Line("A", List.of(new Point(2020, 5))),
                        List.of(),
                        List.of(),
                        "",
                        List.of(),
                        "",
                        "",
                        List.of(),
                        null,
                        List.of(),
                        "",
                        null,
                        null,
                        "one");
        assertThat(LineChart.narrow(single, NUMBERS)).doesNotContain("NaN");
    }
}
