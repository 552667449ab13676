package no.samspill.server.coordination.web;

import no.samspill.server.coordination.interactions.ScoredSet;
import no.samspill.server.coordination.web.Names.Named;
import no.samspill.server.pages.Words;
import no.samspill.statistics.interactions.Influence;
import no.samspill.statistics.interactions.KatzInfluence;
import no.samspill.statistics.interactions.RankIntervals.Interval;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which targets carry most others along.
///
/// @param katz whether chains of every length are counted
/// @param refused why there is no answer at this damping; empty when there is one
/// @param rows by rank; the middle is left out unless all are wanted
/// @param left how many are left out
/// @param all where all of them stand
/// @param note what the lines mean
/// @param share the damping that was asked for, in per cent
record RankingView(
        boolean katz,
        String refused,
        List<Row> rows,
        List<Row> tail,
        int left,
        String all,
        String note,
        String share) {

    private static final int HEAD = 12;
    private static final int TAIL = 2;

    /// One target.
    ///
    /// @param direct what it gives directly
    /// @param other its rank by that alone, in words; empty when it is the same
    /// @param second what it gives through others, by half
    /// @param in what it gets directly
    /// @param interval between which ranks it stands; empty with chains
    /// @param line the same as a picture
    record Row(
            int rank,
            Named target,
            String direct,
            String other,
            String second,
            String total,
            String in,
            String interval,
            String line) {}

    static RankingView of(ScoredSet scored, Asked asked, Names names) {
        Words words = names.words();
        if (!asked.katz()) {
            List<Row> rows = rows(scored, null, names);
            return cut(rows, asked, "", note(scored, words), names);
        }
        double limit = scored.katzLimit();
        double share = asked.share() / 100;
        double alpha = Double.isInfinite(limit) ? share : share * limit;
        return switch (KatzInfluence.at(scored.matrix(), alpha)) {
            case KatzInfluence.Converged found ->
                    cut(
                            rows(scored, found, names),
                            asked,
                            "",
                            words.get(
                                    "interactions.katz.note",
                                    words.numbers().value(found.alpha(), 4),
                                    words.numbers().value(asked.share(), 0)),
                            names);
            case KatzInfluence.Diverges(double at, double most) ->
                    cut(
                            List.of(),
                            asked,
                            words.get(
                                    "interactions.katz.refused",
                                    words.numbers().value(at, 4),
                                    words.numbers().value(most, 4)),
                            "",
                            names);
        };
    }

    private static RankingView cut(
            List<Row> rows, Asked asked, String refused, String note, Names names) {
        boolean whole = asked.wholeRanking() || rows.size() <= HEAD + TAIL + 1;
        int shown = whole ? rows.size() : HEAD;
        return new RankingView(
                asked.katz(),
                refused,
                rows.subList(0, shown),
                whole ? List.of() : rows.subList(rows.size() - TAIL, rows.size()),
                whole ? 0 : rows.size() - HEAD - TAIL,
                asked.to("ranking", "all") + "#ranking",
                note,
                names.words().numbers().value(asked.share(), 0));
    }

    private static String note(ScoredSet scored, Words words) {
        return scored.hasSpread()
                ? words.get(
                        "interactions.ranking.note",
                        words.numbers().percent(ScoredSet.SHARE),
                        words.numbers().count(ScoredSet.DRAWS),
                        Long.toString(ScoredSet.SEED))
                : words.get("interactions.ranking.note.one");
    }

    private static List<Row> rows(
            ScoredSet scored, KatzInfluence.@Nullable Converged chains, Names names) {
        List<Influence> influences = scored.influences();
        List<Interval> intervals = chains == null ? scored.intervals() : List.of();
        int[] ranks =
                chains == null
                        ? influences.stream().mapToInt(Influence::rank).toArray()
                        : chains.ranks();
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < influences.size(); at++) {
            Influence one = influences.get(at);
            int direct = rankOf(one.out(), influences);
            rows.add(
                    new Row(
                            ranks[at],
                            names.target(one.target()),
                            names.score(one.out()),
                            direct == ranks[at]
                                    ? ""
                                    : names.words()
                                            .get(
                                                    "interactions.ranking.direct-rank",
                                                    Integer.toString(direct)),
                            names.score(one.secondOrder()),
                            chains == null
                                    ? names.score(one.total())
                                    : names.words().numbers().value(chains.influence()[at], 1),
                            names.score(one.in()),
                            chains == null ? range(intervals.get(at)) : "",
                            chains == null
                                    ? line(ranks[at], intervals.get(at), influences.size())
                                    : ""));
        }
        rows.sort(Comparator.comparingInt(Row::rank));
        return rows;
    }

    private static int rankOf(double out, List<Influence> all) {
        return 1 + (int) all.stream().filter(one -> one.out() > out).count();
    }

    private static String range(Interval interval) {
        return interval.lowest() == interval.highest()
                ? Integer.toString(interval.lowest())
                : interval.lowest() + "–" + interval.highest();
    }

    private static String line(int rank, Interval interval, int of) {
        return "<svg class=\"rl\" viewBox=\"0 0 200 16\" aria-hidden=\"true\"><path d=\"M"
                + x(interval.lowest(), of)
                + " 8H"
                + x(interval.highest(), of)
                + "\"/><circle r=\"4.5\" cx=\""
                + x(rank, of)
                + "\" cy=\"8\"/></svg>";
    }

    private static long x(int rank, int of) {
        return Math.round(8 + 184.0 * (rank - 1) / Math.max(1, of - 1));
    }
}
