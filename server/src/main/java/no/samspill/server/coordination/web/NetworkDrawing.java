package no.samspill.server.coordination.web;

import no.samspill.server.coordination.interactions.TargetPair;
import no.samspill.server.coordination.web.Names.Named;

import org.springframework.web.util.HtmlUtils;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The targets in a circle, goal by goal, with an arrow for each strong influence.
///
/// Where each target stands follows from its place in the set alone, so that two pictures can be
/// laid beside each other.
final class NetworkDrawing {

    /// No more arrows than an eye can follow; the strongest stay.
    static final int MOST = 160;

    private static final double SIZE = 760;
    private static final double RADIUS = 300;

    private final Cells cells;
    private final Names names;

    NetworkDrawing(Cells cells, Names names) {
        this.cells = cells;
        this.names = names;
    }

    /// The picture.
    ///
    /// @param svg as it stands in the page
    /// @param drawn how many arrows it has
    /// @param all how many influences the filter lets through
    record Picture(String svg, int drawn, int all) {}

    Picture draw(String title) {
        List<TargetPair> telling = cells.listTelling();
        List<TargetPair> strongest =
                telling.stream()
                        .filter(pair -> !Double.isNaN(value(pair)))
                        // Conflicts first: they are few, and what the picture is looked at for.
                        .sorted(
                                Comparator.comparing((TargetPair pair) -> value(pair) > 0)
                                        .thenComparingDouble(pair -> -Math.abs(value(pair))))
                        .limit(MOST)
                        .toList();
        StringBuilder svg = new StringBuilder(60_000);
        svg.append("<svg class=\"net\" viewBox=\"0 0 ")
                .append(number(SIZE))
                .append(' ')
                .append(number(SIZE))
                .append("\" role=\"img\" aria-label=\"")
                .append(HtmlUtils.htmlEscape(title, "UTF-8"))
                .append("\">");
        svg.append("<defs>");
        Stream.of("neg", "pos")
                .forEach(kind ->
                        svg.append("<marker id=\"head-")
                                .append(kind)
                                .append("\" class=\"")
                                .append(kind)
                                .append(
                                        "\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\""
                                                + " markerHeight=\"7\" markerUnits=\"userSpaceOnUse\""
                                                + " orient=\"auto\"><path d=\"M0 0L8 4L0 8z\"/></marker>"));
        svg.append("</defs>");
        List<TargetPair> behindFirst = new ArrayList<>(strongest.reversed());
        behindFirst.forEach(pair -> arrow(svg, pair));
        for (int at = 0; at < cells.size(); at++) {
            node(svg, at);
        }
        return new Picture(svg.append("</svg>").toString(), strongest.size(), telling.size());
    }

    private double value(TargetPair pair) {
        return cells.value(cells.scored().place(pair.from()), cells.scored().place(pair.to()));
    }

    private void arrow(StringBuilder svg, TargetPair pair) {
        int from = cells.scored().place(pair.from());
        int to = cells.scored().place(pair.to());
        double value = cells.value(from, to);
        boolean negative = value < 0;
        int strength = Math.abs(Names.whole(value));
        svg.append("<path class=\"")
                .append(negative ? "neg" : "pos")
                .append(" w")
                .append(Math.max(1, Math.min(3, strength)))
                .append("\" marker-end=\"url(#head-")
                .append(negative ? "neg" : "pos")
                .append(")\" d=\"M")
                .append(point(from, RADIUS - 20))
                .append('Q')
                .append(point(from, to))
                .append(' ')
                .append(point(to, RADIUS - 20))
                .append("\"/>");
    }

    private void node(StringBuilder svg, int at) {
        Named target = names.target(cells.scored().targets().get(at));
        svg.append("<g class=\"goal-")
                .append(target.goal())
                .append("\"><title>")
                .append(HtmlUtils.htmlEscape(target.code() + " " + target.title().text(), "UTF-8"))
                .append("</title><circle r=\"")
                .append(cells.size() > 60 ? 5 : 9)
                .append("\" cx=\"")
                .append(number(x(at, RADIUS)))
                .append("\" cy=\"")
                .append(number(y(at, RADIUS)))
                .append("\"/><text text-anchor=\"")
                .append(anchor(at))
                .append("\" x=\"")
                .append(number(x(at, RADIUS + 18)))
                .append("\" y=\"")
                .append(number(y(at, RADIUS + 18) + 4))
                .append("\"");
        svg.append(cells.size() > 60 ? " class=\"tiny\">" : ">")
                .append(HtmlUtils.htmlEscape(target.code(), "UTF-8"))
                .append("</text></g>");
    }

    private String anchor(int at) {
        double x = Math.sin(angle(at));
        return x > 0.2 ? "start" : x < -0.2 ? "end" : "middle";
    }

    private double angle(int at) {
        return 2 * Math.PI * at / cells.size();
    }

    private double x(int at, double radius) {
        return SIZE / 2 + radius * Math.sin(angle(at));
    }

    private double y(int at, double radius) {
        return SIZE / 2 - radius * Math.cos(angle(at));
    }

    private String point(int at, double radius) {
        return number(x(at, radius)) + " " + number(y(at, radius));
    }

    /// The bend of an arrow: between the ends, drawn towards the middle and a little to one side,
    /// so that an arrow and its opposite part.
    private String point(int from, int to) {
        double mx = (x(from, RADIUS) + x(to, RADIUS)) / 2;
        double my = (y(from, RADIUS) + y(to, RADIUS)) / 2;
        double side = 0.06;
        double bx = SIZE / 2 + (mx - SIZE / 2) * 0.45 + side * (y(to, RADIUS) - y(from, RADIUS));
        double by = SIZE / 2 + (my - SIZE / 2) * 0.45 - side * (x(to, RADIUS) - x(from, RADIUS));
        return number(bx) + " " + number(by);
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
