package no.samspill.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;

/// Brings the outlines of areas in, for the maps.
@Command(name = "boundaries")
final class ImportBoundariesCommand implements Callable<Integer> {

    private final Language language;
    private final Surroundings surroundings;

    @Parameters(paramLabel = "<file>", descriptionKey = "boundaries.file")
    private Path file = Path.of("");

    @Option(names = "--level", paramLabel = "L", descriptionKey = "level")
    private @Nullable String level;

    @Option(names = "--valid-from", paramLabel = "DATE", descriptionKey = "valid-from")
    private @Nullable LocalDate validFrom;

    @Option(names = "--valid-to", paramLabel = "DATE", descriptionKey = "valid-to")
    private @Nullable LocalDate validTo;

    @Option(names = "--attribution", paramLabel = "TEXT", descriptionKey = "attribution")
    private @Nullable String attribution;

    @ParentCommand private @Nullable ImportCommand figures;
    @Spec private @Nullable CommandSpec spec;

    ImportBoundariesCommand(Language language, Surroundings surroundings) {
        this.language = language;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandRefused {
        Console console = Console.of(Objects.requireNonNull(spec).commandLine(), language);
        if (!Files.isRegularFile(file)) {
            throw console.refusal("boundaries.missing", file);
        }
        if (attribution != null && attribution.isBlank()) {
            throw console.refusal("boundaries.nobody");
        }
        BoundaryFile known = new BoundaryFile(file, level, validFrom, validTo, attribution);
        Path data = Objects.requireNonNull(figures).dataFolder();
        try (ImportDesk desk = Desks.open(data, console, surroundings)) {
            tell(desk.addBoundaries(known), console);
        }
        return 0;
    }

    private void tell(AddedBoundaries answer, Console console) throws CommandRefused {
        if (!answer.problems().isEmpty()) {
            console.err().println(answer.problems());
        }
        if (!answer.added()) {
            throw console.refusal("import.refused");
        }
        console.out()
                .println(
                        console.text(
                                "boundaries.added",
                                answer.areas(),
                                answer.level(),
                                answer.validFrom()));
        if (attribution == null) {
            console.say("boundaries.credit", answer.attribution());
        }
    }
}
