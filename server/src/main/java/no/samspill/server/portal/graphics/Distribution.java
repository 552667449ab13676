package no.samspill.server.portal.graphics;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;

/// How areas are spread over the figures: each dot is one area, stacked where they are many.
public final class Distribution {

    private static final double WIDTH = 608;
    private static final double HEIGHT = 320;
    private static final double LEFT = 8;
    private static final double RIGHT = 34;
    private static final double TOP = 74;
    private static final double BOTTOM = 34;
    private static final int FEWEST_COLUMNS = 12;
    private static final int MOST_COLUMNS = 60;

    private Distribution() {}

    /// What is marked besides the dots.
    ///
    /// @param median the median of the areas
    /// @param medianLabel what to call it, with its figure
    /// @param limit the value to reach; null for none
    /// @param limitLabel what to call it, with its figure, and how many are beyond it, in one or
    ///   two lines divided by a line feed
    /// @param own the code of the reader's own place; null for none
    /// @param unit the unit beside the last tick
    /// @param alternative the text for those who do not see the picture
    public record Marks(
            double median,
            String medianLabel,
            @Nullable Double limit,
            String limitLabel,
            @Nullable String own,
            String unit,
            String alternative) {}

    /// The picture of all measured places.
    public static String draw(
            List<Place> places, Steps steps, Marks marks, DoubleFunction<String> number) {
        return new Drawing(places, steps, marks, number).draw();
    }

    private record Dot(Place place, double value, int column, int height) {}

    private static final class Drawing {
        private final Steps steps;
        private final Marks marks;
        private final DoubleFunction<String> number;
        private final Axis axis;
        private final int columns;
        private final List<Dot> dots;
        private final double diameter;
        private final Svg svg;

        Drawing(List<Place> places, Steps steps, Marks marks, DoubleFunction<String> number) {
            this.steps = steps;
            this.marks = marks;
            this.number = number;
            this.axis = axis(places, marks);
            // Twice the square root makes the stacks about as high as the whole is wide.
            this.columns =
                    Math.clamp(
                            Math.round(2 * Math.sqrt(places.size())), FEWEST_COLUMNS, MOST_COLUMNS);
            this.dots = stack(places, axis, columns, marks.own);
            int tallest = dots.stream().mapToInt(Dot::height).max().orElse(0) + 1;
            double room = HEIGHT - TOP - BOTTOM - 4;
            double across = (WIDTH - LEFT - RIGHT) / columns - 0.6;
            this.diameter = Math.min(across, room / tallest);
            this.svg =
                    Svg.picture(WIDTH, HEIGHT, marks.alternative)
                            .attributes("class", "distribution");
        }

