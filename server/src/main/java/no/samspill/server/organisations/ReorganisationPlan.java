package no.samspill.server.organisations;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.pack.Body;
import no.samspill.formats.pack.Body.Governed;
import no.samspill.formats.pack.Body.Name;
import no.samspill.formats.pack.Body.Parent;
import no.samspill.formats.pack.Body.Succession;
import no.samspill.formats.pack.Body.SuccessionKind;
import no.samspill.formats.pack.Validity;
import no.samspill.server.organisations.Preview.Effect;
import no.samspill.server.organisations.ReorganisationDraft.Beginning;
import no.samspill.server.organisations.ReorganisationDraft.Kind;
import no.samspill.server.organisations.ReorganisationDraft.Receiver;
import no.samspill.server.shared.BodyId;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/// What a reorganisation makes of the register, body by body; nothing is written here.
///
/// A body that ends keeps everything it was until the day: names, areas and places under others end
/// then, and what it became is added. Bodies below it move to the one that takes it over, or to the
/// one that names them.
final class ReorganisationPlan {

    private final ReorganisationDraft draft;
    private final Register register;
    private final Map<String, Body> after = new LinkedHashMap<>();
    private final List<BodyId> leftBelow = new ArrayList<>();
    private final List<FieldProblem> problems = new ArrayList<>();

    private ReorganisationPlan(ReorganisationDraft draft, Register register) {
        this.draft = draft;
        this.register = register;
    }

    /// The plan, or only what stands in its way.
    static ReorganisationPlan of(ReorganisationDraft draft, Register register) {
        ReorganisationPlan plan = new ReorganisationPlan(draft, register);
        plan.problems.addAll(new ReorganisationChecks(draft, register).list());
        if (plan.problems.isEmpty()) {
            plan.make();
        }
        return plan;
    }

    List<FieldProblem> problems() {
        return problems;
    }

    List<BodyId> leftBelow() {
        return leftBelow;
    }

    /// Every body that would stand otherwise than it does, those it happens to first.
    List<Effect> effects() {
        return after.values().stream().map(this::effect).toList();
    }

    private Effect effect(Body body) {
        return effect(find(body.id()).orElse(null), body, draft.kind());
    }

    /// How a reorganisation of a kind touches a body.
    static Effect effect(@Nullable Body before, Body after, Kind by) {
        Effect.Kind kind;
        if (before == null) {
            kind = Effect.Kind.BEGINS;
        } else if (endsEarlier(before, after)) {
            kind = Effect.Kind.ENDS;
        } else if (before.names().equals(after.names())
                && before.successions().equals(after.successions())
                && by != Kind.CORRECTION) {
            kind = Effect.Kind.MOVES;
        } else {
            kind = Effect.Kind.CHANGES;
        }
        return new Effect(kind, before, after);
    }

    private static boolean endsEarlier(Body before, Body after) {
        LocalDate end = after.validTo();
        LocalDate former = before.validTo();
        return end != null && (former == null || end.isBefore(former));
    }

    private void make() {
        switch (draft.kind()) {
            case MERGE, SPLIT -> {
                draft.from().stream().filter(id -> !carriesOn(id)).forEach(this::end);
                draft.to().forEach(this::begin);
                draft.from().stream().filter(id -> !carriesOn(id)).forEach(this::moveChildren);
            }
            case RENAME -> rename(draft.from().getFirst(), draft.to().getFirst());
            case TRANSFER -> handOver(draft.from().getFirst());
            case CORRECTION -> correct(draft.from().getFirst());
        }
    }

    /// A body that is among those that carry on takes the others in and does not end.
    private boolean carriesOn(BodyId id) {
        return draft.to().stream().anyMatch(one -> one.id().equals(id));
    }

    private void end(BodyId id) {
        Body body = get(id.value());
        List<Succession> successions = new ArrayList<>(body.successions());
        for (Receiver to : draft.to()) {
            SuccessionKind kind =
                    draft.kind() == Kind.MERGE
                            ? SuccessionKind.MERGED_INTO
                            : SuccessionKind.SPLIT_FROM;
            successions.add(
                    new Succession(
                            to.id().value(),
                            draft.date(),
                            kind,
                            draft.kind() == Kind.MERGE ? BigDecimal.ONE : to.share(),
                            to.shareSource(),
                            LocalizedText.EMPTY));
        }
        put(ended(body, draft.date()).as(id, successions));
    }

    private static BodyDraft ended(Body body, LocalDate date) {
        Predicate<Validity> before =
                validity -> {
                    LocalDate from = validity.from();
                    return from == null || from.isBefore(date);
                };
        return new BodyDraft(
                body.kind(),
                body.level(),
                body.organisationNumber(),
                body.names().stream()
                        .filter(one -> before.test(one.validity()))
                        .map(one ->
                                new Name(one.text(), one.shortText(), until(one.validity(), date)))
                        .toList(),
                body.areas().stream()
                        .filter(one -> before.test(one.validity()))
                        .map(one -> new Governed(one.code(), until(one.validity(), date)))
                        .toList(),
                body.languageForm(),
                body.parents().stream()
                        .filter(one -> before.test(one.validity()))
                        .map(one -> new Parent(one.body(), until(one.validity(), date)))
                        .toList(),
                body.contacts(),
                body.description(),
                until(body.validity(), date));
    }

