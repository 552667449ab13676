package no.samspill.server.organisations;

import no.samspill.formats.Problem;
import no.samspill.formats.pack.Body;
import no.samspill.formats.tables.Table;
import no.samspill.formats.tables.TableFile;
import no.samspill.formats.tables.TableLimits;
import no.samspill.formats.tables.TableReading;
import no.samspill.server.organisations.BodyImportPreview.Outcome;
import no.samspill.server.organisations.BodyImportPreview.RowProblem;
import no.samspill.server.rights.Action;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.Rights;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.Change;
import no.samspill.server.shared.RecordRef;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// Takes many bodies into the register from a table (CSV or XLSX), all of them or none.
///
/// A row is about the body with its id; without one, about the body that has its organisation
/// number, or its very name and kind, and exists today; else about a new one. What is blank in a
/// row stays as it is. What a row may do is asked row by row, as if its sender did it in the form:
/// merging, dividing, renaming over time and moving bodies of the public sector are
/// reorganisations.
@Component
public class BodyImport {

    private static final int MOST_ROWS = 5_000;
    private static final TableLimits LIMITS =
            new TableLimits(
                    5 << 20,
                    TableLimits.STANDARD.parts(),
                    TableLimits.STANDARD.unpackedBytes(),
                    TableLimits.STANDARD.ratio(),
                    MOST_ROWS,
                    TableLimits.STANDARD.columns(),
                    20_000);

    private final BodyTables tables;
    private final BodyChecks checks;
    private final BodyWriting writing;
    private final StagedBodies staged;
    private final Rights rights;
    private final Clock clock;

    BodyImport(
            BodyTables tables,
            BodyChecks checks,
            BodyWriting writing,
            StagedBodies staged,
            Rights rights,
            Clock clock) {
        this.tables = tables;
        this.checks = checks;
        this.writing = writing;
        this.staged = staged;
        this.rights = rights;
        this.clock = clock;
    }

    /// What became of an import.
    public sealed interface Committed {

        /// Everything stands.
        record Done(int added, int changed) implements Committed {}

        /// The register has changed since the preview; nothing was written.
        record Stale() implements Committed {}

        /// The table has rows that are wrong; nothing was written.
        record Wrong() implements Committed {}

        /// It changes the place of a body in the order of government, and nobody has said why;
        /// nothing was written.
        record ReasonMissing() implements Committed {}
    }

    /// Keeps a file for its preview, a day at most.
    ///
    /// @param name the file's name, for problems
    public UUID keep(String name, byte[] content, Actor actor) {
        return staged.keep(name, content, actor);
    }

    /// What a kept file would do; empty when there is none, or none of this caller's.
    public Optional<BodyImportPreview> find(UUID id, Caller caller) {
        return staged.find(id, caller.actor())
                .map(file -> preview(file.name(), file.content(), caller));
    }

    /// Forgets a kept file.
    public void discard(UUID id, Actor actor) {
        staged.discard(id, actor);
    }

    /// Does what the preview told, all of it or nothing.
    ///
    /// @param digest the preview's, so that nothing else is done than what was seen
    /// @return empty when there is no such file of this caller's
    @Transactional
    public Optional<Committed> commit(
            UUID id, String digest, Caller caller, @Nullable String reason) {
        tables.lock();
        Actor actor = caller.actor();
        Optional<BodyImportPreview> found = find(id, caller);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        BodyImportPreview preview = found.get();
        if (!preview.digest().equals(digest)) {
            return Optional.of(new Committed.Stale());
        }
        if (!preview.canBeCommitted()) {
            return Optional.of(new Committed.Wrong());
        }
        if (reason == null && preview.needsReason()) {
            return Optional.of(new Committed.ReasonMissing());
        }
        List<BodyWriting.Next> next = new ArrayList<>();
        preview.rows().forEach(row -> next(row.outcome(), actor, reason).ifPresent(next::add));
        if (!next.isEmpty()) {
            writing.write(next);
        }
        staged.discard(id, actor);
        return Optional.of(new Committed.Done(preview.countNew(), preview.countChanged()));
    }

