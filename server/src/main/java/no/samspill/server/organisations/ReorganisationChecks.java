package no.samspill.server.organisations;

import no.samspill.formats.pack.Body;
import no.samspill.server.organisations.ReorganisationDraft.Kind;
import no.samspill.server.organisations.ReorganisationDraft.Receiver;
import no.samspill.server.shared.BodyId;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Whether a reorganisation hangs together and fits what the register says, before it is planned.
final class ReorganisationChecks {

    private static final int MOST = 100;

    private final ReorganisationDraft draft;
    private final Register register;
    private final List<FieldProblem> problems = new ArrayList<>();

    ReorganisationChecks(ReorganisationDraft draft, Register register) {
        this.draft = draft;
        this.register = register;
    }

    List<FieldProblem> list() {
        if (draft.kind() == Kind.CORRECTION) {
            checkCorrection();
            return problems;
        }
        checkNumbers();
        draft.from().forEach(this::checkFrom);
        draft.to().forEach(this::checkTo);
        checkTwice();
        if (draft.kind() == Kind.SPLIT) {
            checkShares();
        }
        if (draft.kind() == Kind.TRANSFER && draft.tasks().isEmpty()) {
            add("tasks", "reorganisation.tasks-missing");
        }
        checkReason();
        return problems;
    }

    private void checkReason() {
        if (draft.reason().isBlank()) {
            add("reason", "reorganisation.reason-missing");
        }
    }

    private void checkCorrection() {
        Structure corrected = draft.corrected();
        if (draft.from().size() != 1 || !draft.to().isEmpty() || corrected == null) {
            add("from", "reorganisation.from-count.correction");
            return;
        }
        BodyId id = draft.from().getFirst();
        Optional<Body> body = find(id);
        if (body.isEmpty()) {
            add("from", "reorganisation.unknown", id);
        } else if (Structure.of(body.get()).equals(corrected)) {
            add("", "reorganisation.nothing-corrected");
        }
        checkReason();
    }

    private void checkNumbers() {
        int from = draft.from().size();
        int to = draft.to().size();
        boolean fromFits = draft.kind() == Kind.MERGE ? from >= 2 || takesIn() : from == 1;
        if (!fromFits || from > MOST) {
            add("from", "reorganisation.from-count." + BodyFields.key(draft.kind()));
        }
        boolean toFits = draft.kind() == Kind.SPLIT ? to >= 2 : to == 1;
        if (!toFits || to > MOST) {
            add("to", "reorganisation.to-count." + BodyFields.key(draft.kind()));
        }
    }

    /// One body may go into another that is there already.
    private boolean takesIn() {
        return draft.from().size() == 1
                && draft.to().size() == 1
                && draft.to().getFirst().start() == null
                && !draft.to().getFirst().id().equals(draft.from().getFirst());
    }

    private void checkFrom(BodyId id) {
        checkStands("from", id);
    }

    private void checkStands(String field, BodyId id) {
        Optional<Body> body = find(id);
        if (body.isEmpty()) {
            add(field, "reorganisation.unknown", id);
            return;
        }
        LocalDate from = body.get().validFrom();
        LocalDate to = body.get().validTo();
        if (from != null && !draft.date().isAfter(from)) {
            add("date", "reorganisation.before-start", id, from);
        }
        if (to != null && !draft.date().isBefore(to)) {
            add(field, "reorganisation.ended", id, to);
        }
    }

    private void checkTo(Receiver to) {
        boolean isRenamed = draft.kind() == Kind.RENAME;
        if (isRenamed && !draft.from().contains(to.id())) {
            add("to", "reorganisation.rename-other", to.id());
        }
        if (to.start() == null) {
            checkExisting(to, isRenamed);
        } else {
            checkNew(to, isRenamed);
        }
    }

    private void checkExisting(Receiver to, boolean isRenamed) {
        if (isRenamed) {
            add("to", "reorganisation.name-missing");
        } else if (draft.kind() == Kind.SPLIT && draft.from().contains(to.id())) {
            add("to", "reorganisation.split-self", to.id());
        } else if (draft.kind() == Kind.TRANSFER && draft.from().contains(to.id())) {
            add("to", "reorganisation.transfer-self", to.id());
        } else {
            checkStands("to", to.id());
        }
    }

    private void checkNew(Receiver to, boolean isRenamed) {
        if (Objects.requireNonNull(to.start()).name().isEmpty()) {
            add("to", "reorganisation.name-missing");
        }
        if (!isRenamed && register.versions().containsKey(to.id().value())) {
            add("to", "reorganisation.id-taken", to.id());
        }
        if (draft.kind() == Kind.TRANSFER) {
            add("to", "reorganisation.transfer-new", to.id());
        }
    }

    private void checkTwice() {
        if (new HashSet<>(draft.from()).size() < draft.from().size()) {
            add("from", "reorganisation.twice");
        }
        long to = draft.to().stream().map(Receiver::id).distinct().count();
        if (to < draft.to().size()) {
            add("to", "reorganisation.twice");
        }
    }

    /// Either all shares are known, with a source, and make one whole; or none is.
    private void checkShares() {
        List<BigDecimal> shares =
                draft.to().stream()
                        .flatMap(to -> Optional.ofNullable(to.share()).stream())
                        .toList();
        if (shares.isEmpty()) {
            return;
        }
        if (shares.size() < draft.to().size()) {
            add("shares", "reorganisation.shares-some");
            return;
        }
        BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean positive =
                shares.stream()
                        .allMatch(one -> one.signum() > 0 && one.compareTo(BigDecimal.ONE) <= 0);
        if (!positive || sum.compareTo(BigDecimal.ONE) != 0) {
            add("shares", "reorganisation.shares-sum", sum.toPlainString());
        }
        if (draft.to().stream().anyMatch(to -> to.shareSource().isBlank())) {
            add("shares", "reorganisation.shares-source");
        }
    }

    private Optional<Body> find(BodyId id) {
        return Optional.ofNullable(register.versions().get(id.value()))
                .filter(version -> !version.withdrawn())
                .map(BodyVersion::body);
    }

    private void add(String field, String code, Object... arguments) {
        problems.add(FieldProblem.of(field, code, arguments));
    }
}
