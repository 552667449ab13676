package no.samspill.server.coordination.web;

import no.samspill.server.coordination.interactions.TargetPair;
import no.samspill.server.coordination.web.Names.Named;
import no.samspill.statistics.interactions.CellScores;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The cells that a filter lets through and of which something is said, as a list.
///
/// @param count how many there are on all pages
record CellList(int count, List<Column> columns, List<Row> rows, List<Step> pages) {

    static final int PER_PAGE = 50;

    /// A column to sort by.
    ///
    /// @param sorted the value of `aria-sort`; empty when it is not sorted by
    record Column(String label, String path, String sorted) {}

    /// One cell.
    record Row(
            Named from,
            Named to,
            String path,
            String kind,
            String value,
            String does,
            String spread,
            int scorers,
            boolean disputed) {}

    /// A page of the list; its path is empty for the one that is shown.
    record Step(String label, String path) {}

    static CellList of(Cells cells, Asked asked, Names names) {
        List<TargetPair> all = new ArrayList<>(list(cells));
        all.sort(order(cells, asked.sort()));
        int pages = Math.max(1, (all.size() + PER_PAGE - 1) / PER_PAGE);
        int page = Math.min(asked.page(), pages);
        return new CellList(
                all.size(),
                Stream.of("from", "to", "score", "spread", "scorers")
                        .map(key ->
                                new Column(
                                        names.words().get("interactions.list." + key),
                                        asked.to("sort", key, "page", ""),
                                        !asked.sort().equals(key)
                                                ? ""
                                                : key.matches("spread|scorers")
                                                        ? "descending"
                                                        : "ascending"))
                        .toList(),
                all.stream()
                        .skip((page - 1L) * PER_PAGE)
                        .limit(PER_PAGE)
                        .map(pair -> row(pair, cells, asked, names))
                        .toList(),
                pages == 1
                        ? List.of()
                        : IntStream.rangeClosed(1, pages)
                                .mapToObj(number ->
                                        new Step(
                                                Integer.toString(number),
                                                number == page
                                                        ? ""
                                                        : asked.to(
                                                                "page", Integer.toString(number))))
                                .toList());
    }

    private static List<TargetPair> list(Cells cells) {
        List<TargetPair> all = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            for (int j = 0; j < cells.size(); j++) {
                if (cells.passes(i, j) && !cells.isUntouched(i, j) && cells.value(i, j) != 0) {
                    all.add(cells.pair(i, j));
                }
            }
        }
        return all;
    }

    private static Comparator<TargetPair> order(Cells cells, String sort) {
        Comparator<TargetPair> byFrom =
                Comparator.comparingInt(pair -> cells.scored().place(pair.from()));
        Comparator<TargetPair> byTo =
                Comparator.comparingInt(pair -> cells.scored().place(pair.to()));
        Comparator<TargetPair> plain = byFrom.thenComparing(byTo);
        return switch (sort) {
            case "from" -> plain;
            case "to" -> byTo.thenComparing(byFrom);
            case "spread" ->
                    Comparator.comparingDouble(
                                    (TargetPair pair) -> -known(cell(cells, pair).quartileRange()))
                            .thenComparing(plain);
            case "scorers" ->
                    Comparator.comparingInt((TargetPair pair) -> -cell(cells, pair).n())
                            .thenComparing(plain);
            // By score, the undecided last.
            default ->
                    Comparator.comparingDouble((TargetPair pair) -> value(cells, pair))
                            .thenComparing(plain);
        };
    }

    private static CellScores cell(Cells cells, TargetPair pair) {
        return cells.scored().cell(pair);
    }

    private static double known(double value) {
        return Double.isNaN(value) ? -1 : value;
    }

    private static double value(Cells cells, TargetPair pair) {
        return cells.value(cells.scored().place(pair.from()), cells.scored().place(pair.to()));
    }

    private static Row row(TargetPair pair, Cells cells, Asked asked, Names names) {
        CellScores scores = cell(cells, pair);
        double value = value(cells, pair);
        double median = scores.median();
        double range = scores.quartileRange();
        return new Row(
                names.target(pair.from()),
                names.target(pair.to()),
                asked.to("cell", pair.toString()) + "#panel",
                cells.showsSpread()
                        ? "r" + Math.min(3, Names.whole(known(value)))
                        : Panels.kind(value),
                names.score(value),
                Double.isNaN(median)
                        ? names.words().get("interactions.does.undecided")
                        : names.does(median),
                scores.n() > 1 ? names.score(range) : "",
                scores.n(),
                scores.isDisputed());
    }
}
