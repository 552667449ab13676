package no.samspill.server.organisations;

import no.samspill.formats.pack.Body;
import no.samspill.server.organisations.Preview.Effect;
import no.samspill.server.organisations.Reorganisation.State;
import no.samspill.server.organisations.ReorganisationDraft.Kind;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.Change;
import no.samspill.server.shared.Outdated;
import no.samspill.server.shared.PersonId;
import no.samspill.server.shared.RecordRef;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Mergers, divisions, new names and moves of tasks: proposed by one, decided by another, and then
/// carried out in one stroke.
@Component
public class Reorganisations {

    /// The type of a reorganisation's record.
    public static final String RECORD = "reorganisation";

    private final ReorganisationTables tables;
    private final BodyTables bodies;
    private final BodyWriting writing;
    private final BodyChecks checks;
    private final List<NamesBodies> namers;
    private final ApplicationEventPublisher events;

    Reorganisations(
            ReorganisationTables tables,
            BodyTables bodies,
            BodyWriting writing,
            BodyChecks checks,
            List<NamesBodies> namers,
            ApplicationEventPublisher events) {
        this.tables = tables;
        this.bodies = bodies;
        this.writing = writing;
        this.checks = checks;
        this.namers = List.copyOf(namers);
        this.events = events;
    }

    /// Where each stands, the latest proposed first.
    public List<Reorganisation> list() {
        return tables.listLatest();
    }

    /// Where one stands.
    public Optional<Reorganisation> find(long id) {
        return tables.findLatest(id);
    }

    /// Every step of one, the latest first.
    public List<Reorganisation> listSteps(long id) {
        return tables.listSteps(id);
    }

    /// The proposals about a body that wait, the latest first.
    public List<Reorganisation> listWaiting(BodyId body) {
        return list().stream()
                .filter(one -> one.state() == State.PROPOSED || one.state() == State.APPROVED)
                .filter(one ->
                        one.draft().from().contains(body)
                                || one.draft().to().stream().anyMatch(to -> to.id().equals(body)))
                .toList();
    }

    /// What one that was carried out did to the register: every body it wrote, before and after.
    public List<Effect> listDone(Reorganisation applied) {
        return bodies.listWritten(applied.recordedAt(), applied.recordedBy()).stream()
                .filter(after ->
                        applied.draft()
                                .reason()
                                .equals(Objects.requireNonNullElse(after.reason(), "")))
                .map(after ->
                        ReorganisationPlan.effect(
                                bodies.listVersions(new BodyId(after.body().id())).stream()
                                        .filter(one -> one.version() == after.version() - 1)
                                        .findFirst()
                                        .map(BodyVersion::body)
                                        .orElse(null),
                                after.body(),
                                applied.draft().kind()))
                .sorted(Comparator.comparing(Effect::kind))
                .toList();
    }

    /// What a reorganisation would do to the register as it stands; nothing is changed.
    public Preview preview(ReorganisationDraft draft) {
        return preview(draft, Register.of(bodies.listStanding()));
    }

    private Preview preview(ReorganisationDraft draft, Register register) {
        ReorganisationPlan plan = ReorganisationPlan.of(draft, register);
        List<FieldProblem> problems = new ArrayList<>(plan.problems());
        problems.addAll(contradictions(plan, register));
        List<Touched> touched =
                plan.effects().stream()
                        .filter(effect -> effect.kind() == Effect.Kind.ENDS)
                        .map(effect -> new BodyId(effect.after().id()))
                        .flatMap(id ->
                                namers.stream()
                                        .flatMap(one -> one.listTouched(id, draft.date()).stream()))
                        .toList();
        return new Preview(plan.effects(), touched, plan.leftBelow(), problems);
    }

    /// What the register could not say of the bodies beside each other afterwards.
    private List<FieldProblem> contradictions(ReorganisationPlan plan, Register register) {
        List<BodyVersion> planned =
                plan.effects().stream()
                        .map(Effect::after)
                        .map(body -> planned(body, register))
                        .toList();
        Register after = register.with(planned);
        return planned.stream()
                .flatMap(one -> checks.check(one.body(), after).stream())
                .distinct()
                .toList();
    }

