package no.samspill.formats.interactions;

import no.samspill.formats.ProblemLog;
import no.samspill.formats.tables.Table;
import no.samspill.formats.tables.TableFile;
import no.samspill.formats.tables.TableReading;

import java.io.InputStream;

/// Reads how targets influence each other from a table (CSV or XLSX).
///
/// The first column and the header hold the targets' codes: the row's target influences the
/// column's. A score is a number from −3 to +3; `?` or a blank cell is one nobody has decided,
/// which is not the same as 0. The diagonal is 0 or blank. Columns named `positive`, `negative`,
/// `out`, `second_order` and `total` hold sums that came with the matrix; they are checked, not
/// used.
public final class InteractionMatrixFile {

    private InteractionMatrixFile() {}

    /// Reads all of a matrix or refuses it.
    ///
    /// @param fileName what problems call the file
    public static InteractionReading read(String fileName, InputStream in) {
        return switch (TableFile.read(fileName, in)) {
            case TableReading.Refused refused -> new InteractionReading.Refused(refused.problems());
            case TableReading.Read read -> read(read);
        };
    }

    private static InteractionReading read(TableReading.Read read) {
        Table table = read.table();
        ProblemLog log = new ProblemLog(table.place());
        log.addAll(read.problems());
        return new MatrixRows(table, log).read();
    }
}
