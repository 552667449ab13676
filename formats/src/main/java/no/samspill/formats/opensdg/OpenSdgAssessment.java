package no.samspill.formats.opensdg;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import no.samspill.formats.opensdg.OpenSdgProgressInputs.Indicator;
import no.samspill.formats.opensdg.OpenSdgProgressInputs.Item;
import no.samspill.formats.opensdg.OpenSdgProgressInputs.Selection;
import no.samspill.statistics.assessment.AnnualSeries;
import no.samspill.statistics.assessment.opensdg.IndicatorProgress;
import no.samspill.statistics.assessment.opensdg.OpenSdgProgress;
import no.samspill.statistics.assessment.opensdg.ProgressItem;
import no.samspill.statistics.assessment.opensdg.SeriesProgress;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The progress of every indicator of an Open SDG repository, as its own site would publish it.
public final class OpenSdgAssessment {

    private static final List<String> COLUMNS =
            List.of(
                    "indicator",
                    "tag",
                    "progress_status",
                    "score",
                    "progress_value",
                    "base_year",
                    "base_value",
                    "current_year",
                    "current_value",
                    "target",
                    "direction");

    private OpenSdgAssessment() {}

    /// One line of the result: an indicator, or one of its series.
    ///
    /// @param indicator the indicator's id
    /// @param tag what the series is called; empty for the indicator itself
    /// @param progressStatus the code of the status, or the words written by hand; empty when none
    /// @param score −5 to 5; null when there is none
    /// @param progressValue growth against the growth needed, or growth per year; null when none
    /// @param baseYear the year growth is counted from
    /// @param baseValue its figure
    /// @param currentYear the last year
    /// @param currentValue its figure
    /// @param target the value to reach
    /// @param direction 1 when more is better, −1 when less is
    public record Row(
            String indicator,
            String tag,
            String progressStatus,
            @Nullable Double score,
            @Nullable Double progressValue,
            @Nullable Integer baseYear,
            @Nullable Double baseValue,
            @Nullable Integer currentYear,
            @Nullable Double currentValue,
            @Nullable Double target,
            @Nullable Integer direction) {

        private List<@Nullable Object> cells() {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(indicator);
            cells.add(tag);
            cells.add(progressStatus);
            cells.add(score);
            cells.add(progressValue);
            cells.add(baseYear);
            cells.add(baseValue);
            cells.add(currentYear);
            cells.add(currentValue);
            cells.add(target);
            cells.add(direction);
            return cells;
        }
    }

    /// The progress of every indicator of the repository in `folder`: first the indicator's row,
    /// then one per series in the order of its configuration.
    ///
    /// Series with the same tag have a row each.
    public static List<Row> assess(Path folder) {
        return assess(OpenSdgProgressInputs.read(folder));
    }

    /// As [#assess(Path)], of inputs already read.
    public static List<Row> assess(OpenSdgProgressInputs inputs) {
        List<Row> rows = new ArrayList<>();
        for (Indicator indicator : inputs.indicators()) {
            List<Row> series = new ArrayList<>();
            List<ProgressItem> items = progress(indicator.id(), indicator.items(), series);
            IndicatorProgress whole = OpenSdgProgress.indicator(items);
            rows.add(
                    indicator.automatic()
                            ? indicatorRow(indicator.id(), whole.status().code(), whole.score())
                            : indicatorRow(indicator.id(), indicator.writtenStatus(), null));
            rows.addAll(series);
        }
        return List.copyOf(rows);
    }

    private static List<ProgressItem> progress(String id, List<Item> items, List<Row> rows) {
        List<ProgressItem> progress = new ArrayList<>();
        for (Item item : items) {
            progress.add(
                    switch (item) {
                        case Item.Group(List<Item> members) ->
                                new ProgressItem.Group(progress(id, members, rows));
                        case Item.Series series -> {
                            SeriesProgress one =
                                    OpenSdgProgress.assess(
                                            figures(series.selection()), series.options());
                            rows.add(row(id, series.tag(), one));
                            yield new ProgressItem.Single(one);
                        }
                    });
        }
        return progress;
    }

    private static AnnualSeries figures(Selection selection) {
        return switch (selection) {
            case Selection.Figures(AnnualSeries series) -> series;
            case Selection.Nothing _, Selection.Failed _ ->
                    new AnnualSeries(new int[0], new double[0]);
        };
    }

    private static Row indicatorRow(String id, String status, @Nullable Double score) {
        return new Row(id, "", status, score, null, null, null, null, null, null, null);
    }

    private static Row row(String id, String tag, SeriesProgress progress) {
        return new Row(
                id,
                tag,
                progress.status().code(),
                progress.score(),
                progress.progressValue(),
                progress.baseYear(),
                progress.baseValue(),
                progress.currentYear(),
                progress.currentValue(),
                progress.target(),
                progress.direction().sign());
    }

    /// Writes the rows as CSV with a header; an empty cell stands for what there is not.
    public static void writeCsv(List<Row> rows, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(COLUMNS);
        for (Row row : rows) {
            csv.writeRecord(
                    row.cells().stream().map(cell -> cell == null ? "" : cell.toString()).toList());
        }
        csv.flush();
    }

    /// Writes the rows as a JSON array of objects with the names of the CSV's columns.
    public static void writeJson(List<Row> rows, Writer out) throws IOException {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (Row row : rows) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            List<@Nullable Object> cells = row.cells();
            for (int i = 0; i < COLUMNS.size(); i++) {
                object.put(COLUMNS.get(i), cells.get(i));
            }
            objects.add(object);
        }
        JsonMapper mapper = JsonMapper.builder().build();
        out.write(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(objects));
        out.write('\n');
        out.flush();
    }
}
