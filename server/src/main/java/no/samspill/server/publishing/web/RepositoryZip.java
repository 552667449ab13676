package no.samspill.server.publishing.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A folder that was sent as a zip file, unpacked without trusting it.
///
/// Sizes are counted while unpacking: what an archive says of itself may be a lie.
final class RepositoryZip {

    /// What every upload is held to.
    static final Limits LIMITS = new Limits(20_000, 1024, 200);

    private static final long MEGABYTE = 1024 * 1024;

    private RepositoryZip() {}

    /// How much is taken.
    ///
    /// @param entries the number of files and folders
    /// @param megabytes the size of everything, unpacked
    /// @param ratio how many times smaller than itself a file above 1 MB may be packed
    record Limits(int entries, long megabytes, int ratio) {}

    /// Unpacks into an empty folder; answers the folder that holds the content, which is the only
    /// one inside when everything lies in one.
    static Path unpack(Path zip, Path into, Limits limits) throws IOException, UnsafeZip {
        List<ZipDirectory.Entry> listed = ZipDirectory.read(zip);
        refuse(listed, into, limits);
        try (ZipFile file = new ZipFile(zip.toFile())) {
            long left = limits.megabytes() * MEGABYTE;
            for (ZipEntry entry : file.stream().toList()) {
                Path target = inside(into, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    left -= write(file, entry, target, left, limits);
                }
            }
        } catch (ZipException e) {
            throw new UnsafeZip("zip.damaged");
        }
        return content(into);
    }

    private static void refuse(List<ZipDirectory.Entry> listed, Path into, Limits limits)
            throws UnsafeZip {
        if (listed.size() > limits.entries()) {
            throw new UnsafeZip("zip.too-many", Integer.toString(limits.entries()));
        }
        Set<String> seen = new HashSet<>();
        for (ZipDirectory.Entry entry : listed) {
            Path target = inside(into, entry.name());
            if (entry.link()) {
                throw new UnsafeZip("zip.link", entry.name());
            }
            if (entry.encrypted()) {
                throw new UnsafeZip("zip.encrypted", entry.name());
            }
            // Names that differ in case only are one file on some disks.
            if (!seen.add(target.toString().toLowerCase(Locale.ROOT))) {
                throw new UnsafeZip("zip.duplicate", entry.name());
            }
        }
    }

    private static Path inside(Path into, String name) throws UnsafeZip {
        boolean odd =
                name.isEmpty()
                        || name.startsWith("/")
                        || name.contains("\\")
                        || name.contains(":")
                        || name.chars().anyMatch(Character::isISOControl)
                        || Stream.of(name.split("/", -1)).anyMatch(".."::equals);
        try {
            Path target = into.resolve(odd ? "." : name).normalize();
            if (odd || !target.startsWith(into)) {
                throw new UnsafeZip("zip.outside", name.replaceAll("\\p{Cntrl}", "?"));
            }
            return target;
        } catch (InvalidPathException e) {
            throw new UnsafeZip("zip.outside", name.replaceAll("\\p{Cntrl}", "?"));
        }
    }

    private static long write(ZipFile file, ZipEntry entry, Path target, long left, Limits limits)
            throws IOException, UnsafeZip {
        Files.createDirectories(java.util.Objects.requireNonNull(target.getParent()));
        long packed = Math.max(1, entry.getCompressedSize());
        long most = Math.max(MEGABYTE, packed * limits.ratio());
        long written = 0;
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = file.getInputStream(entry);
                OutputStream out = Files.newOutputStream(target)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                written += n;
                if (written > left) {
                    throw new UnsafeZip("zip.too-large", Long.toString(limits.megabytes()));
                }
                if (written > most) {
                    throw new UnsafeZip(
                            "zip.ratio", entry.getName(), Integer.toString(limits.ratio()));
                }
                out.write(buffer, 0, n);
            }
        }
        return written;
    }

    private static Path content(Path unpacked) throws IOException {
        try (Stream<Path> inside = Files.list(unpacked)) {
            List<Path> all = inside.toList();
            return all.size() == 1 && Files.isDirectory(all.getFirst()) ? all.getFirst() : unpacked;
        }
    }
}
