package no.samspill.cli;

import de.siegmar.fastcsv.writer.CsvWriter;

import no.samspill.formats.pack.IndicatorDefinition.Goalpost;
import no.samspill.statistics.assessment.Assessment;
import no.samspill.statistics.assessment.Assessment.Measured;
import no.samspill.statistics.assessment.Assessment.NotAssessed;
import no.samspill.statistics.assessment.Projection;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What the default method says of one indicator in one area, as a line of the result.
///
/// @param indicator the indicator's id
/// @param area the area's code
/// @param goalpost the value to reach; null without one
/// @param assessment the answer, or why there is none
record AssessedSeries(
        String indicator, String area, @Nullable Goalpost goalpost, Assessment assessment) {

    private static final List<String> COLUMNS =
            List.of(
                    "indicator",
                    "area",
                    "status",
                    "reason",
                    "n",
                    "first_year",
                    "last_year",
                    "last_value",
                    "goalpost",
                    "target_year",
                    "probability",
                    "expected",
                    "slope",
                    "slope_low",
                    "slope_high",
                    "p_value",
                    "warnings");

    private List<@Nullable Object> cells() {
        Double value = goalpost == null ? null : goalpost.value();
        Integer year = goalpost == null ? null : goalpost.year();
        return switch (assessment) {
            case NotAssessed none ->
                    cells(
                            "",
                            lower(none.reason()),
                            none.n(),
                            null,
                            none.lastYear(),
                            null,
                            value,
                            year,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            "");
            case Measured measured -> {
                Projection projection = measured.projection();
                yield cells(
                        lower(measured.status()),
                        "",
                        measured.n(),
                        measured.firstYear(),
                        measured.lastYear(),
                        measured.lastValue(),
                        value,
                        year,
                        projection == null ? null : projection.probability(),
                        projection == null ? null : projection.expected(),
                        measured.trend().slopePerYear(),
                        measured.trend().slopeLow(),
                        measured.trend().slopeHigh(),
                        measured.trend().pValue(),
                        measured.warnings().stream()
                                .map(AssessedSeries::lower)
                                .collect(Collectors.joining("|")));
            }
        };
    }

    private List<@Nullable Object> cells(@Nullable Object... afterArea) {
        List<@Nullable Object> cells = new java.util.ArrayList<>(List.of(indicator, area));
        cells.addAll(Arrays.asList(afterArea));
        return cells;
    }

    private static String lower(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT);
    }

    /// Writes the rows as CSV with a header; an empty cell stands for what there is not.
    static void writeCsv(List<AssessedSeries> rows, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord(COLUMNS);
        for (AssessedSeries row : rows) {
            csv.writeRecord(
                    row.cells().stream().map(cell -> cell == null ? "" : cell.toString()).toList());
        }
        csv.flush();
    }

    /// Writes the rows as a JSON array of objects with the names of the CSV's columns.
    static void writeJson(List<AssessedSeries> rows, Writer out) throws IOException {
        List<Map<String, @Nullable Object>> objects =
                rows.stream().map(AssessedSeries::object).toList();
        out.write(
                JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(objects));
        out.write('\n');
        out.flush();
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        List<@Nullable Object> cells = cells();
        for (int i = 0; i < COLUMNS.size(); i++) {
            Object cell = cells.get(i);
            object.put(COLUMNS.get(i), "".equals(cell) ? null : cell);
        }
        return object;
    }
}
