package no.samspill.server.coordination.web;

import no.samspill.server.coordination.interactions.TargetPair;
import no.samspill.server.coordination.web.Names.Named;
import no.samspill.server.pages.Words;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The heat map: a table whose cells print their number and link to what stands behind it.
///
/// Written out here and not in a template: a matrix of all targets has 28,561 cells.
final class MatrixDrawing {

    private static final String MARK = "@@";

    private final Cells cells;
    private final Names names;
    private final Words words;
    private final String before;
    private final String after;
    private final int openRow;
    private final int openColumn;
    private final List<Integer> columns;
    private final StringBuilder html;
    private final String notScored;

    /// There are few different scores, and thousands of cells.
    private final Map<Double, String> written = new HashMap<>();

    private MatrixDrawing(Cells cells, Names names, Asked asked, String language) {
        this.cells = cells;
        this.names = names;
        this.words = names.words();
        String link = "/" + language + asked.to("cell", MARK);
        String[] around =
                HtmlUtils.htmlEscape(link, "UTF-8").split(HtmlUtils.htmlEscape("%40%40"), 2);
        this.before = around[0];
        this.after = around[1] + "#panel";
        Optional<TargetPair> open = TargetPair.find(asked.cell()).filter(cells.scored()::has);
        this.openRow = open.map(pair -> cells.scored().place(pair.from())).orElse(-1);
        this.openColumn = open.map(pair -> cells.scored().place(pair.to())).orElse(-1);
        this.columns = cells.columns();
        this.notScored = "<i>" + text(words.get("interactions.matrix.not-scored")) + "</i>·";
        this.html = new StringBuilder(columns.size() * 4_000);
    }

    static String of(Cells cells, Names names, Asked asked) {
        return new MatrixDrawing(cells, names, asked, names.words().language().tag()).draw();
    }

    private String draw() {
        List<Integer> rows = cells.rows();
        html.append("<table class=\"ix\"><caption class=\"sr\">")
                .append(text(words.get("interactions.matrix.caption")))
                .append("</caption>");
        head();
        html.append("<tbody>");
        int goal = -1;
        for (int i : rows) {
            row(i, cells.goal(i) != goal);
            goal = cells.goal(i);
        }
        html.append("</tbody>");
        if (!cells.showsSpread()) {
            foot();
        }
        return html.append("</table>").toString();
    }

    private void head() {
        html.append("<thead><tr><th scope=\"col\" class=\"corner\">")
                .append(text(words.get("interactions.matrix.corner")))
                .append("</th>");
        int goal = -1;
        for (int j : columns) {
            Named target = names.target(cells.scored().targets().get(j));
            html.append("<th scope=\"col\" class=\"goal-").append(cells.goal(j));
            line(cells.goal(j) != goal);
            mark(j == openColumn, "hc");
            html.append("\" title=\"")
                    .append(text(target.title().text()))
                    .append("\"><span>")
                    .append(text(target.code()))
                    .append("</span></th>");
            goal = cells.goal(j);
        }
        if (!cells.showsSpread()) {
            html.append("<th scope=\"col\" class=\"sums\"><span>")
                    .append(text(words.get("interactions.matrix.out")))
                    .append("</span></th>");
        }
        html.append("</tr></thead>");
    }

    private void row(int i, boolean first) {
        Named target = names.target(cells.scored().targets().get(i));
        html.append("<tr");
        html.append(first ? " class=\"first\"" : "");
        html.append("><th scope=\"row\" class=\"goal-").append(cells.goal(i));
        mark(i == openRow, "hr");
        html.append("\"><b>").append(text(target.code())).append("</b> <span");
        String lang = target.title().attribute();
        if (lang != null) {
            html.append(" lang=\"").append(text(lang)).append('"');
        }
        html.append('>').append(text(target.title().text())).append("</span></th>");
        int goal = -1;
        for (int j : columns) {
            cell(i, j, cells.goal(j) != goal);
            goal = cells.goal(j);
        }
        if (!cells.showsSpread()) {
            html.append("<td class=\"sums\">").append(names.score(cells.out(i))).append("</td>");
        }
        html.append("</tr>");
    }

    private void cell(int i, int j, boolean line) {
        if (i == j) {
            html.append("<td class=\"s");
            line(line);
            html.append("\"></td>");
            return;
        }
        html.append("<td class=\"").append(kind(i, j));
        line(line);
        mark(cells.cell(i, j).isDisputed(), "d");
        mark(i == openRow && j == openColumn, "on");
        mark(i == openRow && j < openColumn, "hr");
        mark(j == openColumn && i < openRow, "hc");
        html.append("\">");
        if (cells.passes(i, j)) {
            html.append("<a href=\"")
                    .append(before)
                    .append(cells.pair(i, j))
                    .append(after)
                    .append('"');
            html.append(i == openRow && j == openColumn ? " aria-current=\"true\">" : ">");
            html.append(shown(i, j)).append("</a>");
        }
        html.append("</td>");
    }

    /// The class of a cell: how it is coloured, apart from the number that it prints.
    private String kind(int i, int j) {
        double value = cells.value(i, j);
        if (!cells.passes(i, j)) {
            return "off";
        }
        if (cells.isUntouched(i, j)) {
            return "x";
        }
        if (Double.isNaN(value)) {
            return "u";
        }
        int whole = Names.whole(value);
        if (cells.showsSpread()) {
            return "r" + Math.min(3, whole);
        }
        return whole < 0 ? "n" + -whole : "p" + whole;
    }

    private String shown(int i, int j) {
        double value = cells.value(i, j);
        if (cells.isUntouched(i, j)) {
            return notScored;
        }
        if (value == 0) {
            return "<i>0</i>";
        }
        return written.computeIfAbsent(value, one -> text(names.score(one)));
    }

    private void foot() {
        html.append("<tfoot><tr><th scope=\"row\">")
                .append(text(words.get("interactions.matrix.in")))
                .append("</th>");
        double all = 0;
        for (int i = 0; i < cells.size(); i++) {
            all += cells.out(i);
        }
        for (int j : columns) {
            html.append("<td>").append(names.score(cells.in(j))).append("</td>");
        }
        html.append("<td class=\"sums\">").append(names.score(all)).append("</td></tr></tfoot>");
    }

    private void line(boolean first) {
        mark(first, "edge");
    }

    private void mark(boolean on, String name) {
        if (on) {
            html.append(' ').append(name);
        }
    }

    private static String text(@Nullable String text) {
        return HtmlUtils.htmlEscape(text == null ? "" : text, "UTF-8");
    }
}
