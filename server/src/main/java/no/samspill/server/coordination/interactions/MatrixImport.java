package no.samspill.server.coordination.interactions;

import no.samspill.formats.interactions.InteractionMatrixFile;
import no.samspill.formats.interactions.InteractionReading;
import no.samspill.formats.interactions.InteractionReading.Blank;
import no.samspill.server.coordination.interactions.MatrixPreview.Fault;
import no.samspill.server.goals.Goals;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.Change;
import no.samspill.server.shared.Outdated;
import no.samspill.statistics.interactions.InteractionMatrix;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Takes a matrix of one body's scores in from a file (CSV or XLSX), all of it or nothing.
///
/// A blank cell says nothing; `?` says that the body could not decide. A matrix that adds to a set
/// writes only what differs from what the body has said before.
@Component
public class MatrixImport {

    private static final long HEADER = 1;

    private final InteractionTables tables;
    private final Interactions interactions;
    private final Scoring scoring;
    private final StagedMatrices staged;
    private final Goals goals;
    private final ApplicationEventPublisher events;

    MatrixImport(
            InteractionTables tables,
            Interactions interactions,
            Scoring scoring,
            StagedMatrices staged,
            Goals goals,
            ApplicationEventPublisher events) {
        this.tables = tables;
        this.interactions = interactions;
        this.scoring = scoring;
        this.staged = staged;
        this.goals = goals;
        this.events = events;
    }

    /// What became of an import.
    public sealed interface Committed {

        /// Everything stands.
        record Done(SetId set, int scores) implements Committed {}

        /// Something has changed since the preview; nothing was written.
        record Stale() implements Committed {}

        /// The file does not fit; nothing was written.
        record Wrong() implements Committed {}
    }

    /// Keeps a file for its preview, a day at most.
    ///
    /// @throws InteractionRefused when what is said of it cannot stand
    public UUID keep(String file, byte[] content, MatrixDraft draft, Actor actor) {
        if (draft.set() == null) {
            draft.of(List.of("any", "other")).check();
        }
        return staged.keep(new StagedMatrices.Kept(file, content, draft), actor);
    }

    /// What a kept file would bring; empty when there is none, or none of this actor's.
    public Optional<MatrixPreview> find(UUID id, Actor actor) {
        return staged.find(id, actor).map(kept -> preview(kept, read(kept)));
    }

    /// Forgets a kept file.
    public void discard(UUID id, Actor actor) {
        staged.discard(id, actor);
    }

    /// Takes a kept file in, all of it or nothing.
    ///
    /// @param digest the preview's, so that nothing else is written than what was seen
    /// @return empty when there is no such file of this actor's
    @Transactional
    public Optional<Committed> commit(UUID id, String digest, Actor actor) {
        return staged.find(id, actor).map(kept -> commit(id, kept, digest, actor));
    }

    private Committed commit(UUID id, StagedMatrices.Kept kept, String digest, Actor actor) {
        InteractionReading reading = read(kept);
        MatrixPreview preview = preview(kept, reading);
        if (!preview.digest().equals(digest)) {
            return new Committed.Stale();
        }
        if (!(reading instanceof InteractionReading.Read read) || !preview.isReady()) {
            return new Committed.Wrong();
        }
        SetId known = kept.draft().set();
        SetId set =
                known == null
                        ? scoring.create(kept.draft().of(preview.targets()), actor).id()
                        : known;
        Instant now = scoring.now();
        List<Score> scores = preview.scores().stream().map(one -> at(one, set, now)).toList();
        try {
            tables.add(scores, actor);
        } catch (DuplicateKeyException taken) {
            throw new Outdated(Scoring.ref(set), 0, 1);
        }
        BodyId scorer = kept.draft().scorer();
        String checksum = MatrixPreview.checksum(kept.content());
        tables.addImport(set, scorer, now, actor, kept.file(), checksum, read.published());
        events.publishEvent(change(set, scorer, kept.file(), checksum, scores.size(), actor));
        interactions.showAfterCommit(set);
        staged.discard(id, actor);
        return new Committed.Done(set, scores.size());
    }

    private static Score at(Score one, SetId set, Instant now) {
        return new Score(
                set,
                one.pair(),
                one.scorer(),
                one.version(),
                one.judgement(),
                one.reason(),
                one.source(),
                now);
    }

    /// One entry for the whole matrix: its scores are kept with their versions, and the checksum
    /// ties them to the file.
    private static Change change(
            SetId set, BodyId scorer, String file, String checksum, int count, Actor actor) {
        return new Change.Plain(
                Scoring.ref(set),
                actor,
                "landed",
                actor.body(),
                List.of(
                        Change.Field.of("scorer", null, scorer.value()),
                        Change.Field.of("file", null, file),
                        Change.Field.of("checksum", null, checksum),
                        Change.Field.of("count", null, Integer.toString(count))),
                null);
    }

