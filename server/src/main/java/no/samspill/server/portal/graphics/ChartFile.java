package no.samspill.server.portal.graphics;

import java.util.ArrayList;
import java.util.List;

/// A line chart as a file that stands on its own: with its heading, what is measured, source and
/// day, in colours that need no style sheet, on white.
public final class ChartFile {

    private static final double MARGIN = 24;
    private static final double WIDTH = LineChart.WIDE_WIDTH + 2 * MARGIN;

    // The page's own fonts first, then those that most machines have.
    private static final String FONTS =
            "Inter, 'Helvetica Neue', Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

    // Outside the page the font may have no weights between regular and bold; a program that does
    // not round them itself would write regular.
    private static final String BETWEEN = "font-weight=\"6[0-9]0\"";
    private static final String BOLD = "font-weight=\"700\"";

    private ChartFile() {}

    /// What stands around the chart.
    ///
    /// @param language the language of the words, as in a `lang` attribute
    /// @param heading what the figures say
    /// @param about what is measured, and in which unit
    /// @param mark the mark of invented figures; empty when they are real
    /// @param foot the lines below: source, licence, day
    /// @param alternative the text for those who do not see the picture
    public record Around(
            String language,
            String heading,
            String about,
            String mark,
            List<String> foot,
            String alternative) {
        public Around {
            foot = List.copyOf(foot);
        }
    }

    /// The file.
    ///
    /// @param chart a drawing of [LineChart#wide]
    public static String svg(String chart, Around around) {
        return new Sheet(around).draw(chart);
    }

    /// A way of writing.
    ///
    /// @param size of the letters
    /// @param leading from line to line
    /// @param share the mean width of a letter, as a share of the size
    private record Hand(double size, double leading, String weight, String colour, double share) {
        static final Hand HEADING = new Hand(20, 26, "660", "var(--ink)", 0.56);
        static final Hand ABOUT = new Hand(13.5, 19, "400", "var(--ink2)", 0.53);
        static final Hand FOOT = new Hand(12, 17, "400", "var(--ink2)", 0.53);

        /// The text in lines that fit into the chart's width.
        List<String> lines(String text) {
            int most = (int) (LineChart.WIDE_WIDTH / (size * share));
            List<String> lines = new ArrayList<>();
            StringBuilder line = new StringBuilder();
            for (String word : text.strip().split(" +", -1)) {
                if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
            return lines;
        }
    }

    private record Written(String text, double y, Hand hand) {}

    /// The sheet is measured while it is laid out, and drawn when its height is known.
    private static final class Sheet {
        private final Around around;
        private final List<Written> lines = new ArrayList<>();
        private double y = MARGIN;

        Sheet(Around around) {
            this.around = around;
        }

        String draw(String chart) {
            double mark = y;
            y += around.mark.isEmpty() ? 0 : 34;
            write(around.heading, Hand.HEADING);
            y += 4;
            write(around.about, Hand.ABOUT);
            double top = y + 14;
            y = top + LineChart.WIDE_HEIGHT + 14;
            around.foot.forEach(line -> write(line, Hand.FOOT));
            Svg svg = sheet(y + MARGIN - 6);
            if (!around.mark.isEmpty()) {
                mark(svg, mark);
            }
            lines.forEach(line -> put(svg, line));
            svg.drawing(chart, MARGIN, top);
            return LightColours.writeOut(svg.toString()).replaceAll(BETWEEN, BOLD);
        }

        private Svg sheet(double height) {
            Svg svg =
                    Svg.picture(WIDTH, height, around.alternative)
                            .attributes(
                                    "xmlns",
                                    "http://www.w3.org/2000/svg",
                                    "lang",
                                    around.language,
                                    "font-family",
                                    FONTS);
            return svg.title(around.heading)
                    .add(
                            "rect",
                            "width",
                            Svg.number(WIDTH),
                            "height",
                            Svg.number(height),
                            "fill",
                            "var(--bg)");
        }

        private void write(String text, Hand hand) {
            for (String line : text.isBlank() ? List.<String>of() : hand.lines(text)) {
                lines.add(new Written(line, y + hand.size, hand));
                y += hand.leading;
            }
        }

        private static void put(Svg svg, Written line) {
            svg.text(
                    MARGIN,
                    line.y,
                    line.text,
                    "font-size",
                    Svg.number(line.hand.size),
                    "font-weight",
                    line.hand.weight,
                    "fill",
                    line.hand.colour);
        }

        /// The violet dashed tag of invented figures.
        private void mark(Svg svg, double top) {
            svg.add(
                    "rect",
                    "x",
                    Svg.number(MARGIN),
                    "y",
                    Svg.number(top),
                    "width",
                    Svg.number(around.mark.length() * 7.4 + 20),
                    "height",
                    "24",
                    "rx",
                    "3",
                    "fill",
                    "var(--ex-bg)",
                    "stroke",
                    "var(--ex)",
                    "stroke-dasharray",
                    "4 3");
            svg.text(
                    MARGIN + 10,
                    top + 16.5,
                    around.mark,
                    "font-size",
                    "13",
                    "font-weight",
                    "600",
                    "fill",
                    "var(--ex)");
        }
    }
}
