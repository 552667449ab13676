package no.samspill.server.portal.graphics;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;

/// The large chart of one series over the years, with its trend, its value to reach, what is to be
/// expected, and others to compare with.
///
/// No frame and no legend: every line is named at its end. Neighbours' names that would collide
/// move apart; those that would move too far are left out, and stand in the table.
public final class LineChart {

    /// The size of the chart for a wide page, in CSS pixels.
    static final double WIDE_WIDTH = 688;

    static final double WIDE_HEIGHT = 520;

    private static final double LINE = 14;
    private static final double FARTHEST_MOVE = 30;

    private LineChart() {}

    /// One figure of a line.
    public record Point(int year, double value) {}

    /// One line with its name.
    public record Line(String name, List<Point> points) {
        public Line {
            points = List.copyOf(points);
        }
    }

    /// A value to reach, drawn across the whole chart.
    public record Limit(double value, String label) {}

    /// What is to be expected in a coming year.
    ///
    /// @param p10 lower end of the 80 % band
    /// @param p25 lower end of the 50 % band
    /// @param p50 the median
    /// @param p75 upper end of the 50 % band
    /// @param p90 upper end of the 80 % band
    public record Ahead(int year, double p10, double p25, double p50, double p75, double p90) {}

    /// A year from which figures cannot be compared with those before.
    public record Break(int year, String label) {}

    /// Everything on the chart.
    ///
    /// @param own the line the page is about; a year without a figure is simply not in it
    /// @param gaps years at which the own line is broken because the figure is missing or hidden
    /// @param trend the fitted line
    /// @param trendLabel what to call it
    /// @param ahead the years to come, from the one after the last figure
    /// @param expectedLabel what to call the median, with its value
    /// @param bandLabel what to call the outer band, in one or two lines divided by a line feed
    /// @param others lines to compare with
    /// @param limit the value to reach; null when there is none
    /// @param breaks years of breaks
    /// @param unit the unit beside the top tick
    /// @param lowest figures cannot be below this; null without such a floor
    /// @param highest figures cannot be above this; null without such a ceiling
    /// @param alternative the text for those who do not see the picture
    public record Content(
            Line own,
            List<Integer> gaps,
            List<Point> trend,
            String trendLabel,
            List<Ahead> ahead,
            String expectedLabel,
            String bandLabel,
            List<Line> others,
            @Nullable Limit limit,
            List<Break> breaks,
            String unit,
            @Nullable Double lowest,
            @Nullable Double highest,
            String alternative) {

        /// The vertical axis that holds everything.
        Axis axis(int ticks) {
            List<Double> values = new ArrayList<>();
            own.points().forEach(point -> values.add(point.value()));
            others.forEach(line -> line.points().forEach(point -> values.add(point.value())));
            ahead.forEach(year -> {
                values.add(clamp(year.p10()));
                values.add(clamp(year.p90()));
            });
            if (limit != null) {
                values.add(limit.value());
            }
            double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
            double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
            return Axis.over(low, high, ticks);
        }

        double clamp(double value) {
            double above = lowest == null ? value : Math.max(lowest, value);
            return highest == null ? above : Math.min(highest, above);
        }

        int firstYear() {
            return own.points().stream().mapToInt(Point::year).min().orElse(0);
        }

        int lastYear() {
            int last = own.points().stream().mapToInt(Point::year).max().orElse(0);
            return Math.max(last, ahead.stream().mapToInt(Ahead::year).max().orElse(last));
        }

        /// Whether the axis leaves zero out, which the page has to say.
        public boolean truncated() {
            return axis(6).truncated();
        }

        /// The ends and the step of the vertical axis.
        public double[] verticalTicks() {
            Axis axis = axis(6);
            return new double[] {axis.min(), axis.max(), axis.step()};
        }

        /// Where the axis starts.
        public double axisStart() {
            return axis(6).min();
        }
    }

    /// How numbers are written.
    ///
    /// @param tick a number that is exact: on the axis, or a value to reach
    /// @param figure a figure that was measured or is expected, rounded as everywhere else
    public record Writing(DoubleFunction<String> tick, DoubleFunction<String> figure) {}

    /// The chart at the width of the page's main column.
    public static String wide(Content content, Writing writing) {
        return new Drawing(content, writing, Frame.WIDE).draw();
    }

    /// The chart for a telephone, with fewer labels.
    public static String narrow(Content content, Writing writing) {
        return new Drawing(content, writing, Frame.NARROW).draw();
    }

