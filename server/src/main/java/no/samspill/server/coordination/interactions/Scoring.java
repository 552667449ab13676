package no.samspill.server.coordination.interactions;

import no.samspill.server.goals.Goals;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.Change;
import no.samspill.server.shared.Outdated;
import no.samspill.server.shared.RecordRef;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Writes sets and what bodies say of their cells.
@Component
public class Scoring {

    /// The type of a set's record.
    public static final String SET = "interaction-set";

    /// The type of a score's record.
    public static final String SCORE = "interaction-score";

    private static final int LONGEST = 4_000;

    private final InteractionTables tables;
    private final Interactions interactions;
    private final Goals goals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Scoring(
            InteractionTables tables,
            Interactions interactions,
            Goals goals,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tables = tables;
        this.interactions = interactions;
        this.goals = goals;
        this.events = events;
        this.clock = clock;
    }

    /// Makes a set, kept by the body the actor acts for.
    ///
    /// @throws InteractionRefused when it cannot stand like this
    @Transactional
    public InteractionSet create(SetDraft draft, Actor actor) {
        draft.check();
        BodyId owner = actor.body();
        if (owner == null) {
            throw new InteractionRefused("owner", "no-body");
        }
        requireTargets(draft.targets());
        InteractionSet set = version(freeId(draft.name()), 1, owner, draft);
        return write(set, null, null, actor);
    }

    /// Changes what a set says of itself.
    ///
    /// @throws Outdated when somebody else has changed it since `readVersion`
    @Transactional
    public InteractionSet edit(
            SetId id, long readVersion, SetDraft draft, @Nullable String reason, Actor actor) {
        draft.check();
        InteractionSet standing = tables.findSet(id).orElseThrow(() -> noSuch("set"));
        if (standing.version() != readVersion) {
            throw new Outdated(ref(id), readVersion, standing.version());
        }
        List<String> added =
                draft.targets().stream().filter(one -> !standing.targets().contains(one)).toList();
        requireTargets(added);
        return write(
                version(id, readVersion + 1, standing.owner(), draft), standing, reason, actor);
    }

    private void requireTargets(List<String> codes) {
        for (String code : codes) {
            if (goals.findTarget(code).isEmpty()) {
                throw new InteractionRefused("targets", "unknown");
            }
        }
    }

    private InteractionSet version(SetId id, long version, BodyId owner, SetDraft draft) {
        return new InteractionSet(
                id,
                version,
                draft.kind(),
                owner,
                draft.name().strip(),
                draft.source().strip(),
                draft.link(),
                draft.licence().strip(),
                draft.targets().stream().distinct().toList(),
                now());
    }

    private InteractionSet write(
            InteractionSet set,
            @Nullable InteractionSet before,
            @Nullable String reason,
            Actor actor) {
        try {
            tables.add(set, actor, reason);
        } catch (DuplicateKeyException taken) {
            throw new Outdated(ref(set.id()), set.version() - 1, set.version());
        }
        events.publishEvent(
                new Change.Plain(
                        ref(set.id()),
                        actor,
                        before == null ? "created" : "edited",
                        set.owner(),
                        SetFields.differences(before, set),
                        reason));
        interactions.showAfterCommit(set.id());
        return set;
    }

    /// Says for the body the actor acts for what it thinks of a cell.
    ///
    /// @param readVersion the version of the body's own score the edit was made from; 0 for none
    /// @param source what the reason rests on; may be empty
    /// @throws InteractionRefused when the reason is missing or there is no such cell
    /// @throws Outdated when somebody else has scored for the body since
    @Transactional
    public Score score(
            SetId set,
            TargetPair pair,
            long readVersion,
            Judgement judgement,
            String reason,
            String source,
            Actor actor) {
        BodyId scorer = actor.body();
        if (scorer == null) {
            throw new InteractionRefused("scorer", "no-body");
        }
        requireText("reason", reason);
        if (source.length() > LONGEST) {
            throw new InteractionRefused("source", "too-long");
        }
        InteractionSet standing = tables.findSet(set).orElseThrow(() -> noSuch("set"));
        if (!standing.targets().contains(pair.from()) || !standing.targets().contains(pair.to())) {
            throw noSuch("cell");
        }
        @Nullable Score before = tables.findScore(set, pair, scorer).orElse(null);
        long current = before == null ? 0 : before.version();
        if (current != readVersion) {
            throw new Outdated(ref(set, pair, scorer), readVersion, current);
        }
        Score next =
                new Score(
                        set,
                        pair,
                        scorer,
                        current + 1,
                        judgement,
                        reason.strip(),
                        source.strip(),
                        now());
        try {
            tables.add(List.of(next), actor);
        } catch (DuplicateKeyException taken) {
            throw new Outdated(ref(set, pair, scorer), readVersion, next.version());
        }
        events.publishEvent(change(before, next, actor));
        interactions.showAfterCommit(set);
        return next;
    }

    private static Change change(@Nullable Score before, Score next, Actor actor) {
        return new Change.Plain(
                ref(next.set(), next.pair(), next.scorer()),
                actor,
                before == null ? "created" : "edited",
                next.scorer(),
                List.of(
                        Change.Field.of(
                                "score",
                                before == null ? null : before.judgement().written(),
                                next.judgement().written()),
                        Change.Field.of(
                                "why", before == null ? null : before.reason(), next.reason()),
                        Change.Field.of(
                                "source", before == null ? null : before.source(), next.source())),
                null);
    }

    static void requireText(String field, String text) {
        if (text.isBlank()) {
            throw new InteractionRefused(field, "missing");
        }
        if (text.length() > LONGEST) {
            throw new InteractionRefused(field, "too-long");
        }
    }

    static InteractionRefused noSuch(String what) {
        return new InteractionRefused(what, "none");
    }

    static RecordRef ref(SetId set) {
        return new RecordRef(SET, set.value());
    }

    private static RecordRef ref(SetId set, TargetPair pair, BodyId scorer) {
        return new RecordRef(SCORE, set + "/" + pair + "/" + scorer);
    }

    /// To the microsecond, as the database keeps it.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// An id from the name that no set has yet.
    private SetId freeId(String name) {
        String plain =
                Normalizer.normalize(
                                name.toLowerCase(Locale.ROOT)
                                        .replace("æ", "ae")
                                        .replace("ø", "o")
                                        .replace("å", "a"),
                                Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        String start = plain.isEmpty() ? "set" : plain.substring(0, Math.min(60, plain.length()));
        String first = start.replaceAll("-+$", "");
        for (int number = 1; ; number++) {
            SetId id = new SetId(number == 1 ? first : first + "-" + number);
            if (tables.findSet(id).isEmpty()) {
                return Objects.requireNonNull(id);
            }
        }
    }
}