    private BodyVersion planned(Body body, Register register) {
        BodyVersion standing = register.versions().get(body.id());
        long version = standing == null ? 1 : standing.version() + 1;
        return new BodyVersion(body, version, writing.now(), "", null, null, false);
    }

    /// Proposes a reorganisation.
    ///
    /// @throws BodyRefused when it could not be carried out as the register stands
    @Transactional
    public Reorganisation propose(ReorganisationDraft draft, Actor actor) {
        refuse(preview(draft).problems());
        Reorganisation first =
                step(tables.nextId(), 0, State.PROPOSED, draft, actor, draft.reason());
        return record(first, null, actor);
    }

    /// Proposes it otherwise, before anybody has decided; whoever has had a hand in it cannot
    /// decide on it afterwards. A draft that changes nothing makes no version.
    @Transactional
    public Reorganisation revise(
            long id, long readVersion, ReorganisationDraft draft, Actor actor) {
        Reorganisation former = standing(id, readVersion, State.PROPOSED);
        if (draft.kind() != former.draft().kind()) {
            throw refusal("kind", "reorganisation.other-kind");
        }
        if (draft.equals(former.draft())) {
            return former;
        }
        refuse(preview(draft).problems());
        return record(
                step(id, former.version(), State.PROPOSED, draft, actor, draft.reason()),
                former,
                actor);
    }

    /// Takes the proposal back.
    @Transactional
    public Reorganisation withdraw(long id, long readVersion, String reason, Actor actor) {
        Reorganisation former = standing(id, readVersion, State.PROPOSED, State.APPROVED);
        requireProposer(former, actor);
        return record(
                step(id, former.version(), State.WITHDRAWN, former.draft(), actor, reason),
                former,
                actor);
    }

    /// Says yes or no to somebody else's proposal.
    ///
    /// What was approved can be decided on anew, since the register may have changed meanwhile.
    ///
    /// @param plan the digest of the preview that whoever decides has seen
    /// @throws BodyRefused when the actor proposed it, or acts for the one who did, or gives no
    ///   reason, or when it would do something else by now
    @Transactional
    public Reorganisation decide(
            long id, long readVersion, boolean approve, String plan, String reason, Actor actor) {
        Reorganisation former = standing(id, readVersion, State.PROPOSED, State.APPROVED);
        requireAnother(former, actor);
        if (reason.isBlank()) {
            throw refusal("reason", "reorganisation.reason-missing");
        }
        State state = approve ? State.APPROVED : State.REJECTED;
        Reorganisation step = step(id, former.version(), state, former.draft(), actor, reason);
        if (!approve) {
            return record(step, former, actor);
        }
        Preview preview = preview(former.draft());
        refuse(preview.problems());
        if (!preview.digest().equals(plan)) {
            throw refusal("", "reorganisation.other-plan");
        }
        return record(step.approving(plan), former, actor);
    }

    /// Carries out what was approved: every body it touches gets its next version, or none does.
    ///
    /// @throws BodyRefused when the register has changed so that it can no longer be carried out,
    ///   or would become otherwise than what was approved
    @Transactional
    public Reorganisation apply(long id, long readVersion, Actor actor) {
        Reorganisation former = standing(id, readVersion, State.APPROVED);
        requireAnother(former, actor);
        bodies.lock();
        Register register = Register.of(bodies.listStanding());
        Preview preview = preview(former.draft(), register);
        refuse(preview.problems());
        if (!preview.digest().equals(former.plan())) {
            throw refusal("", "reorganisation.other-than-approved");
        }
        List<BodyVersion> written =
                writing.write(
                        preview.effects().stream()
                                .map(effect -> next(effect, register, former, actor))
                                .toList());
        String reason = former.draft().reason();
        Reorganisation step =
                step(id, former.version(), State.APPLIED, former.draft(), actor, reason);
        return record(step.at(written.getFirst().recordedAt()), former, actor);
    }

