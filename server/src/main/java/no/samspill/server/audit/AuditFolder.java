package no.samspill.server.audit;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The folder `audit` among the data: what is kept of the chain outside the database.
///
/// A file is replaced whole or not at all, and is on the disk when that is said to be done.
@Component
class AuditFolder {

    private final Path folder;

    AuditFolder(@Value("${samspill.data}") Path data) {
        folder = data.resolve("audit");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /// The text of a file; empty when there is none.
    Optional<String> read(String name) {
        try {
            return Optional.of(Files.readString(file(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void replace(String name, String text) {
        try {
            Path part = file(name + ".part");
            Files.deleteIfExists(part);
            replace(name, part, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same, for its owner's eyes only from the beginning.
    void replaceForOwner(String name, String text) {
        try {
            Path part = file(name + ".part");
            Files.deleteIfExists(part);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.createFile(
                        part,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            replace(name, part, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replace(String name, Path part, String text) throws IOException {
        write(part, text, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        Files.move(
                part,
                file(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// The lines of a file. What stands after its last line end is half a line that a killed
    /// process left, and is none.
    List<String> lines(String name) {
        return read(name)
                .map(text -> text.substring(0, text.lastIndexOf('\n') + 1))
                .map(text -> text.lines().toList())
                .orElseGet(List::of);
    }

    /// Adds a line to a file, after its last whole line.
    void append(String name, String line) {
        try {
            Path file = file(name);
            if (Files.exists(file)) {
                cutHalfLine(file);
            }
            write(file, line + "\n", Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void cutHalfLine(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        if (end < bytes.length) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(end);
            }
        }
    }

    private static void write(Path file, String text, Set<StandardOpenOption> how)
            throws IOException {
        try (FileChannel channel = FileChannel.open(file, how)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
