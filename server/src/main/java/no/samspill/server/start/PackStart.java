package no.samspill.server.start;

import no.samspill.formats.Problem;
import no.samspill.formats.pack.CountryPack;
import no.samspill.formats.pack.CountryPacks;
import no.samspill.formats.pack.PackRefused;
import no.samspill.server.assessments.AssessmentRuns;
import no.samspill.server.observations.PackFigures;
import no.samspill.server.observations.Releases;
import no.samspill.server.shared.PackLoader;
import no.samspill.server.start.StartRefused.Reason;

import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Brings the pack's content and figures in at start, when they are new.
@Component
class PackStart {

    private static final int LINES = 20;

    private final PackLoader loader;
    private final Releases releases;
    private final PackFigures figures;
    private final AssessmentRuns assessments;

    PackStart(
            PackLoader loader, Releases releases, PackFigures figures, AssessmentRuns assessments) {
        this.loader = loader;
        this.releases = releases;
        this.figures = figures;
        this.assessments = assessments;
    }

    /// Loads the pack when it is new, and its figures with it.
    void load(Path folder) throws StartRefused {
        if (!Files.isDirectory(folder)) {
            throw new StartRefused(Reason.PACK_MISSING, folder.toString());
        }
        Reader reader = new Reader(folder);
        try {
            loader.loadWhenChanged(checksum(folder), reader::read);
        } catch (Refused refused) {
            throw refused.reason;
        }
        releases.rebuild();
        if (reader.pack != null) {
            figures.land(reader.pack);
        }
        loader.complete();
    }

    /// Assesses what has not been assessed yet.
    void assess() {
        assessments.bringUpToDate();
    }

    private static StartRefused refusal(Path folder, PackRefused refused) {
        String lines =
                refused.problems().stream()
                        .limit(LINES)
                        .map(PackStart::line)
                        .collect(java.util.stream.Collectors.joining("\n"));
        return new StartRefused(Reason.PACK_REFUSED, folder.toString(), lines);
    }

    private static String line(Problem problem) {
        String row = problem.row() == null ? "" : ":" + problem.row();
        String column = problem.column() == null ? "" : " " + problem.column();
        return "  " + problem.file() + row + column + ": " + problem.message("en");
    }

    /// A refusal on its way through a supplier.
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient StartRefused reason;

        Refused(StartRefused reason) {
            super(reason);
            this.reason = reason;
        }
    }

    private static final class Reader {
        private final Path folder;
        private @org.jspecify.annotations.Nullable CountryPack pack;

        Reader(Path folder) {
            this.folder = folder;
        }

        CountryPack read() {
            try {
                CountryPack read = CountryPacks.read(folder);
                pack = read;
                return read;
            } catch (PackRefused e) {
                throw new Refused(refusal(folder, e));
            }
        }
    }

    /// Whether a file is not the pack's own, such as what version control keeps in `.git`.
    private static boolean isHidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /// Identifies the folder's content by names, sizes and bytes.
    private static String checksum(Path folder) {
        try (var files = Files.walk(folder)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<Path> sorted =
                    files.filter(Files::isRegularFile)
                            .filter(file -> !isHidden(folder.relativize(file)))
                            .sorted()
                            .toList();
            for (Path file : sorted) {
                digest.update(
                        folder.relativize(file)
                                .toString()
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
