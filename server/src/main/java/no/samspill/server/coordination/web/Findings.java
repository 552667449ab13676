package no.samspill.server.coordination.web;

import no.samspill.server.coordination.interactions.Resolution;
import no.samspill.server.coordination.interactions.ScoredSet;
import no.samspill.server.coordination.interactions.TargetPair;
import no.samspill.server.coordination.web.Names.Link;
import no.samspill.server.pages.Words;
import no.samspill.server.shared.BodyId;
import no.samspill.statistics.interactions.CellScores;
import no.samspill.statistics.interactions.Conflicts;
import no.samspill.statistics.interactions.Meetings;
import no.samspill.statistics.interactions.SumCheck.Discrepancy;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// What follows from a set for those who coordinate: who should meet, and whether the figures hold.
record Findings(List<Meeting> meetings, int meetingsLeft, Check check) {

    private static final int MOST = 10;

    /// Two bodies.
    ///
    /// @param path the cells between them
    /// @param kind of the state's sign
    /// @param state how far their conflicts have come
    record Meeting(
            Link first,
            Link second,
            String path,
            String conflict,
            String synergy,
            String kind,
            String state) {}

    /// Whether the figures hold, sentence by sentence.
    ///
    /// @param faults sums that do not hold
    record Check(List<String> lines, List<String> faults) {}

    static Findings of(ScoredSet scored, Map<String, BodyId> answering, Asked asked, Names names) {
        Map<String, List<String>> ids = new TreeMap<>();
        answering.forEach((target, body) -> ids.put(target, List.of(body.value())));
        List<Meetings.Pair> pairs = Meetings.of(scored.matrix(), ids);
        List<Meeting> meetings =
                pairs.stream()
                        .limit(MOST)
                        .map(pair -> meeting(pair, scored, answering, asked, names))
                        .toList();
        return new Findings(
                meetings, Math.max(0, pairs.size() - MOST), check(scored, names.words()));
    }

    private static Meeting meeting(
            Meetings.Pair pair,
            ScoredSet scored,
            Map<String, BodyId> answering,
            Asked asked,
            Names names) {
        BodyId first = new BodyId(pair.first());
        BodyId second = new BodyId(pair.second());
        String[] state = state(conflicts(first, second, scored, answering), scored, names);
        return new Meeting(
                names.body(first),
                names.body(second),
                asked.to(
                        "view",
                        "list",
                        "body",
                        pair.first(),
                        "with",
                        pair.second(),
                        "goal",
                        "",
                        "negative",
                        "",
                        "page",
                        "",
                        "cell",
                        ""),
                names.score(0 - pair.conflict()),
                names.signed(pair.synergy()),
                state[0],
                state[1]);
    }

    private static List<TargetPair> conflicts(
            BodyId first, BodyId second, ScoredSet scored, Map<String, BodyId> answering) {
        List<TargetPair> found = new ArrayList<>();
        for (Conflicts.Cell cell : Conflicts.cells(scored.matrix(), -0.25)) {
            BodyId from = answering.get(cell.from());
            BodyId to = answering.get(cell.to());
            if ((first.equals(from) && second.equals(to))
                    || (second.equals(from) && first.equals(to))) {
                found.add(new TargetPair(cell.from(), cell.to()));
            }
        }
        return found;
    }

    /// The conflict that has come least far decides.
    private static String[] state(List<TargetPair> conflicts, ScoredSet scored, Names names) {
        Words words = names.words();
        if (conflicts.isEmpty()) {
            return new String[] {"none", words.get("interactions.meet.no-conflict")};
        }
        Resolution least = null;
        for (TargetPair pair : conflicts) {
            Optional<Resolution> found = scored.findResolution(pair);
            if (found.isEmpty()) {
                return new String[] {"late", words.get("interactions.meet.none")};
            }
            if (least == null || found.get().state().compareTo(least.state()) < 0) {
                least = found.get();
            }
        }
        if (least == null) {
            return new String[] {"late", words.get("interactions.meet.none")};
        }
        String day = words.numbers().day(least.recordedAt().atOffset(ZoneOffset.UTC).toLocalDate());
        String kind =
                switch (least.state()) {
                    case SEEN, AGENDA -> "waits";
                    case SETTLED, FOLLOWED -> "done";
                };
        return new String[] {kind, words.get("interactions.meet." + least.state().key(), day)};
    }

    private static Check check(ScoredSet scored, Words words) {
        List<String> lines = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        List<Discrepancy> wrong = scored.discrepancies();
        int published = scored.countPublished();
        if (published > 0) {
            long rows = wrong.stream().map(Discrepancy::target).distinct().count();
            lines.add(words.get("interactions.check.sums", published - rows, published));
        } else {
            lines.add(words.get("interactions.check.no-sums"));
        }
        wrong.stream()
                .limit(20)
                .forEach(one ->
                        faults.add(
                                words.get(
                                        "interactions.check.wrong",
                                        one.target(),
                                        words.get(
                                                "interactions.column."
                                                        + one.column()
                                                                .name()
                                                                .toLowerCase(Locale.ROOT)),
                                        words.numbers().value(one.published(), 1),
                                        words.numbers().value(one.computed(), 1))));
        double limit = scored.katzLimit();
        lines.add(
                Double.isInfinite(limit)
                        ? words.get("interactions.check.no-chains")
                        : words.get(
                                "interactions.check.eigenvalue",
                                words.numbers().value(1 / limit, 3),
                                words.numbers().value(limit, 4)));
        counts(scored, lines, words);
        return new Check(lines, faults);
    }

    private static void counts(ScoredSet scored, List<String> lines, Words words) {
        NavigableMap<Integer, Integer> counts = new TreeMap<>();
        int undecided = 0;
        int untouched = 0;
        int disputed = 0;
        int n = scored.targets().size();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                CellScores cell = scored.cell(i, j);
                if (i == j) {
                    continue;
                }
                disputed += cell.isDisputed() ? 1 : 0;
                if (cell.n() > 0) {
                    counts.merge(Names.whole(cell.median()), 1, Integer::sum);
                } else if (cell.undecided() > 0) {
                    undecided++;
                } else {
                    untouched++;
                }
            }
        }
        List<String> each = new ArrayList<>();
        counts.descendingMap()
                .forEach((score, count) ->
                        each.add(
                                words.numbers().signed(score, 0)
                                        + ": "
                                        + words.numbers().count(count)));
        lines.add(words.get("interactions.check.counts", String.join(" · ", each)));
        lines.add(
                words.get(
                        "interactions.check.conflicts",
                        Conflicts.cells(scored.matrix(), -2).size(),
                        Conflicts.mutual(scored.matrix()).size()));
        lines.add(words.get("interactions.check.open", undecided, untouched, disputed));
    }
}