    private static Validity until(Validity validity, LocalDate date) {
        LocalDate to = validity.to();
        return to != null && to.isBefore(date) ? validity : validity.endingOn(date);
    }

    private void begin(Receiver to) {
        Beginning start = to.start();
        if (start == null) {
            return;
        }
        Body first = get(draft.from().getFirst().value());
        Validity validity = new Validity(draft.date(), first.validTo());
        Optional<String> parent = first.findParent(draft.date());
        BodyDraft body =
                new BodyDraft(
                        first.kind(),
                        first.level(),
                        start.organisationNumber(),
                        List.of(new Name(start.name(), start.shortName(), validity)),
                        start.area() == null
                                ? List.of()
                                : List.of(new Governed(start.area(), validity)),
                        first.languageForm(),
                        parent.map(id -> List.of(new Parent(id, validity))).orElse(List.of()),
                        List.of(),
                        LocalizedText.EMPTY,
                        validity);
        put(body.as(to.id(), List.of()));
    }

    /// With one body that carries on, all go there; with several, those that one of them names.
    private void moveChildren(BodyId from) {
        for (Body child : register.children().getOrDefault(from.value(), List.of())) {
            boolean later =
                    child.parents().stream()
                            .filter(one -> one.body().equals(from.value()))
                            .anyMatch(one -> reachesPast(one.validity()));
            if (later && after.get(child.id()) == null) {
                Optional<BodyId> next = nextParent(child);
                if (next.isEmpty()) {
                    leftBelow.add(new BodyId(child.id()));
                }
                put(moved(child, from, next.orElse(null)));
            }
        }
    }

    private boolean reachesPast(Validity validity) {
        LocalDate to = validity.to();
        return to == null || to.isAfter(draft.date());
    }

    private Optional<BodyId> nextParent(Body child) {
        if (draft.to().size() == 1) {
            return Optional.of(draft.to().getFirst().id());
        }
        return draft.to().stream()
                .filter(to -> to.children().contains(new BodyId(child.id())))
                .map(Receiver::id)
                .findFirst();
    }

    private Body moved(Body child, BodyId from, @Nullable BodyId next) {
        List<Parent> parents = new ArrayList<>();
        for (Parent parent : child.parents()) {
            if (!parent.body().equals(from.value()) || !reachesPast(parent.validity())) {
                parents.add(parent);
                continue;
            }
            Validity validity = parent.validity();
            LocalDate start = validity.from();
            if (start == null || start.isBefore(draft.date())) {
                parents.add(new Parent(parent.body(), validity.endingOn(draft.date())));
            }
            if (next != null) {
                LocalDate since =
                        start == null || start.isBefore(draft.date()) ? draft.date() : start;
                parents.add(new Parent(next.value(), new Validity(since, validity.to())));
            }
        }
        return withParents(child, parents);
    }

    private static Body withParents(Body body, List<Parent> parents) {
        BodyDraft former = BodyDraft.of(body);
        return new BodyDraft(
                        former.kind(),
                        former.level(),
                        former.organisationNumber(),
                        former.names(),
                        former.areas(),
                        former.languageForm(),
                        parents,
                        former.contacts(),
                        former.description(),
                        former.validity())
                .as(new BodyId(body.id()), body.successions());
    }

    private void rename(BodyId id, Receiver to) {
        Body body = get(id.value());
        Beginning start = Objects.requireNonNull(to.start());
        BodyDraft former = ended(body, draft.date());
        List<Name> names = new ArrayList<>(former.names());
        names.add(
                new Name(
                        start.name(),
                        start.shortName(),
                        new Validity(draft.date(), body.validTo())));
        put(
                new BodyDraft(
                                body.kind(),
                                body.level(),
                                start.organisationNumber() == null
                                        ? body.organisationNumber()
                                        : start.organisationNumber(),
                                names,
                                body.areas(),
                                body.languageForm(),
                                body.parents(),
                                body.contacts(),
                                body.description(),
                                body.validity())
                        .as(id, body.successions()));
    }

    private void handOver(BodyId id) {
        Body body = get(id.value());
        List<Succession> successions = new ArrayList<>(body.successions());
        for (Receiver to : draft.to()) {
            successions.add(
                    new Succession(
                            to.id().value(),
                            draft.date(),
                            SuccessionKind.TOOK_OVER,
                            null,
                            "",
                            draft.tasks()));
        }
        put(BodyDraft.of(body).as(id, successions));
    }

    private void correct(BodyId id) {
        Body body = get(id.value());
        Structure now = Objects.requireNonNull(draft.corrected());
        put(
                new BodyDraft(
                                now.kind(),
                                now.level(),
                                now.organisationNumber(),
                                Structure.names(body.names(), body.validity(), now.validity()),
                                now.areas(),
                                body.languageForm(),
                                now.parents(),
                                body.contacts(),
                                body.description(),
                                now.validity())
                        .as(id, body.successions()));
    }

    private void put(Body body) {
        after.put(body.id(), body);
    }

    private Body get(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no body " + id));
    }

    private Optional<Body> find(String id) {
        return Optional.ofNullable(register.versions().get(id))
                .filter(version -> !version.withdrawn())
                .map(BodyVersion::body);
    }
}
