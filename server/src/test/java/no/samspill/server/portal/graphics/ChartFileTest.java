package no.samspill.server.portal.graphics;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.portal.graphics.ChartFile.Around;
import no.samspill.server.portal.graphics.LineChart.Ahead;
import no.samspill.server.portal.graphics.LineChart.Content;
import no.samspill.server.portal.graphics.LineChart.Limit;
import no.samspill.server.portal.graphics.LineChart.Line;
import no.samspill.server.portal.graphics.LineChart.Point;

import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

class ChartFileTest {

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String file(String mark) {
        Content content =
                new Content(
                        new Line(
                                "Norway",
                                List.of(
                                        new Point(2010, 7),
                                        new Point(2011, 8),
                                        new Point(2013, 9))),
                        List.of(2012),
                        List.of(new Point(2010, 7.1), new Point(2013, 8.9)),
                        "Trend",
                        List.of(new Ahead(2014, 8, 8.5, 9, 9.5, 10)),
                        "Middle 9.0",
                        "8 in 10\n8–12",
                        List.of(new Line("Sweden", List.of(new Point(2013, 6)))),
                        new Limit(10, "Threshold"),
                        List.of(new LineChart.Break(2013, "Break")),
                        "%",
                        0.0,
                        100.0,
                        "A chart");
        return ChartFile.svg(
                LineChart.wide(
                        content,
                        new LineChart.Writing(ChartFileTest::number, ChartFileTest::number)),
                new Around(
                        "en",
                        "More <young> people are neither in work nor in education than ten years ago, & more",
                        "Share of those aged 15–29. Per cent.",
                        mark,
                        List.of("Source: OECD. CC BY 4.0.", "Shown as of 1 July 2019"),
                        "More young people"));
    }

    @Test
    void standsOnItsOwn() {
        String svg = file("");
        Xml drawing = Xml.of(svg);
        assertThat(svg)
                .startsWith("<svg width=\"736\"")
                .contains("xmlns=\"http://www.w3.org/2000/svg\"", "sans-serif")
                .doesNotContain("var(")
                .doesNotContainPattern("font-weight=\"6[0-9]0\"")
                .doesNotContain("#5b3d8f");
        assertThat(drawing.texts())
                .contains("Source: OECD. CC BY 4.0.", "Shown as of 1 July 2019", "Norway 9.0")
                .anyMatch(line -> line.startsWith("More <young> people"));
        assertThat(drawing.all("title").getFirst().getTextContent()).contains("& more");
    }

    @Test
    void breaksAHeadingThatIsTooLong() {
        assertThat(Xml.of(file("")).texts())
                .allMatch(line -> line.length() < 70)
                .anyMatch(line -> line.endsWith("& more"));
    }

    @Test
    void carriesTheMarkOfInventedFigures() {
        assertThat(Xml.of(file("Example data")).texts()).contains("Example data");
        assertThat(file("Example data")).contains("#5b3d8f");
    }

    @Test
    void leavesTextsThatLookLikeAColourAlone() {
        assertThat(LightColours.writeOut("<text fill=\"var(--ink)\">var(--none)</text>"))
                .isEqualTo("<text fill=\"#14212b\">var(--none)</text>");
    }

    @Test
    void becomesDotsOfTwiceItsSize() throws IOException {
        String svg = file("Example data");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Raster.png(svg)));
        double height =
                Double.parseDouble(Xml.of(svg).all("svg").getFirst().getAttribute("height"));
        assertThat(image.getWidth()).isEqualTo(2 * 736);
        assertThat(image.getHeight()).isEqualTo((int) Math.round(2 * height));
        assertThat(image.getRGB(0, 0)).isEqualTo(0xffffffff);
        int[] dots =
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        assertThat(java.util.Arrays.stream(dots).distinct().count()).isGreaterThan(20);
        assertThat(dots).contains(0xff0b4f6c, 0xff8b1a3e, 0xfff2eef9);
    }

    @Test
    void hasTheColoursOfTheLightScheme() throws IOException {
        String styles = Files.readString(Path.of("frontend/src/css/tokens.css"));
        String light = styles.substring(styles.indexOf(":root {"), styles.indexOf('}'));
        var colours =
                Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]+);")
                        .matcher(light)
                        .results()
                        .filter(found -> LightColours.BY_NAME.containsKey(found.group(1)))
                        .collect(
                                Collectors.toMap(
                                        found -> found.group(1),
                                        (MatchResult found) -> found.group(2)));
        assertThat(new TreeMap<>(LightColours.BY_NAME)).isEqualTo(new TreeMap<>(colours));
    }
}
