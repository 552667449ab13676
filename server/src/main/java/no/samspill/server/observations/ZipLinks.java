package no.samspill.server.observations;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// The symbolic links in a zip archive, which the library's own reader takes for ordinary files.
///
/// Whether an entry is a link stands in the Unix file mode of the archive's directory. An archive
/// of the form for more than 4 GB (Zip64) is refused: none that large is taken anyway.
///
/// Source: PKWARE's APPNOTE.TXT 6.3.10, sections 4.3.12 (directory) and 4.3.16 (its end).
final class ZipLinks {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int UNIX = 3;
    private static final int KIND_OF_FILE = 0xF000;
    private static final int LINK = 0xA000;

    private ZipLinks() {}

    static List<String> list(Path zip) throws IOException {
        try (FileChannel file = FileChannel.open(zip, StandardOpenOption.READ)) {
            int tailLength = (int) Math.min(file.size(), END_LENGTH + LONGEST_COMMENT);
            ByteBuffer tail = read(file, file.size() - tailLength, tailLength);
            int end = findEnd(tail);
            long length = Integer.toUnsignedLong(tail.getInt(end + 12));
            long start = Integer.toUnsignedLong(tail.getInt(end + 16));
            if (start + length > file.size()) {
                throw new Archive.Refused("Zip64");
            }
            return links(read(file, start, Math.toIntExact(length)));
        }
    }

    private static int findEnd(ByteBuffer tail) throws Archive.Refused {
        for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                return at;
            }
        }
        throw new Archive.Refused("≠ zip");
    }

    private static List<String> links(ByteBuffer directory) {
        List<String> links = new ArrayList<>();
        int at = 0;
        while (at + ENTRY_LENGTH <= directory.limit() && directory.getInt(at) == ENTRY) {
            int nameLength = Short.toUnsignedInt(directory.getShort(at + 28));
            int mode = directory.getInt(at + 38) >>> 16;
            boolean madeOnUnix = directory.get(at + 5) == UNIX;
            if (madeOnUnix && (mode & KIND_OF_FILE) == LINK) {
                links.add(name(directory, at + ENTRY_LENGTH, nameLength));
            }
            at +=
                    ENTRY_LENGTH
                            + nameLength
                            + Short.toUnsignedInt(directory.getShort(at + 30))
                            + Short.toUnsignedInt(directory.getShort(at + 32));
        }
        return links;
    }

    private static String name(ByteBuffer directory, int from, int length) {
        byte[] bytes = new byte[Math.min(length, directory.limit() - from)];
        directory.get(from, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && file.read(buffer, from + buffer.position()) >= 0) {
            // Until it is full or the file ends.
        }
        buffer.flip();
        return buffer;
    }
}
