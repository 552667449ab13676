package no.samspill.formats.tables;

import java.io.Closeable;
import java.io.OutputStream;
import java.util.List;

/// Writes a table row by row, holding no more than a few rows in memory.
///
/// A text stays a text when a spreadsheet opens the file, also when it begins like a formula (`=`,
/// `+`, `-`, `@`, tab, carriage return). Numbers stay numbers, negative ones too. Closing finishes
/// the file and leaves the stream under it open.
///
/// Source: OWASP, CSV Injection.
public interface TableWriter extends Closeable {

    /// Writes the next row; its cells are as many as the header's.
    void row(List<TableCell> cells);

    /// Writes CSV: UTF-8 with a byte order mark, by which spreadsheets know it; commas, CRLF.
    ///
    /// Texts like formulas get an apostrophe in front, which [TableFile] takes off again.
    ///
    /// @param header the names of the columns, in the reader's language
    static TableWriter csv(OutputStream out, List<String> header) {
        return new CsvTableWriter(out, header);
    }

    /// Writes a workbook (XLSX) of one sheet, its header bold and kept in sight.
    ///
    /// Texts are stored as texts in cells formatted as text, and need no sign in front. Texts
    /// longer than a cell can hold (32 767 characters) end in `…`.
    ///
    /// @param sheet the sheet's name, in the reader's language
    /// @param header the names of the columns, in the reader's language
    static TableWriter workbook(OutputStream out, String sheet, List<String> header) {
        return new WorkbookWriter(out, sheet, header);
    }
}
