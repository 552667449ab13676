package no.samspill.cli;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

import java.nio.file.Path;

/// The data folder a command works on, and its subcommands.
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "D",
            defaultValue = "samspill-data",
            scope = ScopeType.INHERIT,
            descriptionKey = "data")
    private Path folder = Path.of("samspill-data");

    Path folder() {
        return folder.toAbsolutePath().normalize();
    }
}
