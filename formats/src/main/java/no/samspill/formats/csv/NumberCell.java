package no.samspill.formats.csv;

import no.samspill.formats.ProblemLog;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Reads the numbers of one file, which must all be written in the same way.
///
/// A figure in the thousands must never be mistaken for one with decimals. So thousands are not
/// grouped, a decimal comma stands only where the comma does not separate columns, and a file that
/// uses point and comma in turn is refused.
final class NumberCell {

    private static final Pattern POINT =
            Pattern.compile("[-+−]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d{1,3})?");
    private static final Pattern COMMA = Pattern.compile("[-+−]?\\d*,\\d+");
    private static final Pattern GROUPED =
            Pattern.compile(
                    "[-+−]?\\d{1,3}(?:(?:[ '’\\u00A0\\u202F\\u2009]\\d{3})+(?:[.,]\\d*)?"
                            + "|(?:,\\d{3})+\\.\\d*|(?:\\.\\d{3})+,\\d*|(?:,\\d{3}){2,}|(?:\\.\\d{3}){2,})");

    private final char separator;
    private final ProblemLog log;
    private char decimalSign;
    private long decimalSignRow;

    NumberCell(char separator, ProblemLog log) {
        this.separator = separator;
        this.log = log;
    }

    /// The number in `cell`, or nothing when the log has been told why there is none.
    OptionalDouble read(String cell, long row, String column) {
        if (POINT.matcher(cell).matches()) {
            boolean fits = cell.indexOf('.') < 0 || isOnlyDecimalSign('.', cell, row, column);
            return fits ? finite(cell, row, column) : OptionalDouble.empty();
        }
        if (COMMA.matcher(cell).matches()) {
            return readWithComma(cell, row, column);
        }
        boolean grouped = GROUPED.matcher(cell).matches();
        log.error(grouped ? "csv.value.thousands" : "csv.value.not-a-number", row, column, cell);
        return OptionalDouble.empty();
    }

    private OptionalDouble readWithComma(String cell, long row, String column) {
        if (separator == ',') {
            log.error("csv.value.decimal-comma", row, column, cell);
            return OptionalDouble.empty();
        }
        return isOnlyDecimalSign(',', cell, row, column)
                ? finite(cell.replace(',', '.'), row, column)
                : OptionalDouble.empty();
    }

    private boolean isOnlyDecimalSign(char sign, String cell, long row, String column) {
        if (decimalSignRow == 0) {
            decimalSign = sign;
            decimalSignRow = row;
        }
        if (decimalSign != sign) {
            log.error("csv.value.mixed-decimals", row, column, cell, decimalSign, decimalSignRow);
        }
        return decimalSign == sign;
    }

    private OptionalDouble finite(String cell, long row, String column) {
        double number = Double.parseDouble(cell.replace('−', '-'));
        if (!Double.isFinite(number)) {
            log.error("csv.value.not-a-number", row, column, cell);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(number);
    }
}