    /// The measures of a drawing in CSS pixels.
    private record Frame(
            String name,
            double width,
            double height,
            double left,
            double right,
            double top,
            double bottom,
            double text) {
        static final Frame WIDE = new Frame("wide", WIDE_WIDTH, WIDE_HEIGHT, 44, 150, 18, 36, 13);
        static final Frame NARROW = new Frame("narrow", 354, 330, 36, 92, 16, 32, 12);
    }

    /// A name at a line's end.
    private record Label(
            String text, double x, double y, String colour, String weight, boolean movable) {}

    private static final class Drawing {
        private final Content content;
        private final Writing writing;
        private final Frame frame;
        private final Axis vertical;
        private final double left;
        private final int from;
        private final int to;
        private final Svg svg;

        Drawing(Content content, Writing writing, Frame frame) {
            this.content = content;
            this.writing = writing;
            this.frame = frame;
            this.vertical = content.axis(6);
            this.left = left();
            this.from = content.firstYear();
            this.to = Math.max(content.lastYear(), from + 1);
            this.svg =
                    Svg.picture(frame.width, frame.height, content.alternative)
                            .attributes("class", "line-chart line-chart-" + frame.name);
        }

        String draw() {
            grid();
            years();
            bands();
            breaks();
            content.others.forEach(
                    line -> stroke(path(line.points(), List.of()), "var(--quiet)", 1.3, ""));
            limit();
            trend();
            own();
            labels();
            return svg.toString();
        }

        /// Room for the longest tick, the unit included.
        private double left() {
            int longest =
                    vertical.ticks().stream()
                            .mapToInt(tick -> writing.tick.apply(tick).length())
                            .max()
                            .orElse(0);
            int unit = content.unit.length() <= 2 ? content.unit.length() + 1 : 0;
            return Math.max(frame.left, 12 + (longest + unit) * frame.text * 0.6);
        }

        private double x(double year) {
            return left + (year - from) / (to - from) * (frame.width - left - frame.right);
        }

        private double y(double value) {
            double height = frame.height - frame.top - frame.bottom;
            return frame.top + (1 - vertical.share(content.clamp(value))) * height;
        }

        private void grid() {
            List<Double> ticks = vertical.ticks();
            for (int i = 0; i < ticks.size(); i++) {
                double y = y(ticks.get(i));
                boolean top = i == ticks.size() - 1;
                stroke(horizontal(y), i == 0 ? "var(--ink)" : "var(--rule)", 1, "");
                String text = writing.tick.apply(ticks.get(i));
                write(
                        top && content.unit.length() <= 2 ? text + " " + content.unit : text,
                        top && content.unit.length() <= 2 ? left - 6 : left - 8,
                        y + 4.5,
                        "end");
            }
        }

        private void years() {
            int step = yearStep();
            double y = frame.height - frame.bottom;
            for (int year = from; year <= to; year++) {
                if (year % step == 0 || (year == from && x(nextTick(step)) - x(from) > 34)) {
                    stroke(
                            "M" + Svg.number(x(year)) + " " + Svg.number(y) + "v5",
                            "var(--ink)",
                            1,
                            "");
                    write(Integer.toString(year), x(year), y + 21, "middle");
                }
            }
        }

        private int nextTick(int step) {
            return (from / step + 1) * step;
        }

        private int yearStep() {
            int span = to - from;
            int most = frame.equals(Frame.WIDE) ? 8 : 4;
            for (int step : new int[] {1, 2, 5, 10, 20}) {
                if (span / step <= most) {
                    return step;
                }
            }
            return 50;
        }

        private void bands() {
            if (content.ahead.isEmpty() || content.own.points().isEmpty()) {
                return;
            }
            band("0.13", Ahead::p10, Ahead::p90);
            band("0.17", Ahead::p25, Ahead::p75);
            Point last = content.own.points().getLast();
            List<Point> median = new ArrayList<>(List.of(last));
            content.ahead.forEach(year -> median.add(new Point(year.year(), year.p50())));
            stroke(path(median, List.of()), "var(--acc)", 1.6, "5 4");
        }

        private void band(
                String opacity,
                java.util.function.ToDoubleFunction<Ahead> low,
                java.util.function.ToDoubleFunction<Ahead> high) {
            Point last = content.own.points().getLast();
            StringBuilder path = new StringBuilder("M" + at(last.year(), last.value()));
            for (Ahead year : content.ahead) {
                path.append('L').append(at(year.year(), high.applyAsDouble(year)));
            }
            for (Ahead year : content.ahead.reversed()) {
                path.append('L').append(at(year.year(), low.applyAsDouble(year)));
            }
            svg.add(
                    "path",
                    "d",
                    path.append('Z').toString(),
                    "fill",
                    "var(--acc)",
                    "fill-opacity",
                    opacity);
        }

