package no.samspill.server.observations;

import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/// Files on their way in from a browser or a program: on disk while somebody reads them, gone
/// afterwards.
@Component
public class Uploads {

    private static final int LONGEST_NAME = 200;

    private final Staging staging;

    Uploads(Staging staging) {
        this.staging = staging;
    }

    /// What `read` makes of the file.
    public <T> T through(MultipartFile sent, Function<Path, T> read) {
        try {
            Path file = staging.newUpload();
            try {
                sent.transferTo(file);
                return read.apply(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the sender calls the file, without folders of the sender's machine and without control
    /// characters; empty when no file was chosen.
    public static String nameOf(MultipartFile sent) {
        String whole = sent.getOriginalFilename();
        if (whole == null) {
            return "";
        }
        String name =
                whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
        String shown = name.replaceAll("\\p{Cntrl}", "").strip();
        return shown.substring(Math.max(0, shown.length() - LONGEST_NAME));
    }
}
