package no.samspill.server.portal.graphics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Who had a task and when: one row per task, one field per holder, hatching where nobody had it.
public final class Timeline {

    private static final double WIDTH = 1088;
    private static final double LEFT = 186;
    private static final double ROW = 50;
    private static final double BAR = 32;
    private static final double TOP = 34;
    private static final double LETTER = 7.3;

    private Timeline() {}

    /// A holder during a period.
    ///
    /// @param from the first day
    /// @param to the first day after
    /// @param name the full name
    /// @param shortName what to write where the name has no room
    /// @param now whether the period lasts
    /// @param nobody whether nobody had the task
    public record Span(
            LocalDate from,
            LocalDate to,
            String name,
            String shortName,
            boolean now,
            boolean nobody) {}

    /// A task.
    public record Row(String label, List<Span> spans) {}

    /// The timeline from `first` to `today`.
    public static String drawing(
            List<Row> rows, LocalDate first, LocalDate today, String todayWord, String words) {
        double height = TOP + rows.size() * ROW + 26;
        Svg svg = Svg.picture(WIDTH, height, words).attributes("class", "answers");
        Scale scale = new Scale(first, today);
        years(svg, scale, height - 26);
        for (int i = 0; i < rows.size(); i++) {
            row(svg, rows.get(i), TOP + i * ROW, scale);
        }
        today(svg, scale.x(today), height, todayWord);
        return svg.toString();
    }

    private static void years(Svg svg, Scale scale, double bottom) {
        int span = scale.today.getYear() - scale.first.getYear();
        int step = span > 14 ? 5 : span > 7 ? 2 : 1;
        for (int year = scale.first.getYear(); year <= scale.today.getYear(); year += step) {
            LocalDate day = LocalDate.of(year, 1, 1);
            if (day.isBefore(scale.first)) {
                continue;
            }
            double x = scale.x(day);
            svg.add(
                    "path",
                    "d",
                    "M" + Svg.number(x) + " 24V" + Svg.number(bottom),
                    "stroke",
                    "var(--rule)");
            svg.text(
                    x,
                    14,
                    Integer.toString(year),
                    "text-anchor",
                    "middle",
                    "font-size",
                    "13",
                    "fill",
                    "var(--ink2)");
        }
    }

    private static void row(Svg svg, Row row, double top, Scale scale) {
        svg.text(
                0,
                top + BAR / 2 + 5,
                row.label(),
                "font-size",
                "14.5",
                "font-weight",
                "600",
                "fill",
                "var(--ink)");
        for (Span span : row.spans()) {
            span(svg, span, top, scale);
        }
    }

    private static void span(Svg svg, Span span, double top, Scale scale) {
        double x = scale.x(span.from()) + 1;
        double width = Math.max(2, scale.x(span.to()) - x - 1);
        String[] look = look(span);
        svg.add(
                "rect",
                "x",
                Svg.number(x),
                "y",
                Svg.number(top),
                "width",
                Svg.number(width),
                "height",
                Svg.number(BAR),
                "rx",
                "3",
                "fill",
                look[0],
                "stroke",
                look[2],
                "stroke-dasharray",
                "4 3");
        if (span.nobody()) {
            hatch(svg, x, top, width);
        }
        String label = fitting(span, width);
        if (!label.isEmpty()) {
            label(svg, span, label, x, top, look[1]);
        }
    }

    /// Fill, ink and edge.
    private static String[] look(Span span) {
        if (span.nobody()) {
            return new String[] {"none", "var(--st-wrong)", "var(--st-wrong)"};
        }
        return span.now()
                ? new String[] {"var(--acc)", "var(--acc-c)", "none"}
                : new String[] {"var(--soft2)", "var(--ink)", "none"};
    }

    private static void label(Svg svg, Span span, String label, double x, double top, String ink) {
        if (span.nobody()) {
            svg.add(
                    "rect",
                    "x",
                    Svg.number(x + 8),
                    "y",
                    Svg.number(top + 6),
                    "width",
                    Svg.number(label.length() * LETTER + 8),
                    "height",
                    "20",
                    "fill",
                    "var(--bg)");
        }
        svg.text(
                x + 12,
                top + BAR / 2 + 5,
                label,
                "font-size",
                "13.5",
                "font-weight",
                "580",
                "fill",
                ink);
    }

    private static void hatch(Svg svg, double x, double top, double width) {
        StringBuilder path = new StringBuilder();
        for (double at = x + 8; at < x + width; at += 8) {
            double run = Math.min(BAR, at - x);
            path.append('M')
                    .append(Svg.number(at))
                    .append(' ')
                    .append(Svg.number(top))
                    .append('l')
                    .append(Svg.number(-run))
                    .append(' ')
                    .append(Svg.number(run));
        }
        svg.add(
                "path",
                "d",
                path.toString(),
                "stroke",
                "var(--st-wrong)",
                "stroke-width",
                "1",
                "opacity",
                "0.45");
    }

    private static String fitting(Span span, double width) {
        if (span.name().length() * LETTER + 20 < width) {
            return span.name();
        }
        return span.shortName().length() * LETTER + 20 < width ? span.shortName() : "";
    }

    private static void today(Svg svg, double x, double height, String word) {
        svg.add(
                "path",
                "d",
                "M" + Svg.number(x) + " 22V" + Svg.number(height - 16),
                "stroke",
                "var(--ink)",
                "stroke-width",
                "1.6");
        svg.text(
                x,
                height - 3,
                word,
                "text-anchor",
                "end",
                "font-size",
                "13",
                "font-weight",
                "560",
                "fill",
                "var(--ink)");
    }

    private record Scale(LocalDate first, LocalDate today) {
        double x(LocalDate day) {
            double days = ChronoUnit.DAYS.between(first, day);
            double all = Math.max(1, ChronoUnit.DAYS.between(first, today));
            double share = Math.clamp(days / all, 0, 1);
            return LEFT + share * (WIDTH - LEFT - 2);
        }
    }
}
