package no.samspill.server.publishing.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The list of entries at the end of a zip file, with the kind of file that each is.
///
/// The JDK's reader hides which entries are symbolic links; the list itself tells. Source: PKWARE,
/// .ZIP File Format Specification 6.3, sections 4.3.12, 4.3.16 and 4.4.15.
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int LARGEST = 64 * 1024 * 1024;

    private static final int UNIX_KIND = 0xf000;
    private static final int UNIX_LINK = 0xa000;

    private ZipDirectory() {}

    /// One entry.
    ///
    /// @param name as written
    /// @param link whether it is a symbolic link
    /// @param encrypted whether it needs a password
    record Entry(String name, boolean link, boolean encrypted) {}

    static List<Entry> read(Path file) throws IOException, UnsafeZip {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer tail =
                    bytes(
                            channel,
                            Math.max(0, channel.size() - END_SIZE - LONGEST_COMMENT),
                            channel.size());
            int end = findEnd(tail);
            int count = Short.toUnsignedInt(tail.getShort(end + 10));
            long size = Integer.toUnsignedLong(tail.getInt(end + 12));
            long start = Integer.toUnsignedLong(tail.getInt(end + 16));
            // Larger numbers stand elsewhere, in archives that are larger than we take anyway.
            if (count == 0xffff || start == 0xffffffffL) {
                throw new UnsafeZip("zip.too-many", Integer.toString(count));
            }
            if (size > LARGEST || start + size > channel.size()) {
                throw new UnsafeZip("zip.damaged");
            }
            return entries(bytes(channel, start, start + size), count);
        }
    }

    private static ByteBuffer bytes(FileChannel channel, long from, long to) throws IOException {
        ByteBuffer buffer =
                ByteBuffer.allocate(Math.toIntExact(to - from)).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {}
        return buffer.flip();
    }

    private static int findEnd(ByteBuffer tail) throws UnsafeZip {
        for (int at = tail.limit() - END_SIZE; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                return at;
            }
        }
        throw new UnsafeZip("zip.damaged");
    }

    private static List<Entry> entries(ByteBuffer list, int count) throws UnsafeZip {
        List<Entry> entries = new ArrayList<>();
        int at = 0;
        for (int n = 0; n < count; n++) {
            if (at + ENTRY_SIZE > list.limit() || list.getInt(at) != ENTRY) {
                throw new UnsafeZip("zip.damaged");
            }
            int nameLength = Short.toUnsignedInt(list.getShort(at + 28));
            int next =
                    at
                            + ENTRY_SIZE
                            + nameLength
                            + Short.toUnsignedInt(list.getShort(at + 30))
                            + Short.toUnsignedInt(list.getShort(at + 32));
            if (next > list.limit()) {
                throw new UnsafeZip("zip.damaged");
            }
            byte[] name = new byte[nameLength];
            list.get(at + ENTRY_SIZE, name);
            int mode = list.getInt(at + 38) >>> 16;
            entries.add(
                    new Entry(
                            new String(name, StandardCharsets.UTF_8),
                            (mode & UNIX_KIND) == UNIX_LINK,
                            (list.getShort(at + 8) & 1) != 0));
            at = next;
        }
        return entries;
    }
}