        private static Axis axis(List<Place> places, Marks marks) {
            double low = marks.median;
            double high = marks.median;
            for (Place place : places) {
                Double value = place.value();
                if (value != null) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
            // A value to reach far outside would press all dots together; then it is only named.
            Double limit = marks.limit;
            if (limit != null && limit > low - (high - low) && limit < high + (high - low)) {
                low = Math.min(low, limit);
                high = Math.max(high, limit);
            }
            return Axis.between(low, high, 8);
        }

        private static List<Dot> stack(
                List<Place> places, Axis axis, int columns, @Nullable String own) {
            int[] heights = new int[columns];
            List<Place> rising =
                    places.stream()
                            .filter(place -> place.value() != null)
                            // The reader's own place comes last, so that it lies on top of its
                            // stack.
                            .sorted(
                                    Comparator.comparing((Place place) -> place.code().equals(own))
                                            .thenComparingDouble(Drawing::value))
                            .toList();
            List<Dot> dots = new ArrayList<>();
            for (Place place : rising) {
                double value = value(place);
                int column =
                        Math.clamp((int) Math.floor(axis.share(value) * columns), 0, columns - 1);
                dots.add(new Dot(place, value, column, heights[column]++));
            }
            return dots;
        }

        private static double value(Place place) {
            Double value = place.value();
            return value == null ? 0 : value;
        }

        private double x(double value) {
            return LEFT + axis.share(value) * (WIDTH - LEFT - RIGHT);
        }

        private double x(Dot dot) {
            return LEFT + (dot.column + 0.5) / columns * (WIDTH - LEFT - RIGHT);
        }

        private double y(Dot dot) {
            return HEIGHT - BOTTOM - 3 - (dot.height + 0.5) * diameter;
        }

        String draw() {
            base();
            median();
            limit();
            for (Dot dot : dots) {
                if (!dot.place.code().equals(marks.own)) {
                    dot(dot, diameter / 2 - 0.3);
                }
            }
            own();
            return svg.toString();
        }

        private void base() {
            double y = HEIGHT - BOTTOM;
            svg.add(
                    "path",
                    "d",
                    "M" + Svg.number(LEFT) + " " + Svg.number(y) + "H" + Svg.number(WIDTH - RIGHT),
                    "stroke",
                    "var(--ink)");
            List<Double> ticks = axis.ticks();
            int every = ticks.size() > 12 ? 2 : 1;
            for (int i = 0; i < ticks.size(); i++) {
                boolean last = i == ticks.size() - 1;
                if (i % every == 0 || last) {
                    double x = x(ticks.get(i));
                    svg.add(
                            "path",
                            "d",
                            "M" + Svg.number(x) + " " + Svg.number(y) + "v5",
                            "stroke",
                            "var(--ink)");
                    String text = number.apply(ticks.get(i));
                    write(
                            last && marks.unit.length() <= 2 ? text + " " + marks.unit : text,
                            x,
                            y + 21,
                            "var(--ink2)",
                            "400",
                            "middle");
                }
            }
        }

        private void median() {
            double x = x(marks.median);
            svg.add(
                    "path",
                    "d",
                    "M" + Svg.number(x) + " 16V" + Svg.number(HEIGHT - BOTTOM),
                    "stroke",
                    "var(--ink)",
                    "stroke-dasharray",
                    "3 3");
            boolean left = marks.limit == null || marks.limit >= marks.median;
            write(
                    marks.medianLabel,
                    left ? x - 6 : x + 6,
                    22,
                    "var(--ink)",
                    "450",
                    left ? "end" : "start");
        }

        private void limit() {
            Double limit = marks.limit;
            if (limit == null || limit < axis.min() || limit > axis.max()) {
                return;
            }
            double x = x(limit);
            svg.add(
                    "path",
                    "d",
                    "M" + Svg.number(x) + " 16V" + Svg.number(HEIGHT - BOTTOM),
                    "stroke",
                    "var(--st-wrong)",
                    "stroke-width",
                    "1.6");
            boolean left = limit < marks.median || x > WIDTH - 190;
            String[] lines = marks.limitLabel.split("\n", 2);
            double at = left ? x - 6 : x + 6;
            write(lines[0], at, 22, "var(--st-wrong)", "600", left ? "end" : "start");
            if (lines.length == 2) {
                write(lines[1], at, 39, "var(--ink2)", "450", left ? "end" : "start");
            }
        }

        private void dot(Dot dot, double radius) {
            svg.start(
                    "circle",
                    "cx",
                    Svg.number(x(dot)),
                    "cy",
                    Svg.number(y(dot)),
                    "r",
                    Svg.number(radius),
                    "fill",
                    dot.place.paint(steps),
                    "stroke",
                    "var(--m4)",
                    "stroke-width",
                    "0.6",
                    "data-area",
                    dot.place.code());
            svg.title(dot.place.label());
            svg.end();
        }

        /// The reader's own place, with its name above the stacks.
        private void own() {
            for (Dot dot : dots) {
                if (dot.place.code().equals(marks.own)) {
                    double x = x(dot);
                    svg.add(
                            "path",
                            "d",
                            "M" + Svg.number(x) + " 62V" + Svg.number(y(dot)),
                            "stroke",
                            "var(--ink)");
                    svg.start(
                            "circle",
                            "cx",
                            Svg.number(x),
                            "cy",
                            Svg.number(y(dot)),
                            "r",
                            Svg.number(Math.max(4.5, diameter / 2)),
                            "fill",
                            "var(--ink)",
                            "data-area",
                            dot.place.code());
                    svg.title(dot.place.label());
                    svg.end();
                    String anchor = x < 120 ? "start" : x > WIDTH - 120 ? "end" : "middle";
                    write(dot.place.label(), x, 56, "var(--ink)", "620", anchor);
                }
            }
        }

        private void write(
                String text, double x, double y, String colour, String weight, String anchor) {
            svg.text(
                    x,
                    y,
                    text,
                    "fill",
                    colour,
                    "font-size",
                    "12.5",
                    "font-weight",
                    weight,
                    "text-anchor",
                    anchor,
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
}
