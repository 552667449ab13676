package no.samspill.formats.opensdg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/// The files of a folder, always in the same order.
final class Folder {

    private Folder() {}

    /// The files directly in `folder` whose names end in `suffix`; none when there is no folder.
    static List<Path> files(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The folders directly in `folder`; none when it does not exist.
    static List<Path> folders(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The files in the folder that a pattern such as `data/*-*.csv` names, seen from `root`.
    static List<Path> matching(Path root, String pattern) {
        Path folder = root.resolve(folderOf(pattern));
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        return files(folder, "").stream()
                .filter(file -> matcher.matches(root.relativize(file)))
                .toList();
    }

    /// The part of a pattern before its last `/`, or the empty string.
    static String folderOf(String pattern) {
        int slash = pattern.lastIndexOf('/');
        return slash < 0 ? "" : pattern.substring(0, slash);
    }

    /// The path of `file` seen from `root`, with `/` on every machine.
    static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /// The file's name without its ending.
    static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
