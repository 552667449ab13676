package no.samspill.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.Objects;
import java.util.concurrent.Callable;

/// Takes every invented figure away.
@Command(name = "remove-example-data")
final class RemoveExampleDataCommand implements Callable<Integer> {

    private final Language language;
    private final Surroundings surroundings;

    @Mixin private final DataOption data = new DataOption();
    @Spec private @Nullable CommandSpec spec;

    RemoveExampleDataCommand(Language language, Surroundings surroundings) {
        this.language = language;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandRefused {
        Console console = Console.of(Objects.requireNonNull(spec).commandLine(), language);
        try (ImportDesk desk = Desks.open(data.folder(), console, surroundings)) {
            String release = desk.withdrawExamples();
            console.out()
                    .println(
                            release.isEmpty()
                                    ? console.text("examples.none")
                                    : console.text("examples.removed", release));
        }
        return 0;
    }
}
