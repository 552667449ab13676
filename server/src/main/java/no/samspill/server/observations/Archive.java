package no.samspill.server.observations;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A folder packed as zip by somebody we do not know.
///
/// Nothing is written outside the folder it is unpacked to, no link is made, and an archive that
/// would grow beyond measure is refused while it grows: the sizes it states are not believed.
final class Archive {

    static final int MOST_ENTRIES = 20_000;
    static final long MOST_BYTES = 1024L * 1024 * 1024;

    /// How many times larger than the archive its content may be once that is large.
    static final int HIGHEST_RATIO = 200;

    private static final long LARGE = 50L * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final Path zip;
    private final long packed;
    private long unpacked;

    private Archive(Path zip) throws IOException {
        this.zip = zip;
        this.packed = Math.max(1, Files.size(zip));
    }

    /// The archive is not unpacked, for a reason that needs no translation: the entry, or the
    /// number against its limit.
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        private final String reason;

        Refused(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /// Unpacks into an empty folder; answers where the content begins, which is one folder further
    /// in when everything was packed in one.
    static Path unpack(Path zip, Path into) throws IOException {
        new Archive(zip).unpack(into.toAbsolutePath().normalize());
        return heart(into);
    }

    private void unpack(Path root) throws IOException {
        for (String link : ZipLinks.list(zip)) {
            throw new Refused(link + " →");
        }
        try (ZipFile file = new ZipFile(zip.toFile())) {
            if (file.size() > MOST_ENTRIES) {
                throw new Refused(file.size() + " > " + MOST_ENTRIES);
            }
            for (ZipEntry entry : file.stream().toList()) {
                write(file, entry, place(root, entry.getName()));
            }
        } catch (ZipException e) {
            throw new Refused(String.valueOf(e.getMessage()));
        }
    }

    private static Path place(Path root, String name) throws Refused {
        try {
            Path place = root.resolve(name).normalize();
            boolean outside = !place.startsWith(root) || Path.of(name).isAbsolute();
            boolean odd = name.contains("\\") || List.of(name.split("/", -1)).contains("..");
            if (outside || odd || name.matches("[A-Za-z]:.*")) {
                throw new Refused(name);
            }
            return place;
        } catch (InvalidPathException e) {
            throw new Refused(name.replace('\0', '?'));
        }
    }

    private void write(ZipFile file, ZipEntry entry, Path place) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(place);
            return;
        }
        Files.createDirectories(place.getParent());
        try (InputStream in = file.getInputStream(entry);
                OutputStream out =
                        Files.newOutputStream(
                                place, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            copy(in, out);
        } catch (FileAlreadyExistsException e) {
            throw new Refused(entry.getName() + " ×2");
        }
    }

    private void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            unpacked += count;
            if (unpacked > MOST_BYTES) {
                throw new Refused("> 1 GB");
            }
            if (unpacked > LARGE && unpacked / packed > HIGHEST_RATIO) {
                throw new Refused("1 : " + unpacked / packed);
            }
            out.write(buffer, 0, count);
        }
    }

    private static Path heart(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> own = entries.filter(entry -> !isDebris(entry)).toList();
            return own.size() == 1 && Files.isDirectory(own.getFirst()) ? own.getFirst() : folder;
        }
    }

    /// What programs for packing leave of their own.
    private static boolean isDebris(Path entry) {
        String name = entry.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.equals("__macosx") || name.equals(".ds_store");
    }
}
