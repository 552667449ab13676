package no.samspill.formats.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import no.samspill.formats.Observation;
import no.samspill.formats.ObservationCheck;
import no.samspill.formats.ObservationStatus;
import no.samspill.formats.Periods;
import no.samspill.formats.Periods.Period;
import no.samspill.formats.ProblemLog;
import no.samspill.formats.SpreadsheetText;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// One pass through one tidy CSV file.
final class TidyCsvReader {

    private final ProblemLog log;
    private final @Nullable String defaultIndicator;
    private final List<Observation> observations = new ArrayList<>();
    private final Map<Key, Long> firstRows = new HashMap<>();

    /// What a figure is about; a file has one figure for each.
    private record Key(
            String indicator, String area, String period, Map<String, String> dimensions) {}

    private final ObservationCheck check;

    TidyCsvReader(ProblemLog log, @Nullable String defaultIndicator, ObservationCheck check) {
        this.log = log;
        this.defaultIndicator = defaultIndicator;
        this.check = check;
    }

    List<Observation> read(String text) {
        char separator = separatorOf(text);
        try (CsvReader<CsvRecord> csv = open(text, separator)) {
            readRows(csv.iterator(), separator);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
        return observations;
    }

    private static CsvReader<CsvRecord> open(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text);
    }

    /// The separator that the header uses more, outside of quotes.
    private static char separatorOf(String text) {
        int semicolons = 0;
        int commas = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"') {
                quoted = !quoted;
            }
            if (character == '\n' && semicolons + commas > 0) {
                break;
            }
            semicolons += !quoted && character == ';' ? 1 : 0;
            commas += !quoted && character == ',' ? 1 : 0;
        }
        return semicolons > commas ? ';' : ',';
    }

    private void readRows(Iterator<CsvRecord> records, char separator) {
        long row = 0;
        Rows rows = null;
        try {
            while (records.hasNext()) {
                row++;
                List<String> cells = records.next().getFields();
                if (cells.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (rows != null) {
                    rows.read(cells, row);
                    continue;
                }
                Header header = Header.read(cells, row, defaultIndicator == null, log);
                if (log.hasErrors()) {
                    return;
                }
                rows = new Rows(header, separator);
            }
        } catch (CsvParseException _) {
            log.error("csv.quotes", row + 1, null);
        }
        if (observations.isEmpty() && !log.hasErrors()) {
            log.error("csv.no-rows", null, null);
        }
    }

    /// The rows below a header.
    private final class Rows {

        private final Header header;
        private final NumberCell numbers;
        private final StatusCell statuses;
        private final Map<String, Optional<Period>> periods = new HashMap<>();

        Rows(Header header, char separator) {
            this.header = header;
            this.numbers = new NumberCell(separator, log);
            this.statuses = new StatusCell(header, log);
        }

        void read(List<String> cells, long row) {
            if (cells.size() != header.names().size()) {
                log.error("csv.row.fields", row, null, cells.size(), header.names().size());
                return;
            }
            String indicator = indicatorOf(cells, row);
            String area = textOf(Role.AREA, cells);
            if (area.isEmpty()) {
                log.error("csv.area.blank", row, header.nameOf(Role.AREA));
            }
            Optional<Period> period = periodOf(cells, row);
            NavigableMap<String, String> dimensions = dimensionsOf(cells);
            Optional<ObservationStatus> status = statuses.read(cells, row);
            @Nullable Double value = numberOf(cells, row);
            if (period.isEmpty()
                    || status.isEmpty()
                    || status.get().hasValue() != (value != null)) {
                return;
            }
            if (isNew(new Key(indicator, area, period.get().label(), dimensions), row)) {
                Observation observation =
                        new Observation(
                                indicator,
                                area,
                                period.get().label(),
                                period.get().year(),
                                dimensions,
                                value,
                                status.get(),
                                textOf(Role.COMMENT, cells));
                check.check(observation, placeOf(row), log);
                observations.add(observation);
            }
        }

        private ObservationCheck.Place placeOf(long row) {
            return new ObservationCheck.Place(
                    row, header.nameOf(Role.INDICATOR), header.nameOf(Role.AREA));
        }

        private String indicatorOf(List<String> cells, long row) {
            String indicator = textOf(Role.INDICATOR, cells);
            if (!indicator.isEmpty()) {
                return indicator;
            }
            if (defaultIndicator == null) {
                log.error("csv.indicator.blank", row, header.nameOf(Role.INDICATOR));
                return "";
            }
            return defaultIndicator;
        }

        private Optional<Period> periodOf(List<String> cells, long row) {
            String text = textOf(Role.PERIOD, cells);
            Optional<Period> period = periods.computeIfAbsent(text, Periods::find);
            if (period.isEmpty()) {
                log.error("csv.period.unknown", row, header.nameOf(Role.PERIOD), text);
            }
            return period;
        }

        private NavigableMap<String, String> dimensionsOf(List<String> cells) {
            NavigableMap<String, String> dimensions = new TreeMap<>();
            header.dimensions()
                    .forEach((name, column) -> {
                        String category = SpreadsheetText.unprotect(cells.get(column).strip());
                        if (!category.isEmpty()) {
                            dimensions.put(name, category);
                        }
                    });
            return dimensions;
        }

        private @Nullable Double numberOf(List<String> cells, long row) {
            String cell = header.cell(Role.VALUE, cells);
            if (cell.isEmpty() || StatusCell.findSign(cell).isPresent()) {
                return null;
            }
            OptionalDouble number = numbers.read(cell, row, header.nameOf(Role.VALUE));
            return number.isPresent() ? (Double) number.getAsDouble() : null;
        }

        private String textOf(Role role, List<String> cells) {
            return SpreadsheetText.unprotect(header.cell(role, cells));
        }

        private boolean isNew(Key key, long row) {
            Long first = firstRows.putIfAbsent(key, row);
            if (first != null) {
                String about = String.join(", ", key.indicator(), key.area(), key.period());
                log.error("csv.row.duplicate", row, null, about, first);
            }
            return first == null;
        }
    }
}
