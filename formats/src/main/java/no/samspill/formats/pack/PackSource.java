package no.samspill.formats.pack;

import no.samspill.formats.Problem;
import no.samspill.formats.ProblemLog;
import no.samspill.formats.TextFile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The files of one pack's folder, and what was found wrong in each.
final class PackSource {

    private final Path folder;
    private final Map<String, ProblemLog> logs = new LinkedHashMap<>();
    private final List<Problem> reported = new ArrayList<>();

    PackSource(Path folder) {
        this.folder = folder;
    }

    /// The log of the file of this name within the folder.
    ProblemLog log(String file) {
        return logs.computeIfAbsent(file, ProblemLog::new);
    }

    /// Takes over problems that another reader found in a file of the pack.
    void report(List<Problem> problems) {
        reported.addAll(problems);
    }

    /// All that was found, file by file.
    List<Problem> problems() {
        return Stream.concat(
                        logs.values().stream().flatMap(log -> log.problems().stream()),
                        reported.stream())
                .toList();
    }

    /// Opens a file of the pack, or nothing when it is not there or lies outside the folder.
    Optional<InputStream> open(String file) {
        Path path = folder.resolve(file).normalize();
        if (!path.startsWith(folder.normalize()) || !Files.isRegularFile(path)) {
            log(file).error("pack.file.missing", null, null, file);
            return Optional.empty();
        }
        try {
            return Optional.of(Files.newInputStream(path));
        } catch (IOException unreadable) {
            log(file).error("pack.file.unreadable", null, null, file);
            return Optional.empty();
        }
    }

    /// The text of a file, or nothing when its log has been told why there is none.
    Optional<String> text(String file) {
        return open(file).flatMap(in -> decode(in, file));
    }

    /// The names of the files in a folder of the pack that end so, in order; none when there is no
    /// such folder.
    List<String> list(String under, String ending) {
        Path inside = folder.resolve(under);
        if (!Files.isDirectory(inside)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(inside)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .sorted()
                    .map(name -> under + "/" + name)
                    .toList();
        } catch (IOException unreadable) {
            log(under).error("pack.file.unreadable", null, null, under);
            return List.of();
        }
    }

    private Optional<String> decode(InputStream open, String file) {
        try (InputStream in = open) {
            return TextFile.read(in, log(file));
        } catch (IOException unreadable) {
            log(file).error("pack.file.unreadable", null, null, file);
            return Optional.empty();
        }
    }
}
