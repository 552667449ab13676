package no.samspill.server.publishing.web;

import no.samspill.server.observations.Imports;
import no.samspill.server.observations.Imports.Preview;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files that are sent in, previewed and cleared away again.
@Component
class Uploads {

    private final Imports imports;

    Uploads(Imports imports) {
        this.imports = imports;
    }

    /// What a sent file would change.
    Preview preview(MultipartFile sent, @Nullable String indicator, String actor)
            throws IOException {
        Path upload = imports.newUpload(".upload");
        try {
            sent.transferTo(upload);
            return imports.preview(upload, nameOf(sent), indicator, actor);
        } finally {
            Files.deleteIfExists(upload);
        }
    }

    /// What the sender calls the file, without the folders of the sender's machine.
    private static String nameOf(MultipartFile sent) {
        String name = sent.getOriginalFilename();
        String last = name == null ? "" : name.replaceAll(".*[/\\\\]", "");
        return last.isBlank() ? "upload" : last;
    }
}
