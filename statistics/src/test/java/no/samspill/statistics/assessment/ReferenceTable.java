package no.samspill.statistics.assessment;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import no.samspill.testkit.Shared;

import java.io.IOException;
import java.util.List;

/// The rows of a file of reference values.
final class ReferenceTable {

    private ReferenceTable() {}

    static List<NamedCsvRecord> read(String name) {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder()
                        .ofNamedCsvRecord(Shared.require("acceptance/assessment/" + name))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static double number(NamedCsvRecord row, String field) {
        return Double.parseDouble(row.getField(field));
    }

    static int integer(NamedCsvRecord row, String field) {
        return Integer.parseInt(row.getField(field));
    }

    /// The Nordic series behind `derived_sdr2019.csv`, for one of its rows.
    static AnnualSeries sdr2019(List<NamedCsvRecord> trends, NamedCsvRecord derived) {
        List<NamedCsvRecord> rows =
                trends.stream()
                        .filter(row -> row.getField("id").equals(derived.getField("iso")))
                        .filter(row -> !row.getField(derived.getField("code")).isBlank())
                        .toList();
        return new AnnualSeries(
                rows.stream().mapToInt(row -> integer(row, "year")).toArray(),
                rows.stream().mapToDouble(row -> number(row, derived.getField("code"))).toArray());
    }
}
