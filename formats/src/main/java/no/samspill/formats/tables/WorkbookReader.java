package no.samspill.formats.tables;

import no.samspill.formats.ProblemLog;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads the table on the first sheet of a workbook.
final class WorkbookReader {

    private WorkbookReader() {}

    static TableReading read(String fileName, byte[] bytes, TableLimits limits) {
        ProblemLog log = new ProblemLog(fileName);
        Optional<byte[]> checked = WorkbookParts.checked(bytes, limits, log);
        if (checked.isEmpty()) {
            return new TableReading.Refused(log.problems());
        }
        try (ReadableWorkbook workbook = open(checked.get())) {
            return read(fileName, workbook, limits);
        } catch (IOException | RuntimeException _) {
            // The library tells of a damaged workbook by whatever its innards happen to throw.
            log.error("table.workbook.damaged", null, null);
            return new TableReading.Refused(log.problems());
        }
    }

    private static ReadableWorkbook open(byte[] checked) throws IOException {
        try {
            return new ReadableWorkbook(
                    new ByteArrayInputStream(checked), new ReadingOptions(true, true));
        } catch (RuntimeException _) {
            // A workbook without styles is fine, but the library asks for them.
            return new ReadableWorkbook(
                    new ByteArrayInputStream(checked), new ReadingOptions(false, true));
        }
    }

    private static TableReading read(String fileName, ReadableWorkbook workbook, TableLimits limits)
            throws IOException {
        List<Sheet> sheets =
                workbook.getSheets()
                        .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                        .toList();
        if (sheets.isEmpty()) {
            ProblemLog log = new ProblemLog(fileName);
            log.error("table.workbook.no-sheet", null, null);
            return new TableReading.Refused(log.problems());
        }
        Sheet first = sheets.getFirst();
        ProblemLog log = new ProblemLog(fileName + " [" + first.getName() + "]");
        if (sheets.size() > 1) {
            String others =
                    sheets.stream()
                            .skip(1)
                            .limit(10)
                            .map(Sheet::getName)
                            .collect(Collectors.joining(", "));
            log.note("table.workbook.other-sheets", null, null, first.getName(), others);
        }
        return new SheetReading(fileName + " [" + first.getName() + "]", limits, log).read(first);
    }
}
