package no.samspill.formats.tables;

/// How much of a table is read before it is refused.
///
/// @param bytes of the file as it is sent
/// @param parts files within a workbook
/// @param unpackedBytes of all parts of a workbook together
/// @param ratio how many times larger a workbook's parts may be than the workbook
/// @param rows below the header, blank ones not counted
/// @param columns of the table
/// @param cellLength characters in a cell
public record TableLimits(
        int bytes, int parts, int unpackedBytes, int ratio, int rows, int columns, int cellLength) {

    /// Room for a register of every body of a country, with some to spare.
    public static final TableLimits STANDARD =
            new TableLimits(20 << 20, 1_000, 64 << 20, 200, 50_000, 200, 32_767);
}
