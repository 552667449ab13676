package no.samspill.server.portal.graphics;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.portal.graphics.Place.State;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class MapsTest {

    private static final Steps STEPS = new Steps(List.of(2.0, 4.0, 6.0, 8.0), 0);

    private static Map<String, Place> places() {
        Map<String, Place> places = new LinkedHashMap<>();
        places.put("01", new Place("01", "Low <1>", State.MEASURED, 1.0));
        places.put("02", new Place("02", "High 9", State.MEASURED, 9.0));
        places.put("03", new Place("03", "Gone", State.MISSING, null));
        places.put("04", new Place("04", "Hidden", State.CONFIDENTIAL, null));
        return places;
    }

    private static List<PointMap.Spot> spots() {
        List<PointMap.Spot> spots = new ArrayList<>();
        int i = 0;
        for (String code : places().keySet()) {
            spots.add(new PointMap.Spot(code, 10 + i, 60 + i));
            i++;
        }
        return spots;
    }

    private static String fill(Xml map, String code) {
        return map.all("circle").stream()
                .filter(dot -> dot.getAttribute("data-area").equals(code))
                .map(dot -> dot.getAttribute("fill"))
                .findFirst()
                .orElse("");
    }

    @Test
    void coloursInFiveStepsHatchesWhatIsMissingAndDotsWhatIsHidden() {
        Xml map = Xml.of(PointMap.draw(spots(), places(), STEPS, null, "map"));
        assertThat(fill(map, "01")).isEqualTo("var(--m1)");
        assertThat(fill(map, "02")).isEqualTo("var(--m5)");
        assertThat(fill(map, "03")).isEqualTo("url(#map-missing)");
        assertThat(fill(map, "04")).isEqualTo("url(#map-confidential)");
    }

    @Test
    void marksTheReadersOwnPlaceWithInkAndDrawsItLast() {
        Element last =
                Xml.of(PointMap.draw(spots(), places(), STEPS, "01", "map"))
                        .all("circle")
                        .getLast();
        assertThat(last.getAttribute("data-area")).isEqualTo("01");
        assertThat(last.getAttribute("stroke")).isEqualTo("var(--ink)");
    }

    @Test
    void putsNorthUp() {
        Xml map = Xml.of(PointMap.draw(spots(), places(), STEPS, null, "map"));
        List<Element> dots =
                map.all("circle").stream().filter(dot -> dot.hasAttribute("data-area")).toList();
        assertThat(Double.parseDouble(dots.getLast().getAttribute("cy")))
                .isLessThan(Double.parseDouble(dots.getFirst().getAttribute("cy")));
    }

    @Test
    void fillsOutlinesAndHatchesThoseItKnowsNothingOf() {
        var square = new double[] {10, 60, 11, 60, 11, 61, 10, 61, 10, 60};
        var east = new double[] {11, 60, 12, 60, 12, 61, 11, 61, 11, 60};
        Xml map =
                Xml.of(
                        FilledMap.draw(
                                List.of(
                                        new FilledMap.Outline("02", List.of(square)),
                                        new FilledMap.Outline("99", List.of(east))),
                                places(),
                                STEPS,
                                "02",
                                "map"));
        List<String> fills =
                map.all("path").stream()
                        .filter(path -> path.hasAttribute("data-area"))
                        .map(path -> path.getAttribute("fill"))
                        .toList();
        assertThat(fills).containsExactly("var(--m5)", "url(#map-missing)");
    }

    @Test
    void putsEveryMeasuredPlaceInTheDistribution() {
        var marks =
                new Distribution.Marks(5, "Median 5", 4.0, "Limit 4\n1 outside", "02", "%", "plot");
        Xml plot =
                Xml.of(
                        Distribution.draw(
                                List.copyOf(places().values()),
                                STEPS,
                                marks,
                                value -> Long.toString(Math.round(value))));
        assertThat(plot.all("circle").stream().map(dot -> dot.getAttribute("data-area")))
                .containsExactlyInAnyOrder("01", "02");
        assertThat(plot.texts()).contains("Median 5", "Limit 4", "1 outside", "High 9");
        assertThat(plot.all("title").getFirst().getTextContent()).isEqualTo("Low <1>");
    }

    @Test
    void stacksDotsThatShareAFigureWithoutLeavingThePicture() {
        List<Place> many = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            many.add(new Place("a" + i, "a", State.MEASURED, i % 3 + 1.0));
        }
        var marks = new Distribution.Marks(2, "m", null, "", null, "", "plot");
        Xml plot = Xml.of(Distribution.draw(many, STEPS, marks, value -> "" + value));
        assertThat(plot.all("circle"))
                .allMatch(dot -> Double.parseDouble(dot.getAttribute("cy")) > 60);
    }
}
