package no.samspill.formats.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import no.samspill.formats.Observation;
import no.samspill.formats.SpreadsheetText;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Writes observations as tidy CSV, the dimensions in alphabetical order.
final class TidyCsvWriter {

    private TidyCsvWriter() {}

    static void write(List<Observation> observations, Writer out) {
        List<String> dimensions = dimensionsOf(observations);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord(header(dimensions));
        for (Observation observation : observations) {
            csv.writeRecord(row(observation, dimensions));
        }
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the figures could not be written", e);
        }
    }

    private static List<String> dimensionsOf(List<Observation> observations) {
        NavigableSet<String> names = new TreeSet<>();
        observations.forEach(observation -> names.addAll(observation.dimensions().keySet()));
        for (String name : names) {
            if (Role.isReserved(name.toUpperCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "a dimension cannot be called %s, which is a column of its own"
                                .formatted(name));
            }
        }
        return List.copyOf(names);
    }

    private static List<String> header(List<String> dimensions) {
        List<String> header = new ArrayList<>(List.of("INDICATOR", "REF_AREA", "TIME_PERIOD"));
        dimensions.stream().map(SpreadsheetText::protect).forEach(header::add);
        header.addAll(List.of("OBS_VALUE", "OBS_STATUS", "COMMENT_OBS"));
        return header;
    }

    private static List<String> row(Observation observation, List<String> dimensions) {
        List<String> row = new ArrayList<>();
        row.add(SpreadsheetText.protect(observation.indicator()));
        row.add(SpreadsheetText.protect(observation.area()));
        row.add(SpreadsheetText.protect(observation.period()));
        for (String dimension : dimensions) {
            String category = observation.dimensions().getOrDefault(dimension, "");
            row.add(SpreadsheetText.protect(category));
        }
        row.add(number(observation.value()));
        row.add(observation.status().code());
        row.add(SpreadsheetText.protect(observation.comment()));
        return row;
    }

    /// The shortest decimal number that reads back as `value`; without exponent within reason.
    private static String number(@Nullable Double value) {
        if (value == null) {
            return "";
        }
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        boolean handy = exact.scale() <= 20 && exact.precision() - exact.scale() <= 20;
        return handy ? exact.toPlainString() : exact.toString();
    }
}
