package no.samspill.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The country pack a data folder was last served with.
///
/// A later command on the same folder uses it again: opening one country's records with another
/// country's pack would replace the first country's content.
final class RememberedPack {

    private static final String FILE = "pack";

    private RememberedPack() {}

    /// The pack of `data`, or `usual` when the folder has not been served yet.
    static Path find(Path data, Path usual) {
        try {
            Path file = data.resolve(FILE);
            return Files.exists(file) ? Path.of(Files.readString(file).strip()) : usual;
        } catch (IOException e) {
            return usual;
        }
    }

    /// Remembers `pack` for `data`.
    static void keep(Path data, Path pack) throws IOException {
        Files.writeString(data.resolve(FILE), pack + "\n");
    }
}
