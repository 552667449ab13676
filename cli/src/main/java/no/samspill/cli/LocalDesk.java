package no.samspill.cli;

import no.samspill.formats.LocalizedText;
import no.samspill.server.assessments.AssessmentRuns;
import no.samspill.server.observations.Imports;
import no.samspill.server.observations.Release;
import no.samspill.server.observations.Releases;
import no.samspill.server.start.Server;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// The records of a data folder that no other Samspill is using.
final class LocalDesk implements ImportDesk {

    private final Server server;
    private final Console console;
    private final LocalDate today;

    LocalDesk(Server server, Console console, LocalDate today) {
        this.server = server;
        this.console = console;
        this.today = today;
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
                                ACTOR);
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
                        .commit(UUID.fromString(id), ACTOR)
                        .orElseThrow(() -> console.refusal("import.gone", preview.source()));
        return number(Optional.ofNullable(committed.release()));
    }

    @Override
    public String withdrawExamples() {
        var label =
                new Releases.Label(
                        "remove-example-data",
                        "withdrawal",
                        ACTOR,
                        today,
                        LocalizedText.EMPTY,
                        true);
        return number(server.part(Releases.class).withdrawExamples(label));
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
