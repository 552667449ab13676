package no.samspill.server.organisations;

import no.samspill.formats.pack.Body;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.Change;
import no.samspill.server.shared.Outdated;
import no.samspill.server.shared.RecordRef;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where people change what the register says.
@Component
public class BodyRegister {

    /// The type of a body's record.
    public static final String RECORD = "body";

    private final BodyWriting writing;
    private final BodyTables tables;
    private final BodyChecks checks;

    BodyRegister(BodyWriting writing, BodyTables tables, BodyChecks checks) {
        this.writing = writing;
        this.tables = tables;
        this.checks = checks;
    }

    /// What stands in the way of a draft, before anything is written; empty when nothing does.
    public List<FieldProblem> check(BodyId id, BodyDraft draft) {
        return checks.check(draft.as(id, List.of()), Register.of(tables.listStanding()));
    }

    /// Takes a new body into the register.
    ///
    /// @throws BodyRefused when the id is taken or the register cannot say this
    @Transactional
    public BodyVersion register(BodyId id, BodyDraft draft, Actor actor, @Nullable String reason) {
        tables.lock();
        Optional<BodyVersion> former = tables.findLatest(id);
        if (former.isPresent()) {
            throw new BodyRefused(List.of(FieldProblem.of("id", "id.taken", id)));
        }
        return write(id, draft.as(id, List.of()), null, actor, reason, "registered");
    }

    /// Changes what the register says of a body, but not the place in the order of government of
    /// one that belongs to the public sector.
    ///
    /// @param readVersion the version the draft was made from
    /// @return the new version; the one that stands when the draft changes nothing
    /// @throws Outdated when somebody else has changed the body since
    /// @throws BodyRefused when the register cannot say this
    @Transactional
    public BodyVersion edit(
            BodyId id, long readVersion, BodyDraft draft, Actor actor, @Nullable String reason) {
        tables.lock();
        BodyVersion standing =
                tables.findLatest(id)
                        .filter(version -> !version.withdrawn())
                        .orElseThrow(() ->
                                new BodyRefused(List.of(FieldProblem.of("id", "id.unknown", id))));
        if (standing.version() != readVersion) {
            throw new Outdated(new RecordRef(RECORD, id.value()), readVersion, standing.version());
        }
        Body after = draft.as(id, standing.body().successions());
        if (after.equals(standing.body())) {
            return standing;
        }
        refuse(listRefusals(standing.body(), after, reason));
        return write(id, after, standing, actor, reason, "edited");
    }

    private static List<FieldProblem> listRefusals(
            Body before, Body after, @Nullable String reason) {
        List<FieldProblem> problems = new ArrayList<>(Structure.refusals(before, after));
        boolean unsaid = reason == null || reason.isBlank();
        if (problems.isEmpty() && unsaid && Structure.needsReason(before, after)) {
            problems.add(FieldProblem.of("reason", "structure.reason"));
        }
        return problems;
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new BodyRefused(problems);
        }
    }

    private BodyVersion write(
            BodyId id,
            Body after,
            @Nullable BodyVersion standing,
            Actor actor,
            @Nullable String reason,
            String action) {
        refuse(checks.check(after, Register.of(tables.listStanding())));
        Change change =
                new Change.Plain(
                        new RecordRef(RECORD, id.value()),
                        actor,
                        action,
                        id,
                        BodyFields.differences(standing == null ? null : standing.body(), after),
                        reason);
        return writing.write(after, standing, change);
    }
}
