package no.samspill.server.portal.graphics;

import java.util.List;

/// All goals at a glance: a sector per goal, a sign per målepunkt, the best innermost.
///
/// Each sector is one link. The table of the goals on the same page is its text alternative.
public final class Wheel {

    private static final double SIZE = 500;
    private static final double CENTRE = SIZE / 2;
    private static final double RIM = 226;
    private static final double INNER = 140;
    private static final double OUTER = 212;
    private static final double LARGEST_SIGN = 15;
    private static final double SMALLEST_SIGN = 5;
    private static final double EDGE_DEGREES = 1.1;

    private Wheel() {}

    /// A sign with the name it stands for.
    public record Point(Sign sign, String name) {}

    /// A goal's share of the wheel.
    ///
    /// @param goal its number
    /// @param address where its link leads
    /// @param summary what the link says
    /// @param points its målepunkter, the best first
    public record Sector(int goal, String address, String summary, List<Point> points) {}

    /// What stands around the signs.
    ///
    /// @param alternative what the wheel is
    /// @param figure the figure in the middle
    /// @param lines what the figure means, one or two lines
    /// @param nothing what an empty sector says
    public record Caption(String alternative, String figure, List<String> lines, String nothing) {}

    /// The wheel.
    public static String drawing(List<Sector> sectors, Caption caption) {
        Svg svg = Svg.group(SIZE, SIZE, caption.alternative());
        double share = sectors.isEmpty() ? 0 : 360.0 / sectors.size();
        double size = signSize(sectors, share);
        for (int i = 0; i < sectors.size(); i++) {
            sector(svg, sectors.get(i), i * share, share, size, caption.nothing());
        }
        middle(svg, caption);
        return svg.toString();
    }

    /// The largest size at which the fullest sector still has room.
    private static double signSize(List<Sector> sectors, double share) {
        int most = sectors.stream().mapToInt(sector -> sector.points().size()).max().orElse(0);
        double size = LARGEST_SIGN;
        while (size > SMALLEST_SIGN && room(share, size) < most) {
            size -= 0.5;
        }
        return size;
    }

    private static int room(double share, double size) {
        int room = 0;
        for (double radius = INNER; radius <= OUTER; radius += size + 2) {
            room += perRow(radius, share, size);
        }
        return room;
    }

    private static int perRow(double radius, double share, double size) {
        double length = Math.toRadians(share) * radius;
        return Math.max(1, (int) Math.floor(length / (size + 1.5)));
    }

    private static void sector(
            Svg svg, Sector sector, double from, double share, double size, String nothing) {
        svg.start(
                "a",
                "href",
                sector.address(),
                "aria-label",
                sector.summary(),
                "class",
                "goal-" + sector.goal());
        svg.start(
                        "path",
                        "d",
                        wedge(from + 0.6, from + share - 0.6),
                        "fill",
                        "var(--bg)",
                        "stroke",
                        "transparent",
                        "class",
                        "focus")
                .title(sector.summary())
                .end();
        svg.add(
                "path",
                "d",
                arc(RIM, from + EDGE_DEGREES, from + share - EDGE_DEGREES),
                "fill",
                "none",
                "stroke",
                "var(--gc)",
                "stroke-width",
                "4.5");
        number(svg, sector.goal(), from + share / 2);
        if (sector.points().isEmpty()) {
            nothing(svg, from + share / 2, nothing);
        } else {
            signs(svg, sector.points(), from, share, size);
        }
        svg.end();
    }

    private static void signs(Svg svg, List<Point> points, double from, double share, double size) {
        double radius = INNER;
        int at = 0;
        while (at < points.size()) {
            int row = Math.min(perRow(radius, share, size), points.size() - at);
            double step = Math.toDegrees((size + 1.8) / radius);
            double first = from + share / 2 - step * (row - 1) / 2;
            for (int i = 0; i < row; i++) {
                sign(svg, points.get(at + i), first + i * step, radius, size);
            }
            at += row;
            radius += size + 2;
        }
    }

    private static void sign(Svg svg, Point point, double degrees, double radius, double size) {
        svg.start("g").title(point.name());
        StatusSign.draw(
                svg,
                point.sign(),
                x(radius, degrees) - size / 2,
                y(radius, degrees) - size / 2,
                size);
        svg.end();
    }

    private static void number(Svg svg, int goal, double degrees) {
        svg.text(
                x(RIM + 15, degrees),
                y(RIM + 15, degrees) + 5,
                Integer.toString(goal),
                "text-anchor",
                "middle",
                "font-size",
                "14",
                "font-weight",
                "620",
                "fill",
                "var(--ink)");
    }

    private static void nothing(Svg svg, double degrees, String words) {
        double x = x(INNER + 12, degrees);
        double y = y(INNER + 12, degrees);
        double turn = degrees > 180 ? degrees + 90 : degrees - 90;
        svg.text(
                x,
                y,
                words,
                "text-anchor",
                "middle",
                "dominant-baseline",
                "middle",
                "font-size",
                "13",
                "fill",
                "var(--ink2)",
                "transform",
                "rotate(" + Svg.number(turn) + " " + Svg.number(x) + " " + Svg.number(y) + ")");
    }

    private static void middle(Svg svg, Caption caption) {
        svg.text(
                CENTRE,
                CENTRE + 4,
                caption.figure(),
                "text-anchor",
                "middle",
                "font-size",
                "50",
                "font-weight",
                "640",
                "letter-spacing",
                "-2",
                "fill",
                "var(--ink)");
        double y = CENTRE + 29;
        for (String line : caption.lines()) {
            svg.text(
                    CENTRE,
                    y,
                    line,
                    "text-anchor",
                    "middle",
                    "font-size",
                    "15",
                    "fill",
                    "var(--ink2)");
            y += 20;
        }
    }

    private static String wedge(double from, double to) {
        return "M"
                + point(INNER - 12, from)
                + "A"
                + Svg.number(INNER - 12)
                + " "
                + Svg.number(INNER - 12)
                + " 0 0 1 "
                + point(INNER - 12, to)
                + "L"
                + point(RIM + 4, to)
                + "A"
                + Svg.number(RIM + 4)
                + " "
                + Svg.number(RIM + 4)
                + " 0 0 0 "
                + point(RIM + 4, from)
                + "Z";
    }

    private static String arc(double radius, double from, double to) {
        return "M"
                + point(radius, from)
                + "A"
                + Svg.number(radius)
                + " "
                + Svg.number(radius)
                + " 0 0 1 "
                + point(radius, to);
    }

    private static String point(double radius, double degrees) {
        return Svg.number(x(radius, degrees)) + " " + Svg.number(y(radius, degrees));
    }

    /// Degrees run clockwise from the top.
    private static double x(double radius, double degrees) {
        return CENTRE + radius * Math.sin(Math.toRadians(degrees));
    }

    private static double y(double radius, double degrees) {
        return CENTRE - radius * Math.cos(Math.toRadians(degrees));
    }
}
