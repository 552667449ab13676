package no.samspill.server.portal.imports;

import no.samspill.server.observations.Imports;

import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/// A file on its way in: on disk while somebody reads it, gone afterwards.
final class Upload {

    private static final int LONGEST_NAME = 200;

    private Upload() {}

    /// What `read` makes of the file.
    static <T> T through(Imports imports, MultipartFile sent, Function<Path, T> read) {
        Path file = imports.newUpload(".upload");
        try {
            sent.transferTo(file);
            return read.apply(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }

    /// The file's name without any folders of its sender's machine.
    static String name(MultipartFile sent) {
        String whole = String.valueOf(sent.getOriginalFilename());
        String name =
                whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
        String shown = name.replaceAll("\\p{Cntrl}", "").strip();
        return shown.substring(Math.max(0, shown.length() - LONGEST_NAME));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
