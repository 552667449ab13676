package no.samspill.formats.tables;

import no.samspill.formats.ProblemLog;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One pass through one sheet.
final class SheetReading {

    /// With so many formulas the rest of a sheet would tell nothing new.
    private static final int FORMULAS = 20;

    /// What of a number format does not tell whether it shows a day: quoted text, colours, escapes.
    private static final Pattern DECORATION = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.");

    private static final Pattern DAY = Pattern.compile("(?i).*[yd].*");

    private final String place;
    private final ProblemLog log;
    private final TableRows rows;
    private int formulas;

    SheetReading(String place, TableLimits limits, ProblemLog log) {
        this.place = place;
        this.log = log;
        this.rows = new TableRows(log, limits);
    }

    TableReading read(Sheet sheet) throws IOException {
        try (Stream<Row> stream = sheet.openStream()) {
            Iterator<Row> all = stream.iterator();
            boolean more = true;
            while (more && formulas < FORMULAS && all.hasNext()) {
                Row row = all.next();
                more = rows.add(row.getRowNum(), textsOf(row));
            }
        }
        Table table = rows.table(place);
        return log.hasErrors()
                ? new TableReading.Refused(log.problems())
                : new TableReading.Read(table, log.problems());
    }

    private List<String> textsOf(Row row) {
        List<String> texts = new ArrayList<>();
        for (int at = 0; at < row.getCellCount(); at++) {
            @Nullable Cell cell = row.getOptionalCell(at).orElse(null);
            texts.add(cell == null ? "" : textOf(cell, row.getRowNum(), at));
        }
        return texts;
    }

    private String textOf(Cell cell, long row, int column) {
        String spot = TableRows.letter(column) + row;
        if (cell.getFormula() != null) {
            formulas++;
            log.error("table.cell.formula", row, rows.nameOf(column), spot);
            return "";
        }
        if (cell.getType() == CellType.ERROR) {
            log.error("table.cell.error", row, rows.nameOf(column), spot, shown(cell));
            return "";
        }
        return cell.getType() == CellType.NUMBER ? number(cell) : cell.getText();
    }

    private static String shown(Cell cell) {
        String raw = Objects.requireNonNullElse(cell.getRawValue(), "");
        return raw.substring(0, Math.min(raw.length(), 40));
    }

    private static String number(Cell cell) {
        double value = Double.parseDouble(cell.getRawValue());
        return showsDay(cell.getDataFormatString()) && value >= 1 && value < 2_958_466
                ? day(cell.asDate())
                : plain(value);
    }

    private static boolean showsDay(@Nullable String format) {
        return format != null && DAY.matcher(DECORATION.matcher(format).replaceAll("")).matches();
    }

    private static String day(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    /// The shortest number that is this one, as a person writes it: an organisation number has no
    /// exponent.
    private static String plain(double value) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        boolean handy = exact.scale() <= 20 && exact.precision() - exact.scale() <= 20;
        return handy ? exact.toPlainString() : exact.toString();
    }
}
