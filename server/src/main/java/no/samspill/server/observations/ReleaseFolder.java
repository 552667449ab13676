package no.samspill.server.observations;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/// The folder of Parquet files: written aside, forced to disk, then renamed, so that a name means a
/// whole file.
@Component
public class ReleaseFolder {

    private static final String UNFINISHED = ".part";

    private final Path folder;

    ReleaseFolder(@Value("${samspill.data}") Path data) {
        folder = data.resolve("releases");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file of this name.
    public Path file(String name) {
        return folder.resolve(name);
    }

    /// Where a file is written before it has its name.
    public Path unfinished(String name) {
        return folder.resolve(name + UNFINISHED);
    }

    /// Forces an unfinished file to disk and gives it its name; answers its SHA-256.
    public String finish(String name) {
        try {
            Path part = unfinished(name);
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.READ)) {
                channel.force(true);
            }
            String checksum = checksum(part);
            Files.move(part, file(name), StandardCopyOption.ATOMIC_MOVE);
            // The new name itself is on disk only when the folder is.
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
            return checksum;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Removes files with this ending that no row of a manifest knows.
    public void sweep(String ending, Set<String> known) {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(ending + UNFINISHED)
                        || (name.endsWith(ending) && !known.contains(name))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String checksum(Path file) throws IOException {
        try (InputStream in =
                new DigestInputStream(
                        Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
