package no.samspill.formats.opensdg;

import no.samspill.formats.opensdg.OpenSdgProgressInputs.Selection;
import no.samspill.statistics.assessment.AnnualSeries;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/// Picks from an indicator's data the figures of one series for the progress measure.
///
/// Kept are the rows with the wanted unit, series and categories, and blank in every other
/// disaggregation. What is left must differ in year and value only.
///
/// Source: sdg-build 2.4.0, `sdg/ProgressMeasure.py`, on the translated data.
final class SeriesSelection {

    /// What pandas reads as an empty cell.
    private static final Set<String> EMPTY_CELLS =
            Set.of(
                    "",
                    "#N/A",
                    "#N/A N/A",
                    "#NA",
                    "-1.#IND",
                    "-1.#QNAN",
                    "-NaN",
                    "-nan",
                    "1.#IND",
                    "1.#QNAN",
                    "<NA>",
                    "N/A",
                    "NA",
                    "NULL",
                    "NaN",
                    "None",
                    "n/a",
                    "nan",
                    "null");

    private static final String DATA = "data";

    /// The series to pick.
    ///
    /// @param parts series, unit and categories as the tag names them, in that order
    /// @param unit the unit; null when any
    /// @param series the series; null when any
    /// @param categories category by column; null for the rows where the column is blank
    record Wanted(
            List<String> parts,
            @Nullable String unit,
            @Nullable String series,
            Map<String, @Nullable String> categories) {

        String tag(String indicator) {
            List<String> all = new ArrayList<>(List.of(indicator));
            all.addAll(parts);
            return SeriesTag.of(all);
        }
    }

    private record Row(String year, String value, Map<String, String> cells) {}

    private final Settings settings;
    private final Translations translations;
    private final List<String> columns;
    private final List<Row> rows;

    private SeriesSelection(
            Settings settings, Translations translations, List<String> columns, List<Row> rows) {
        this.settings = settings;
        this.translations = translations;
        this.columns = columns;
        this.rows = rows;
    }

    static SeriesSelection of(
            @Nullable DataTable table, Settings settings, Translations translations) {
        SeriesSelection empty = new SeriesSelection(settings, translations, List.of(), List.of());
        return table == null ? empty : empty.withRows(table);
    }

    private SeriesSelection withRows(DataTable table) {
        Map<Integer, String> kept = new LinkedHashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            String name = table.columns().get(i);
            if (isSelectable(name)) {
                kept.put(i, isSpecial(name) ? name : translated(name));
            }
        }
        int year = table.indexOf(Settings.YEAR);
        int progress = table.indexOf(settings.progressColumn());
        int value = progress >= 0 ? progress : table.indexOf(Settings.VALUE);
        if (year < 0 || value < 0) {
            return this;
        }
        List<Row> translatedRows = new ArrayList<>();
        for (DataTable.Row row : table.rows()) {
            Map<String, String> cells = new LinkedHashMap<>();
            kept.forEach((i, name) -> cells.put(name, translatedCell(row.cells().get(i))));
            translatedRows.add(new Row(row.cells().get(year), cell(row.cells().get(value)), cells));
        }
        return new SeriesSelection(
                settings, translations, List.copyOf(kept.values()), translatedRows);
    }

    /// What one entry of the configuration asks for, in the main language.
    Wanted wanted(Map<?, ?> option) {
        List<String> parts = new ArrayList<>();
        String series = word(option.get("series"));
        String unit = word(option.get("unit"));
        if (series != null) {
            parts.add(series);
        }
        if (unit != null) {
            parts.add(unit);
        }
        Map<String, @Nullable String> categories = new LinkedHashMap<>();
        for (Map<?, ?> disaggregation : Fields.maps(option.get("disaggregation"))) {
            String field = word(disaggregation.get("field"));
            String value = word(disaggregation.get("value"));
            if (field != null) {
                categories.put(field, value);
                parts.add(value == null ? "" : value);
            }
        }
        return new Wanted(parts, unit, series, categories);
    }

    Selection select(Wanted wanted) {
        List<Row> kept = rows;
        if (wanted.unit() != null) {
            kept = where(kept, settings.unitColumn(), wanted.unit());
        }
        if (wanted.series() != null) {
            kept = where(kept, settings.seriesColumn(), wanted.series());
        }
        for (Map.Entry<String, @Nullable String> category : wanted.categories().entrySet()) {
            String value = category.getValue();
            kept = where(kept, category.getKey(), value == null ? "" : value);
        }
        for (String column : columns) {
            if (!isSpecial(column) && !wanted.categories().containsKey(column)) {
                kept = where(kept, column, "");
            }
        }
        return kept.isEmpty() ? new Selection.Nothing("no row fits") : single(kept);
    }

    private Selection single(List<Row> kept) {
        for (String column : columns) {
            Set<@Nullable String> distinct = new HashSet<>();
            kept.forEach(row -> distinct.add(row.cells().get(column)));
            if (distinct.size() > 1) {
                return new Selection.Failed("several sub-series in column " + column);
            }
        }
        boolean longYears = rows.stream().anyMatch(row -> row.year().length() > 4);
        NavigableMap<Integer, Double> byYear = new TreeMap<>();
        for (Row row : kept) {
            if (row.value().isEmpty()) {
                continue;
            }
            Double year = Numbers.parse(longYears ? firstFour(row.year()) : row.year());
            Double value = Numbers.parse(row.value());
            if (year == null || value == null) {
                return new Selection.Failed(
                        "not a number: " + (year == null ? row.year() : row.value()));
            }
            if (byYear.put(year.intValue(), value) != null) {
                return new Selection.Failed("several figures for " + year.intValue());
            }
        }
        return byYear.isEmpty()
                ? new Selection.Nothing("every figure is missing")
                : new Selection.Figures(
                        new AnnualSeries(
                                byYear.keySet().stream().mapToInt(Integer::intValue).toArray(),
                                byYear.values().stream()
                                        .mapToDouble(Double::doubleValue)
                                        .toArray()));
    }

    private static String firstFour(String year) {
        return year.length() <= 4 ? year : year.substring(0, 4);
    }

    /// The rows with `value` in `column`; none when there is no such column.
    private static List<Row> where(List<Row> rows, String column, String value) {
        return rows.stream().filter(row -> value.equals(row.cells().get(column))).toList();
    }

    private boolean isSpecial(String column) {
        return column.equals(settings.seriesColumn()) || column.equals(settings.unitColumn());
    }

    private boolean isSelectable(String column) {
        return isSpecial(column)
                || (!settings.notBreakdowns().contains(column)
                        && !settings.attributes().contains(column));
    }

    private @Nullable String word(@Nullable Object written) {
        String text = Fields.text(written, "");
        return text.isEmpty() ? null : translated(text);
    }

    private String translatedCell(String written) {
        String cell = cell(written);
        return cell.isEmpty() ? cell : translated(cell);
    }

    private static String cell(String written) {
        String bare = written.strip();
        return EMPTY_CELLS.contains(bare) ? "" : bare;
    }

    private String translated(String text) {
        return translations.translate(text, settings.mainLanguage(), DATA);
    }
}