    private static InteractionReading read(StagedMatrices.Kept kept) {
        return InteractionMatrixFile.read(kept.file(), new ByteArrayInputStream(kept.content()));
    }

    private MatrixPreview preview(StagedMatrices.Kept kept, InteractionReading reading) {
        return switch (reading) {
            case InteractionReading.Refused(var problems) ->
                    new MatrixPreview(
                            kept.file(),
                            kept.draft(),
                            problems,
                            List.of(),
                            List.of(),
                            Map.of(),
                            List.of(),
                            0);
            case InteractionReading.Read read -> preview(kept, read);
        };
    }

    private MatrixPreview preview(StagedMatrices.Kept kept, InteractionReading.Read read) {
        MatrixDraft draft = kept.draft();
        SetId known = draft.set();
        @Nullable InteractionSet set = known == null ? null : tables.findSet(known).orElse(null);
        Map<TargetPair, Score> before = before(known, draft.scorer());
        Map<String, Integer> counts = new TreeMap<>();
        List<Score> scores = new ArrayList<>();
        List<Fault> faults = new ArrayList<>(faults(read.matrix(), set));
        int unchanged = 0;
        for (Cell cell : cells(read)) {
            counts.merge(cell.written(), 1, Integer::sum);
            Judgement judgement = cell.judgement();
            if (cell.isBroken()) {
                faults.add(
                        new Fault(
                                null,
                                cell.pair().to(),
                                "no-half",
                                cell.pair().from() + ": " + cell.score()));
            } else if (judgement != null) {
                Score old = before.get(cell.pair());
                if (old != null && old.judgement().equals(judgement)) {
                    unchanged++;
                } else {
                    scores.add(score(draft, cell.pair(), judgement, old));
                }
            }
        }
        return new MatrixPreview(
                kept.file(),
                draft,
                read.problems(),
                faults,
                read.matrix().targets(),
                counts,
                scores,
                unchanged);
    }

    private static Score score(
            MatrixDraft draft, TargetPair pair, Judgement judgement, @Nullable Score old) {
        SetId set = draft.set();
        return new Score(
                // A set that is still to be made has no id yet; the scores get it when they land.
                set == null ? new SetId("new") : set,
                pair,
                draft.scorer(),
                old == null ? 1 : old.version() + 1,
                judgement,
                "",
                draft.source(),
                Instant.EPOCH);
    }

    private Map<TargetPair, Score> before(@Nullable SetId set, BodyId scorer) {
        return set == null
                ? Map.of()
                : tables.listStanding(set).stream()
                        .filter(one -> one.scorer().equals(scorer))
                        .collect(Collectors.toMap(Score::pair, Function.identity()));
    }

    /// Codes that are no targets here, named by their place in the header, which the rows repeat.
    private List<Fault> faults(InteractionMatrix matrix, @Nullable InteractionSet set) {
        List<Fault> faults = new ArrayList<>();
        for (String code : matrix.targets()) {
            if (goals.findTarget(code).isEmpty()) {
                faults.add(new Fault(HEADER, code, "no-target", code));
            } else if (set != null && !set.targets().contains(code)) {
                faults.add(new Fault(HEADER, code, "not-in-set", code));
            }
        }
        if (matrix.size() < 2) {
            faults.add(new Fault(null, "", "too-small", ""));
        }
        return faults;
    }

    /// @param blank whether nothing stands in it
    private record Cell(TargetPair pair, double score, boolean blank) {

        boolean isBroken() {
            return !Double.isNaN(score) && score * 2 != Math.rint(score * 2);
        }

        @Nullable Judgement judgement() {
            if (blank || isBroken()) {
                return null;
            }
            return Double.isNaN(score)
                    ? new Judgement.Undecided()
                    : new Judgement.Decided(score + 0.0);
        }

        String written() {
            Judgement known = judgement();
            return known == null ? "" : known.written();
        }
    }

    private static List<Cell> cells(InteractionReading.Read read) {
        InteractionMatrix matrix = read.matrix();
        List<Cell> cells = new ArrayList<>(matrix.size() * matrix.size());
        for (int i = 0; i < matrix.size(); i++) {
            for (int j = 0; j < matrix.size(); j++) {
                if (i != j) {
                    String from = matrix.targets().get(i);
                    String to = matrix.targets().get(j);
                    boolean blank = read.blanks().contains(new Blank(from, to));
                    cells.add(new Cell(new TargetPair(from, to), matrix.score(i, j), blank));
                }
            }
        }
        return cells;
    }
}
