package no.samspill.server.coordination.interactions;

import no.samspill.server.shared.BodyId;
import no.samspill.statistics.interactions.CellScores;
import no.samspill.statistics.interactions.Influence;
import no.samspill.statistics.interactions.InteractionMatrix;
import no.samspill.statistics.interactions.KatzInfluence;
import no.samspill.statistics.interactions.RankIntervals;
import no.samspill.statistics.interactions.RankIntervals.Interval;
import no.samspill.statistics.interactions.SumCheck;
import no.samspill.statistics.interactions.SumCheck.Discrepancy;
import no.samspill.statistics.interactions.TwoStepInfluence;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A set of scores at one moment, and what follows from it.
///
/// The matrix of a set is the median of the bodies' scores, cell by cell; halves are possible. What
/// takes long is computed when it is first asked for, and once.
public final class ScoredSet {

    /// How often ranks are drawn.
    public static final int DRAWS = 2_000;

    /// What the draws begin with.
    public static final long SEED = 11;

    /// The share of the draws that an interval of ranks holds.
    public static final double SHARE = 0.9;

    private final InteractionSet set;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<TargetPair, List<Score>> scores;
    private final NavigableSet<BodyId> scorers = new TreeSet<>();
    private final CellScores[][] cells;
    private final InteractionMatrix matrix;
    private final Map<TargetPair, Resolution> resolutions;
    private final @Nullable PublishedSums published;
    private @Nullable List<Influence> influences;
    private @Nullable List<Interval> intervals;
    private @Nullable Double katzLimit;

    ScoredSet(
            InteractionSet set,
            Collection<Score> standing,
            Collection<Resolution> resolutions,
            @Nullable PublishedSums published) {
        this.set = set;
        set.targets().forEach(target -> places.put(target, places.size()));
        this.scores =
                standing.stream()
                        .filter(one -> has(one.pair()))
                        .collect(Collectors.groupingBy(Score::pair));
        standing.forEach(one -> scorers.add(one.scorer()));
        this.resolutions =
                resolutions.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Resolution::pair, Function.identity()));
        this.published = published;
        this.cells = cells();
        this.matrix = matrix(CellScores::median);
    }

    private CellScores[][] cells() {
        int n = set.targets().size();
        CellScores nothing = CellScores.of();
        CellScores[][] all = new CellScores[n][n];
        for (CellScores[] row : all) {
            java.util.Arrays.fill(row, nothing);
        }
        scores.forEach((pair, of) ->
                all[place(pair.from())][place(pair.to())] =
                        CellScores.of(
                                of.stream()
                                        .mapToDouble(one -> one.judgement().asNumber())
                                        .toArray()));
        return all;
    }

    private InteractionMatrix matrix(java.util.function.ToDoubleFunction<CellScores> value) {
        int n = cells.length;
        double[][] values = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                values[i][j] = i == j ? 0 : value.applyAsDouble(cells[i][j]);
            }
        }
        return InteractionMatrix.of(set.targets(), values);
    }

    /// The set.
    public InteractionSet set() {
        return set;
    }

    /// The codes of its targets, in the order of rows and columns.
    public List<String> targets() {
        return set.targets();
    }

    /// The bodies that have said something of a cell, by id.
    public List<BodyId> scorers() {
        return List.copyOf(scorers);
    }

    /// Whether a cell is one of the set's.
    public boolean has(TargetPair pair) {
        return places.containsKey(pair.from()) && places.containsKey(pair.to());
    }

    /// Which row and column a target has, from 0.
    public int place(String target) {
        Integer place = places.get(target);
        if (place == null) {
            throw new IllegalArgumentException("set " + set.id() + " has no target " + target);
        }
        return place;
    }

    /// The median of every cell; NaN where nobody has decided.
    public InteractionMatrix matrix() {
        return matrix;
    }

    /// What one body says of every cell; NaN where it has not decided or said nothing.
    public InteractionMatrix matrixOf(BodyId scorer) {
        int n = cells.length;
        double[][] values = new double[n][n];
        for (int i = 0; i < n; i++) {
            java.util.Arrays.fill(values[i], Double.NaN);
            values[i][i] = 0;
        }
        scores.forEach((pair, of) ->
                of.stream()
                        .filter(one -> one.scorer().equals(scorer))
                        .forEach(one ->
                                values[place(pair.from())][place(pair.to())] =
                                        one.judgement().asNumber()));
        return InteractionMatrix.of(set.targets(), values);
    }

    /// What all bodies say of a cell, in numbers.
    public CellScores cell(int from, int to) {
        return cells[from][to];
    }

    /// What all bodies say of a cell, in numbers.
    public CellScores cell(TargetPair pair) {
        return cells[place(pair.from())][place(pair.to())];
    }

    /// What each body says of a cell, by body.
    public List<Score> scores(TargetPair pair) {
        return scores.getOrDefault(pair, List.of());
    }

    /// Everything that is said, by row, column and body.
    public List<Score> listScores() {
        List<Score> all = new ArrayList<>();
        for (String from : set.targets()) {
            for (String to : set.targets()) {
                if (!from.equals(to)) {
                    all.addAll(scores(new TargetPair(from, to)));
                }
            }
        }
        return all;
    }

    /// Where a conflict stands; empty when nobody has taken it up.
    public Optional<Resolution> findResolution(TargetPair pair) {
        return Optional.ofNullable(resolutions.get(pair));
    }

    /// What every target gives and gets by the median, in two steps.
    public synchronized List<Influence> influences() {
        List<Influence> known = influences;
        if (known == null) {
            known = TwoStepInfluence.of(matrix);
            influences = known;
        }
        return known;
    }

    /// The damping below which chains of influence add up to something: 1/λ₁.
    public synchronized double katzLimit() {
        Double known = katzLimit;
        if (known == null) {
            known = KatzInfluence.limit(matrix);
            katzLimit = known;
        }
        return known;
    }

    /// Whether several bodies have scored some cell, so that ranks can differ between draws.
    public boolean hasSpread() {
        for (CellScores[] row : cells) {
            for (CellScores cell : row) {
                if (cell.n() > 1) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Between which ranks each target stands when a draw decides, cell by cell, whose score
    /// counts.
    public synchronized List<Interval> intervals() {
        List<Interval> known = intervals;
        if (known == null) {
            // Where every cell has one score, every draw is the same.
            int draws = hasSpread() ? DRAWS : 1;
            known = RankIntervals.of(set.targets(), cells, draws, SHARE, SEED);
            intervals = known;
        }
        return known;
    }

    /// How many rows came with sums; 0 when none did.
    public int countPublished() {
        return published == null
                ? 0
                : (int) published.sums().values().stream().filter(one -> !one.isEmpty()).count();
    }

    /// The sums that came with a matrix and are not what it adds up to.
    public List<Discrepancy> discrepancies() {
        return published == null
                ? List.of()
                : SumCheck.check(matrixOf(published.scorer()), published.sums());
    }
}
