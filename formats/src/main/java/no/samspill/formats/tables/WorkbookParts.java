package no.samspill.formats.tables;

import no.samspill.formats.ProblemLog;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Takes a workbook's archive apart, in memory and within limits.
///
/// An archive can say one thing in its directory and another before each of its parts. So what was
/// checked is packed anew, and nothing else is shown to the reader of the workbook. Pictures,
/// programs and whatever is not XML are left out.
final class WorkbookParts {

    /// From here on it matters how many times larger the parts are than their archive.
    private static final int SMALL = 4 << 20;

    private final ProblemLog log;
    private final TableLimits limits;
    private final int packed;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private long unpacked;

    private WorkbookParts(ProblemLog log, TableLimits limits, int packed) {
        this.log = log;
        this.limits = limits;
        this.packed = packed;
    }

    /// The workbook with its checked parts alone, or nothing when `log` has been told why.
    static Optional<byte[]> checked(byte[] workbook, TableLimits limits, ProblemLog log) {
        if (announced(workbook) > limits.parts()) {
            log.error("table.workbook.too-many-parts", null, null, limits.parts());
            return Optional.empty();
        }
        WorkbookParts one = new WorkbookParts(log, limits, workbook.length);
        try (ZipFile zip = open(workbook)) {
            if (one.unpack(zip) && one.isWorkbook() && PartCheck.check(one.parts, log)) {
                return Optional.of(one.packedAnew());
            }
        } catch (IOException | RuntimeException _) {
            // All is in memory, so that whatever fails is the archive's fault.
            log.error("table.workbook.damaged", null, null);
        }
        return Optional.empty();
    }

    private static ZipFile open(byte[] workbook) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get();
    }

    /// How many parts the directory announces, counted before room is made for them.
    private static int announced(byte[] workbook) {
        int count = 0;
        for (int at = 0; at + 3 < workbook.length; at++) {
            boolean entry = workbook[at] == 'P' && workbook[at + 1] == 'K';
            count += entry && workbook[at + 2] == 1 && workbook[at + 3] == 2 ? 1 : 0;
        }
        return count;
    }

    private boolean unpack(ZipFile zip) throws IOException {
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (!isNamedWell(entry.getName())) {
                return false;
            }
            try (InputStream in = zip.getInputStream(entry)) {
                Optional<byte[]> content = contentOf(in);
                if (content.isEmpty()) {
                    return false;
                }
                if (isXml(entry.getName())) {
                    parts.put(entry.getName(), content.get());
                }
            }
        }
        return true;
    }

    private boolean isNamedWell(String name) {
        if (!name.matches("[^/\\\\:\\p{Cntrl}]+(/[^/\\\\:\\p{Cntrl}]+)*/?")
                || name.matches("(.*/)?\\.\\.?(/.*)?")) {
            log.error("table.workbook.part-name", null, null, shown(name));
            return false;
        }
        // The reader of the workbook takes upper and lower case for the same.
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            log.error("table.workbook.part-twice", null, null, shown(name));
            return false;
        }
        return true;
    }

    private Optional<byte[]> contentOf(InputStream in) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
            unpacked += read;
            if (unpacked > limits.unpackedBytes()
                    || (unpacked > SMALL && unpacked / limits.ratio() > packed)) {
                log.error("table.workbook.too-big", null, null, limits.unpackedBytes() >> 20);
                return Optional.empty();
            }
            content.write(some, 0, read);
        }
        return Optional.of(content.toByteArray());
    }

    private boolean isWorkbook() {
        boolean is = parts.containsKey("[Content_Types].xml");
        if (!is) {
            log.error("table.not-a-workbook", null, null);
        }
        return is;
    }

    private static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels");
    }

    private static String shown(String name) {
        String visible = name.replaceAll("\\p{Cntrl}", "�");
        return visible.substring(0, Math.min(visible.length(), 80));
    }

    private byte[] packedAnew() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