    private static BodyWriting.Next next(
            Effect effect, Register register, Reorganisation former, Actor actor) {
        Body after = effect.after();
        Change change =
                new Change.Plain(
                        new RecordRef(BodyRegister.RECORD, after.id()),
                        actor,
                        action(effect, former.draft().kind()),
                        new BodyId(after.id()),
                        effect.fields(),
                        former.draft().reason());
        return new BodyWriting.Next(after, register.versions().get(after.id()), change);
    }

    private static String action(Effect effect, Kind kind) {
        return switch (effect.kind()) {
            case BEGINS -> "registered";
            case MOVES -> "moved";
            case ENDS, CHANGES ->
                    switch (kind) {
                        case MERGE -> "merged";
                        case SPLIT -> "split";
                        case RENAME -> "renamed";
                        case TRANSFER -> "handed-over";
                        case CORRECTION -> "corrected";
                    };
        };
    }

    private Reorganisation standing(long id, long readVersion, State... allowed) {
        Reorganisation former =
                tables.findLatest(id)
                        .orElseThrow(() -> refusal("id", "reorganisation.no-such", id));
        if (former.version() != readVersion) {
            throw new Outdated(ref(id), readVersion, former.version());
        }
        if (!Set.of(allowed).contains(former.state())) {
            throw refusal("state", "reorganisation.state." + BodyFields.key(former.state()));
        }
        return former;
    }

    private static void requireProposer(Reorganisation former, Actor actor) {
        if (!former.proposedBy().equals(actor.label())) {
            throw refusal("actor", "reorganisation.not-proposer");
        }
    }

    /// Four eyes: nobody who has written a version of it, nor anybody who acts in their place.
    private void requireAnother(Reorganisation former, Actor actor) {
        if (hasWritten(former.id(), actor)) {
            throw refusal("actor", "reorganisation.own-proposal");
        }
    }

    /// Whether somebody, or the one they stand in for, has written a version of a proposal.
    public boolean hasWritten(long id, Actor actor) {
        PersonId principal =
                actor instanceof Actor.Person(_, _, PersonId deputyFor) ? deputyFor : null;
        return tables.listSteps(id).stream()
                .filter(step -> step.state() == State.PROPOSED)
                .map(Reorganisation::recordedBy)
                .anyMatch(writer ->
                        writer.equals(actor.label())
                                || (principal != null && writer.equals("person:" + principal)));
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new BodyRefused(problems);
        }
    }

    private static BodyRefused refusal(String field, String code, Object... arguments) {
        return new BodyRefused(List.of(FieldProblem.of(field, code, arguments)));
    }

    private Reorganisation step(
            long id,
            long former,
            State state,
            ReorganisationDraft draft,
            Actor actor,
            String reason) {
        BodyId acting = actor.body();
        return new Reorganisation(
                id,
                former + 1,
                state,
                draft,
                actor.label(),
                writing.now(),
                actor.label(),
                writing.now(),
                acting == null ? null : acting.value(),
                reason,
                null);
    }

    private Reorganisation record(
            Reorganisation step, @Nullable Reorganisation former, Actor actor) {
        try {
            tables.add(step);
        } catch (DuplicateKeyException taken) {
            throw new Outdated(ref(step.id()), step.version() - 1, step.version());
        }
        events.publishEvent(
                new Change.Plain(
                        ref(step.id()),
                        actor,
                        former != null && step.state() == State.PROPOSED
                                ? "revised"
                                : BodyFields.key(step.state()),
                        actor.body(),
                        ReorganisationFields.differences(former, step),
                        step.reason()));
        return tables.findLatest(step.id()).orElseThrow();
    }

    private static RecordRef ref(long id) {
        return new RecordRef(RECORD, Long.toString(id));
    }
}
