package no.samspill.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The token that a running Samspill leaves in its data folder for whoever may read there.
final class OperatorTokens {

    private OperatorTokens() {}

    static Optional<String> find(Path data) {
        try {
            Path file = data.resolve("operator-token");
            return Files.isReadable(file)
                    ? Optional.of(Files.readString(file).strip())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
