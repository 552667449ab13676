package no.samspill.cli;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.pack.AreaLevel;
import no.samspill.server.access.AccessRefused;
import no.samspill.server.access.Invitations;
import no.samspill.server.access.Period;
import no.samspill.server.access.Terms;
import no.samspill.server.assessments.AssessmentRuns;
import no.samspill.server.audit.AuditVerification;
import no.samspill.server.audit.Verdict;
import no.samspill.server.geography.Areas;
import no.samspill.server.geography.Boundaries;
import no.samspill.server.observations.ExampleWithdrawal;
import no.samspill.server.observations.Imports;
import no.samspill.server.observations.Release;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.Role;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;
import no.samspill.server.start.Server;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The records of a data folder that no other Samspill is using.
final class LocalDesk implements ImportDesk {

    private final Server server;
    private final Console console;

    LocalDesk(Server server, Console console) {
        this.server = server;
        this.console = console;
    }

    @Override
    public ImportPreview preview(Path file, String indicator) {
        Path whole = file.toAbsolutePath().normalize();
        Imports.Preview preview =
                server.part(Imports.class)
                        .preview(
                                whole,
                                String.valueOf(whole.getFileName()),
                                indicator.isEmpty() ? null : indicator,
                                Caller.operator());
        return new ImportPreview(
                Optional.ofNullable(preview.id()).map(UUID::toString),
                preview.source(),
                preview.rows(),
                preview.indicators().stream()
                        .map(one ->
                                new ImportPreview.IndicatorChange(
                                        one.indicator(), one.added(), one.changed(), one.removed()))
                        .toList(),
                ProblemLines.of(preview.problems(), console));
    }

    @Override
    public String commit(ImportPreview preview) throws CommandRefused {
        String id = preview.id().orElseThrow();
        Imports.Committed committed =
                server.part(Imports.class)
                        .commit(UUID.fromString(id), Caller.operator())
                        .orElseThrow(() -> console.refusal("import.gone", preview.source()));
        return number(Optional.ofNullable(committed.release()));
    }

    @Override
    public String withdrawExamples() {
        return number(server.part(ExampleWithdrawal.class).withdraw(new Actor.Operator()));
    }

    @Override
    public String invite(NewRole role, String email) throws CommandRefused {
        try {
            Terms terms =
                    new Terms(
                            new BodyId(role.body()),
                            Role.of(role.role()),
                            Period.since(LocalDate.now(server.part(Clock.class))));
            return server.part(Invitations.class)
                    .invite(terms, email, Caller.operator())
                    .path(console.language().tag());
        } catch (AccessRefused refused) {
            throw console.refusal("invite." + refused.reason().key());
        } catch (IllegalArgumentException e) {
            throw console.refusal("invite.unknown", role.role(), role.body());
        }
    }

    @Override
    public AddedBoundaries addBoundaries(BoundaryFile file) throws CommandRefused {
        refuseUnknownLevel(file.level());
        Path whole = file.path().toAbsolutePath().normalize();
        Boundaries boundaries = server.part(Boundaries.class);
        Boundaries.Proposal told = boundaries.propose(whole, file.name(), file.level());
        LocalDate from = Optional.ofNullable(file.validFrom()).orElse(told.validFrom());
        if (file.validTo() != null && !file.validTo().isAfter(from)) {
            throw console.refusal("boundaries.period", file.validTo(), from);
        }
        String attribution = Optional.ofNullable(file.attribution()).orElse(file.name());
        Boundaries.Outcome outcome =
                boundaries.importFile(
                        whole,
                        file.name(),
                        told.level(),
                        from,
                        file.validTo(),
                        LocalizedText.of("mul", attribution.strip()),
                        new Actor.Operator());
        String problems = ProblemLines.of(outcome.problems(), console);
        return switch (outcome) {
            case Boundaries.Outcome.Added(var set, _) ->
                    new AddedBoundaries(
                            true,
                            set.areas(),
                            told.level(),
                            from.toString(),
                            attribution,
                            problems);
            case Boundaries.Outcome.Refused _ -> AddedBoundaries.refused(problems);
        };
    }

    private void refuseUnknownLevel(@Nullable String level) throws CommandRefused {
        List<String> known =
                server.part(Areas.class).listLocalLevels().stream().map(AreaLevel::id).toList();
        if (level != null && !known.contains(level)) {
            throw console.refusal("boundaries.level", level, String.join(", ", known));
        }
    }

    @Override
    public AuditVerdict verifyAudit() {
        return switch (server.part(AuditVerification.class).verify()) {
            case Verdict.Intact(long count, String hash) -> new AuditVerdict.Intact(count, hash);
            case Verdict.Broken broken ->
                    new AuditVerdict.Broken(
                            broken.seq(),
                            broken.what().key(),
                            broken.at() == null ? null : broken.at().toString(),
                            broken.record(),
                            broken.certain());
        };
    }

    private static String number(Optional<Release> release) {
        return release.map(one -> Long.toString(one.id())).orElse("");
    }

    @Override
    public void close() {
        // What landed is assessed before the records are closed, or the next start would have to.
        server.part(AssessmentRuns.class).await();
        server.close();
    }
}
