package no.samspill.server.publishing.web;

import no.samspill.formats.Problem;
import no.samspill.formats.Problem.Severity;
import no.samspill.server.observations.Imports;
import no.samspill.server.observations.Imports.Preview;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Files that are sent in, previewed and cleared away again.
@Component
class Uploads {

    private final Imports imports;

    Uploads(Imports imports) {
        this.imports = imports;
    }

    /// What a sent file would change; a `.zip` is a folder.
    Preview preview(MultipartFile sent, @Nullable String indicator, String actor, String language)
            throws IOException {
        String name = nameOf(sent);
        boolean folder = name.toLowerCase(Locale.ROOT).endsWith(".zip");
        Path upload = imports.newUpload(folder ? ".zip" : ".upload");
        try {
            sent.transferTo(upload);
            return folder
                    ? previewFolder(upload, name, indicator, actor, language)
                    : imports.preview(upload, name, indicator, actor);
        } finally {
            Files.deleteIfExists(upload);
        }
    }

    private Preview previewFolder(
            Path zip, String name, @Nullable String indicator, String actor, String language)
            throws IOException {
        Path into = Files.createTempDirectory(Objects.requireNonNull(zip.getParent()), "unpacked");
        try {
            Path content = RepositoryZip.unpack(zip, into, RepositoryZip.LIMITS);
            return imports.preview(content, name, indicator, actor);
        } catch (UnsafeZip e) {
            Problem problem =
                    new Problem(
                            Severity.ERROR,
                            "file.zip-unsafe",
                            name,
                            null,
                            null,
                            List.of(name, e.reason(language)));
            return new Preview(null, name, "zip", 0, List.of(), List.of(), List.of(problem));
        } finally {
            FileSystemUtils.deleteRecursively(into);
        }
    }

    /// What the sender calls the file, without the folders of the sender's machine.
    private static String nameOf(MultipartFile sent) {
        String name = sent.getOriginalFilename();
        String last = name == null ? "" : name.replaceAll(".*[/\\\\]", "");
        return last.isBlank() ? "upload" : last;
    }
}