        private void breaks() {
            for (Break one : content.breaks) {
                if (one.year() > from && one.year() <= to) {
                    double x = x(one.year() - 0.5);
                    String path =
                            "M"
                                    + Svg.number(x)
                                    + " "
                                    + Svg.number(frame.top)
                                    + "V"
                                    + Svg.number(frame.height - frame.bottom);
                    stroke(path, "var(--ink3)", 1, "2 3");
                    halo(one.label(), x + 5, frame.top + 10, "var(--ink2)", "450", "start");
                }
            }
        }

        private void limit() {
            Limit limit = content.limit;
            if (limit != null) {
                stroke(horizontal(y(limit.value())), "var(--st-wrong)", 1.6, "");
            }
        }

        private void trend() {
            if (content.trend.size() < 2) {
                return;
            }
            stroke(path(content.trend, List.of()), "var(--acc)", 1.4, "1.5 3");
        }

        private void own() {
            stroke(path(content.own.points(), content.gaps), "var(--acc)", 2.8, "");
            List<Point> points = content.own.points();
            for (Point point : points) {
                boolean last = point.equals(points.getLast());
                svg.add(
                        "circle",
                        "cx",
                        Svg.number(x(point.year())),
                        "cy",
                        Svg.number(y(point.value())),
                        "r",
                        Svg.number(last ? 5.0 : 3.0),
                        "fill",
                        "var(--acc)",
                        "stroke",
                        "var(--bg)",
                        "stroke-width",
                        "1.2");
            }
        }

        private void labels() {
            List<Label> wanted = new ArrayList<>();
            Point last = content.own.points().isEmpty() ? null : content.own.points().getLast();
            if (last != null) {
                wanted.add(
                        new Label(
                                content.own.name() + " " + writing.figure.apply(last.value()),
                                x(last.year()) + 11,
                                y(last.value()),
                                "var(--acc)",
                                "660",
                                false));
            }
            edgeLabels(wanted);
            neighbourLabels(wanted);
            if (frame.equals(Frame.WIDE)) {
                trendLabel();
            }
            wanted.forEach(label ->
                    halo(label.text, label.x, label.y + 4.5, label.colour, label.weight, "start"));
        }

        /// The names at the chart's right edge: limit, median, band; the limit keeps its place.
        private void edgeLabels(List<Label> wanted) {
            double edge = frame.width - frame.right + 8;
            List<Label> labels = new ArrayList<>();
            Limit limit = content.limit;
            if (limit != null) {
                labels.add(
                        new Label(
                                limitLabel(limit),
                                edge,
                                y(limit.value()),
                                "var(--st-wrong)",
                                "600",
                                false));
            }
            if (!content.ahead.isEmpty()) {
                Ahead end = content.ahead.getLast();
                labels.add(
                        new Label(
                                expectedLabel(end), edge, y(end.p50()), "var(--acc)", "560", true));
                String[] lines = content.bandLabel.split("\n", 2);
                double top = y(Math.max(end.p90(), end.p10()));
                if (lines.length == 2) {
                    labels.add(new Label(lines[1], edge, top + 8, "var(--ink2)", "450", true));
                }
                labels.add(new Label(lines[0], edge, top - 8, "var(--ink2)", "450", true));
            }
            wanted.addAll(apart(labels, 17));
        }

        /// On a telephone the name and the figure, without "at most".
        private String limitLabel(Limit limit) {
            return frame.equals(Frame.WIDE)
                    ? limit.label()
                    : limit.label().split(",", 2)[0] + " " + writing.tick.apply(limit.value());
        }

        private String expectedLabel(Ahead end) {
            return frame.equals(Frame.WIDE)
                    ? content.expectedLabel
                    : writing.figure.apply(end.p50());
        }

        private void neighbourLabels(List<Label> wanted) {
            List<Label> labels = new ArrayList<>();
            for (Line line : content.others) {
                if (!line.points().isEmpty()) {
                    Point end = line.points().getLast();
                    labels.add(
                            new Label(
                                    line.name() + " " + writing.figure.apply(end.value()),
                                    x(end.year()) + 8,
                                    y(end.value()),
                                    "var(--ink2)",
                                    "450",
                                    true));
                }
            }
            List<Label> fixed =
                    wanted.stream().filter(label -> label.x < frame.width - frame.right).toList();
            List<Label> all = new ArrayList<>(fixed);
            all.addAll(labels);
            for (Label label : apart(all, LINE + 1)) {
                if (label.movable) {
                    wanted.add(label);
                }
            }
        }

