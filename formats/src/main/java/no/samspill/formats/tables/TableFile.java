package no.samspill.formats.tables;

import no.samspill.formats.ProblemLog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Reads a table from a CSV file or a workbook (XLSX), told apart by what is in it.
///
/// CSV is UTF-8, with or without a byte order mark, separated by comma, semicolon or tab, whichever
/// the header uses most. Another encoding is refused rather than guessed at. An apostrophe that
/// protects a text from being run as a formula is taken off.
///
/// Of a workbook the first sheet that is not hidden is read. A cell with a formula is refused: what
/// the workbook remembers as its answer may be outdated, missing or made up, and nothing is
/// calculated here. Nothing in a workbook is fetched from elsewhere, and none of it reaches a disk.
///
/// The first row that is not blank is the header. The table is read as a whole or refused as a
/// whole, within [TableLimits].
public final class TableFile {

    private TableFile() {}

    /// Reads a table within the usual limits.
    ///
    /// @param fileName what problems call the file
    public static TableReading read(String fileName, InputStream in) {
        return read(fileName, in, TableLimits.STANDARD);
    }

    /// Reads a table within the given limits.
    ///
    /// @param fileName what problems call the file
    public static TableReading read(String fileName, InputStream in, TableLimits limits) {
        byte[] bytes = atMost(limits.bytes(), in);
        if (bytes.length > limits.bytes()) {
            ProblemLog log = new ProblemLog(fileName);
            log.error("table.too-big", null, null, limits.bytes() >> 20);
            return new TableReading.Refused(log.problems());
        }
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            ProblemLog log = new ProblemLog(fileName);
            log.error("table.old-workbook", null, null);
            return new TableReading.Refused(log.problems());
        }
        return startsWith(bytes, 'P', 'K', 3, 4)
                ? WorkbookReader.read(fileName, bytes, limits)
                : CsvReading.read(fileName, new ByteArrayInputStream(bytes), limits);
    }

    private static byte[] atMost(int limit, InputStream in) {
        try {
            return in.readNBytes(limit + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("the file could not be read to its end", e);
        }
    }

    private static boolean startsWith(byte[] bytes, int... signature) {
        if (bytes.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((bytes[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
