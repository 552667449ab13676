package no.samspill.testkit;

import org.junit.jupiter.api.Assumptions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The folder of reference data that lies beside the project.
///
/// Named by the environment variable `SAMSPILL_SHARED`, by default `../shared` seen from the
/// project's root. A test that needs a file which is not there is skipped and names what is
/// missing.
public final class Shared {

    private Shared() {}

    /// The file or folder at `relative`; skips the running test when it is missing.
    public static Path require(String relative) {
        Path file = folder().resolve(relative);
        Assumptions.assumeTrue(
                Files.exists(file),
                () ->
                        "Skipped: %s is missing. Set SAMSPILL_SHARED to the folder of reference data."
                                .formatted(file));
        return file;
    }

    private static Path folder() {
        return Optional.ofNullable(System.getenv("SAMSPILL_SHARED"))
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .orElse(Path.of("..", "..", "shared"))
                .toAbsolutePath()
                .normalize();
    }
}