        private void trendLabel() {
            if (content.trend.size() < 2 || content.trendLabel.isEmpty()) {
                return;
            }
            Point at = content.trend.get(content.trend.size() / 3);
            boolean below =
                    content.own.points().stream()
                            .filter(point -> point.year() == at.year())
                            .allMatch(point -> point.value() > at.value());
            double y = y(at.value()) + (below ? 24 : -14);
            halo(content.trendLabel, x(at.year()), y, "var(--acc)", "450", "start");
        }

        /// Moves labels apart; what would move too far, or out of the picture, is left out.
        private List<Label> apart(List<Label> labels, double distance) {
            return spread(labels, distance, frame.top - 6, frame.height - frame.bottom - 6);
        }

        private String path(List<Point> points, List<Integer> gaps) {
            StringBuilder path = new StringBuilder();
            Point before = null;
            for (Point point : points) {
                boolean broken = before != null && interrupted(before, point, gaps);
                path.append(before == null || broken ? 'M' : 'L')
                        .append(at(point.year(), point.value()));
                before = point;
            }
            return path.toString();
        }

        private static boolean interrupted(Point before, Point point, List<Integer> gaps) {
            return gaps.stream().anyMatch(gap -> gap > before.year() && gap < point.year());
        }

        private String at(double year, double value) {
            return Svg.number(x(year)) + " " + Svg.number(y(value));
        }

        private String horizontal(double y) {
            return "M"
                    + Svg.number(left)
                    + " "
                    + Svg.number(y)
                    + "H"
                    + Svg.number(frame.width - frame.right);
        }

        private void stroke(String path, String colour, double width, String dash) {
            if (path.isEmpty()) {
                return;
            }
            if (dash.isEmpty()) {
                svg.add(
                        "path",
                        "d",
                        path,
                        "fill",
                        "none",
                        "stroke",
                        colour,
                        "stroke-width",
                        Svg.number(width),
                        "stroke-linejoin",
                        "round");
            } else {
                svg.add(
                        "path",
                        "d",
                        path,
                        "fill",
                        "none",
                        "stroke",
                        colour,
                        "stroke-width",
                        Svg.number(width),
                        "stroke-dasharray",
                        dash);
            }
        }

        private void write(String text, double x, double y, String anchor) {
            svg.text(
                    x,
                    y,
                    text,
                    "text-anchor",
                    anchor,
                    "font-size",
                    Svg.number(frame.text),
                    "fill",
                    "var(--ink2)");
        }

        private void halo(
                String text, double x, double y, String colour, String weight, String anchor) {
            svg.text(
                    x,
                    y,
                    text,
                    "text-anchor",
                    anchor,
                    "font-size",
                    Svg.number(frame.text),
                    "font-weight",
                    weight,
                    "fill",
                    colour,
                    "stroke",
                    "var(--bg)",
                    "stroke-width",
                    "4",
                    "stroke-linejoin",
                    "round",
                    "paint-order",
                    "stroke");
        }
    }

    /// Labels at least `distance` apart, the immovable ones in their place; those that cannot be
    /// placed within [#FARTHEST_MOVE] of their line are left out.
    private static List<Label> spread(
            List<Label> labels, double distance, double top, double bottom) {
        List<Label> placed = new ArrayList<>(labels.stream().filter(one -> !one.movable).toList());
        List<Label> movable = new ArrayList<>(labels.stream().filter(Label::movable).toList());
        movable.sort(Comparator.comparingDouble(Label::y));
        for (Label label : movable) {
            Double free = nearestFree(label.y, placed, distance, top, bottom);
            if (free != null) {
                placed.add(new Label(label.text, label.x, free, label.colour, label.weight, true));
            }
        }
        return placed;
    }

    private static @Nullable Double nearestFree(
            double wish, List<Label> placed, double distance, double top, double bottom) {
        for (double move = 0; move <= FARTHEST_MOVE; move += 1) {
            for (double y : new double[] {wish + move, wish - move}) {
                boolean free = placed.stream().allMatch(other -> Math.abs(other.y - y) >= distance);
                if (free && y >= top && y <= bottom) {
                    return y;
                }
            }
        }
        return null;
    }
}
