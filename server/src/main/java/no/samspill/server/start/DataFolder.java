package no.samspill.server.start;

import no.samspill.server.start.StartRefused.Reason;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The folder that holds everything one Samspill keeps, and the lock that lets one process at a
/// time use it.
public final class DataFolder implements AutoCloseable {

    private static final long NEEDED_MEGABYTES = 300;
    private static final String LOCK = "lock";
    private static final String ADDRESS = "address";

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /// Takes the folder into use, making it when it is missing.
    public static DataFolder open(Path wanted) throws StartRefused {
        Path folder = wanted.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            refuseFullDisk(folder);
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve(LOCK),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                String running = findAddress(folder).map(at -> " (" + at + ")").orElse("");
                throw new StartRefused(Reason.DATA_FOLDER_IN_USE, folder.toString(), running);
            }
            Files.deleteIfExists(folder.resolve(ADDRESS));
            return new DataFolder(folder, channel, lock);
        } catch (IOException e) {
            throw new StartRefused(
                    Reason.DATA_FOLDER_NOT_WRITABLE, folder.toString(), String.valueOf(e));
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void refuseFullDisk(Path folder) throws IOException, StartRefused {
        long megabytes = Files.getFileStore(folder).getUsableSpace() / (1024 * 1024);
        if (megabytes < NEEDED_MEGABYTES) {
            throw new StartRefused(
                    Reason.DISK_FULL,
                    Long.toString(megabytes),
                    folder.toString(),
                    Long.toString(NEEDED_MEGABYTES));
        }
    }

    /// The address of the Samspill that runs on a folder, when one does.
    public static Optional<String> findAddress(Path folder) {
        try {
            Path file = folder.resolve(ADDRESS);
            return Files.exists(file)
                    ? Optional.of(Files.readString(file).strip())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Tells other processes where this Samspill answers.
    void announce(String address) {
        try (FileChannel file =
                FileChannel.open(
                        folder.resolve(ADDRESS),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            file.write(ByteBuffer.wrap(address.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// The folder itself.
    Path path() {
        return folder;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(folder.resolve(ADDRESS));
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
