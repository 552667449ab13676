package no.samspill.server.coordination.interactions;

import no.samspill.server.coordination.interactions.Resolution.State;
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

import java.util.List;
import java.util.Set;

/// Takes conflicts from being seen to being followed, a step at a time.
@Component
public class Resolutions {

    /// The type of a conflict's record.
    public static final String RECORD = "interaction-conflict";

    private final InteractionTables tables;
    private final Interactions interactions;
    private final Scoring scoring;
    private final ApplicationEventPublisher events;

    Resolutions(
            InteractionTables tables,
            Interactions interactions,
            Scoring scoring,
            ApplicationEventPublisher events) {
        this.tables = tables;
        this.interactions = interactions;
        this.scoring = scoring;
        this.events = events;
    }

    /// The states a conflict may get next.
    public static Set<State> next(@Nullable Resolution standing) {
        return standing == null ? State.first() : standing.state().next();
    }

    /// Takes the next step.
    ///
    /// @param readVersion the version of the step before; 0 for none
    /// @param reason why, or what was decided
    /// @throws InteractionRefused when the cell is no conflict, the step is not the next one or the
    ///   reason is missing
    /// @throws Outdated when somebody else has taken a step since
    @Transactional
    public Resolution step(
            SetId set, TargetPair pair, long readVersion, State state, String reason, Actor actor) {
        Scoring.requireText("reason", reason);
        ScoredSet scored = interactions.findScored(set).orElseThrow(() -> Scoring.noSuch("set"));
        List<Resolution> steps = tables.listSteps(set, pair);
        @Nullable Resolution standing = steps.isEmpty() ? null : steps.getFirst();
        // A conflict that new scores have ended can still be followed to its end.
        if (!scored.has(pair) || (standing == null && !(scored.cell(pair).median() < 0))) {
            throw new InteractionRefused("cell", "no-conflict");
        }
        long current = standing == null ? 0 : standing.version();
        if (current != readVersion) {
            throw new Outdated(ref(set, pair), readVersion, current);
        }
        if (!next(standing).contains(state)) {
            throw new InteractionRefused("state", "not-next");
        }
        return write(standing, set, pair, current + 1, state, reason.strip(), actor);
    }

    private Resolution write(
            @Nullable Resolution before,
            SetId set,
            TargetPair pair,
            long version,
            State state,
            String reason,
            Actor actor) {
        BodyId acting = actor.body();
        Resolution next =
                new Resolution(
                        set,
                        pair,
                        version,
                        state,
                        reason,
                        scoring.now(),
                        actor.label(),
                        acting == null ? null : acting.value());
        try {
            tables.add(next, actor);
        } catch (DuplicateKeyException taken) {
            throw new Outdated(ref(set, pair), version - 1, version);
        }
        events.publishEvent(
                new Change.Plain(
                        ref(set, pair),
                        actor,
                        "edited",
                        acting,
                        List.of(
                                Change.Field.of(
                                        "state",
                                        before == null ? null : before.state().key(),
                                        state.key())),
                        reason));
        interactions.showAfterCommit(set);
        return next;
    }

    private static RecordRef ref(SetId set, TargetPair pair) {
        return new RecordRef(RECORD, set + "/" + pair);
    }
}