    private static Optional<BodyWriting.Next> next(
            Outcome outcome, Actor actor, @Nullable String reason) {
        return switch (outcome) {
            case Outcome.New(Body body, List<Change.Field> fields) ->
                    Optional.of(
                            new BodyWriting.Next(
                                    body, null, change(body, actor, "registered", fields, reason)));
            case Outcome.Changed(Body body, BodyVersion standing, List<Change.Field> fields) ->
                    Optional.of(
                            new BodyWriting.Next(
                                    body, standing, change(body, actor, "edited", fields, reason)));
            case Outcome.Unchanged(_), Outcome.Wrong(_, _) -> Optional.empty();
        };
    }

    private static Change change(
            Body body,
            Actor actor,
            String action,
            List<Change.Field> fields,
            @Nullable String reason) {
        BodyId id = new BodyId(body.id());
        return new Change.Plain(
                new RecordRef(BodyRegister.RECORD, body.id()), actor, action, id, fields, reason);
    }

    private BodyImportPreview preview(String name, byte[] content, Caller caller) {
        return switch (TableFile.read(name, new ByteArrayInputStream(content), LIMITS)) {
            case TableReading.Refused(List<Problem> problems) ->
                    new BodyImportPreview(name, List.of(), problems);
            case TableReading.Read(Table table, List<Problem> notes) ->
                    preview(table, notes, caller);
        };
    }

    private BodyImportPreview preview(Table table, List<Problem> notes, Caller caller) {
        List<RowProblem> header = BodyColumns.check(table);
        if (!header.isEmpty()) {
            return new BodyImportPreview(
                    table.place(),
                    List.of(new BodyImportPreview.Row(1, new Outcome.Wrong("", header))),
                    notes);
        }
        Register register = Register.of(tables.listStanding());
        LocalDate today = LocalDate.now(clock);
        List<BodyRow> rows = new BodyRows(register, today).read(table);
        Register after = register.with(rows.stream().flatMap(row -> row.next().stream()).toList());
        List<BodyImportPreview.Row> told =
                rows.stream()
                        .map(row ->
                                new BodyImportPreview.Row(
                                        row.number(), outcome(row, after, caller)))
                        .toList();
        return new BodyImportPreview(table.place(), told, notes);
    }

    private Outcome outcome(BodyRow row, Register after, Caller caller) {
        Body body = row.body();
        List<RowProblem> problems = new ArrayList<>(row.problems());
        if (body == null || !problems.isEmpty()) {
            return new Outcome.Wrong(row.label(), problems);
        }
        BodyVersion standing = row.standing();
        if (standing != null && body.equals(standing.body())) {
            return new Outcome.Unchanged(body);
        }
        problems.addAll(listForbidden(row, body, caller));
        if (!problems.isEmpty()) {
            return new Outcome.Wrong(row.label(), problems);
        }
        // One fault of a body can be told of several fields; each sentence is told once.
        Map<String, RowProblem> found = new TreeMap<>();
        for (FieldProblem one : checks.check(body, after)) {
            RowProblem problem = BodyColumns.placed(one, row.number());
            found.putIfAbsent(problem.column() + " " + problem.code(), problem);
        }
        if (!found.isEmpty()) {
            return new Outcome.Wrong(row.label(), List.copyOf(found.values()));
        }
        return standing == null
                ? new Outcome.New(body, BodyFields.differences(null, body))
                : new Outcome.Changed(
                        body, standing, BodyFields.differences(standing.body(), body));
    }

    /// What the sender may not do to the body by a form either.
    private List<RowProblem> listForbidden(BodyRow row, Body body, Caller caller) {
        BodyVersion standing = row.standing();
        if (standing == null) {
            return rights.may(caller, Action.REGISTER_BODY, null)
                    ? List.of()
                    : List.of(RowProblem.of(row.number(), "", "right.register"));
        }
        if (!rights.may(caller, Action.EDIT_BODY, new BodyId(body.id()))) {
            return List.of(RowProblem.of(row.number(), "", "right.edit", body.id()));
        }
        return Structure.refusals(standing.body(), body).stream()
                .map(one -> BodyColumns.placed(one, row.number()))
                .distinct()
                .toList();
    }
}
