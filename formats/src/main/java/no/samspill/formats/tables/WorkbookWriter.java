package no.samspill.formats.tables;

import no.samspill.formats.tables.TableCell.Blank;
import no.samspill.formats.tables.TableCell.Day;
import no.samspill.formats.tables.TableCell.Figure;
import no.samspill.formats.tables.TableCell.Text;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// A table on its way into a workbook.
final class WorkbookWriter implements TableWriter {

    private static final int LONGEST = 32_767;
    private static final int ROWS_IN_MEMORY = 500;
    private static final String AS_TEXT = "@";
    private static final String AS_DAY = "yyyy-mm-dd";

    private final Workbook workbook;
    private final Worksheet sheet;
    private final int width;
    private int rows;

    WorkbookWriter(OutputStream out, String sheetName, List<String> header) {
        this.workbook = new Workbook(out, "Samspill", "1.0");
        this.sheet = workbook.newWorksheet(sheetName);
        this.width = header.size();
        sheet.freezePane(0, 1);
        for (int column = 0; column < width; column++) {
            sheet.inlineString(0, column, cut(header.get(column)));
            sheet.style(0, column).bold().format(AS_TEXT).set();
            sheet.width(column, Math.clamp(header.get(column).length() + 4L, 12, 40));
        }
        rows = 1;
    }

    @Override
    public void row(List<TableCell> cells) {
        if (cells.size() != width) {
            throw new IllegalArgumentException(
                    "a row must have " + width + " cells like the header, had " + cells.size());
        }
        for (int column = 0; column < width; column++) {
            write(cells.get(column), column);
        }
        rows++;
        if (rows % ROWS_IN_MEMORY == 0) {
            flush();
        }
    }

    private void write(TableCell cell, int column) {
        switch (cell) {
            case Blank() -> {}
            case Text(String text) -> {
                sheet.inlineString(rows, column, cut(text));
                sheet.style(rows, column).format(AS_TEXT).set();
            }
            case Figure(var value) -> sheet.value(rows, column, value);
            case Day(var date) -> {
                sheet.value(rows, column, date);
                sheet.style(rows, column).format(AS_DAY).set();
            }
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the table could not be written", e);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
