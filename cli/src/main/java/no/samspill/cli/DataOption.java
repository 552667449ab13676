package no.samspill.cli;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/// The data folder a command works on.
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "D",
            defaultValue = "samspill-data",
            descriptionKey = "data")
    private Path folder = Path.of("samspill-data");

    Path folder() {
        return folder.toAbsolutePath().normalize();
    }
}
