package no.samspill.formats.opensdg;

import no.samspill.formats.Observation;
import no.samspill.formats.ObservationCheck;
import no.samspill.formats.ObservationStatus;
import no.samspill.formats.ProblemLog;
import no.samspill.formats.opensdg.Report.Place;
import no.samspill.formats.opensdg.Settings.MapLayer;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Makes observations of the rows of one data file.
///
/// The year of a figure is the leading four digits of its period, as Open SDG has it. A blank value
/// is a missing figure. A row without a year, or that says again what an earlier row says, cannot
/// be kept, and stands in the report with its number.
final class FigureReader {

    private static final String KEY_PREFIX = "data.";
    private static final Set<String> STATUS_COLUMNS = Set.of("Observation status", "OBS_STATUS");
    private static final Set<String> MORE_DIMENSIONS = Set.of("UNIT_MEASURE", "SERIES");

    private static final Pattern YEAR_FIRST = Pattern.compile("[0-9]{4}(?![0-9])");

    private final String indicator;
    private final DataTable table;
    private final Settings settings;
    private final Places places;
    private final Report report;

    private final int year;
    private final int value;
    private final int geocode;
    private final int status;
    private final Map<Integer, String> dimensions = new LinkedHashMap<>();
    private final List<Integer> comments = new ArrayList<>();
    private final Set<Integer> placeColumns;
    private final List<Integer> columnsWithCodes;
    private final boolean nationIsNamed;

    FigureReader(
            String indicator, DataTable table, Settings settings, Places places, Report report) {
        this.indicator = indicator;
        this.table = table;
        this.settings = settings;
        this.places = places;
        this.report = report;
        this.year = table.indexOf(Settings.YEAR);
        this.value = table.indexOf(Settings.VALUE);
        this.geocode = table.indexOf(Settings.GEOCODE);
        this.status =
                STATUS_COLUMNS.stream()
                        .mapToInt(table::indexOf)
                        .filter(i -> i >= 0)
                        .findFirst()
                        .orElse(-1);
        sortColumns();
        this.placeColumns = PlaceColumns.of(table, geocode, dimensions.keySet());
        this.columnsWithCodes = columnsWithCodes();
        this.nationIsNamed = nationIsAlwaysNamed();
    }

    /// Tells the places what the rows call the areas they have codes of.
    void tellNames() {
        for (DataTable.Row row : table.rows()) {
            places.hear(cell(row, geocode), placeName(row));
        }
    }

    /// The name of a dimension or category, whether it is written as itself or as `data.<name>`.
    static String dimension(String written) {
        return written.startsWith(KEY_PREFIX) && written.length() > KEY_PREFIX.length()
                ? written.substring(KEY_PREFIX.length())
                : written;
    }

    private void sortColumns() {
        for (int i = 0; i < table.columns().size(); i++) {
            String name = table.columns().get(i);
            if (i == year || i == value || i == geocode || i == status) {
                continue;
            }
            if (settings.attributes().contains(name) || name.startsWith("COMMENT_")) {
                comments.add(i);
            } else if (isDimension(name)) {
                dimensions.put(i, dimension(name));
            } else {
                report.note("csv.column-unused", Place.of(table.file(), 1, name), name);
            }
        }
    }

    private boolean isDimension(String name) {
        return name.equals(settings.seriesColumn())
                || name.equals(settings.unitColumn())
                || MORE_DIMENSIONS.contains(name)
                || !settings.notBreakdowns().contains(name);
    }

    /// Columns that may hold an area's code where the GeoCode is blank: those that name areas, and
    /// those called like a map layer, the smallest areas first.
    private List<Integer> columnsWithCodes() {
        List<String> layers = settings.mapLayers().stream().map(MapLayer::id).toList();
        return dimensions.keySet().stream()
                .filter(i -> placeColumns.contains(i) || layers.contains(dimensions.get(i)))
                .sorted(
                        Comparator.comparingInt((Integer i) -> layers.indexOf(dimensions.get(i)))
                                .reversed())
                .toList();
    }

    /// Whether no row without a GeoCode leaves the area's name blank: then the country's name there
    /// is the total, not one part of it.
    private boolean nationIsAlwaysNamed() {
        return table.rows().stream()
                .filter(row -> cell(row, geocode).isEmpty())
                .noneMatch(row -> placeName(row).isEmpty());
    }

    List<Observation> observations() {
        return observations(ObservationCheck.NONE, new ProblemLog(table.file()));
    }

    /// The observations, each looked at by `check`, which tells `log`.
    List<Observation> observations(ObservationCheck check, ProblemLog log) {
        if (year < 0 || value < 0) {
            if (!table.columns().isEmpty()) {
                String missing = year < 0 ? Settings.YEAR : Settings.VALUE;
                report.error(
                        "csv.no-column",
                        Place.of(table.file(), 1, missing),
                        missing,
                        "" + table.rows().size());
            }
            return List.of();
        }
        List<Observation> observations = new ArrayList<>();
        Map<List<Object>, Long> rowByKey = new HashMap<>();
        for (DataTable.Row row : table.rows()) {
            Observation observation = observation(row);
            if (observation == null) {
                continue;
            }
            List<Object> key =
                    List.of(observation.area(), observation.period(), observation.dimensions());
            Long earlier = rowByKey.putIfAbsent(key, row.number());
            if (earlier == null) {
                observations.add(observation);
                check.check(
                        observation,
                        new ObservationCheck.Place(row.number(), "", Settings.GEOCODE),
                        log);
            } else {
                report.warn(
                        "row.duplicate",
                        Place.of(table.file(), row.number()),
                        cell(row, value),
                        earlier.toString());
            }
        }
        return observations;
    }

    private @Nullable Observation observation(DataTable.Row row) {
        String period = cell(row, year);
        if (!YEAR_FIRST.matcher(period).lookingAt()) {
            report.warn("row.year", place(row, Settings.YEAR), period);
            return null;
        }
        Figure figure = figure(row);
        String area = area(row);
        return new Observation(
                indicator,
                area,
                period,
                Integer.parseInt(period.substring(0, 4)),
                dimensions(row, area),
                figure.value(),
                figure.status(),
                comment(row, figure));
    }

    private String area(DataTable.Row row) {
        String code = cell(row, geocode);
        for (int column : columnsWithCodes) {
            String word = cell(row, column);
            if (code.isEmpty() && places.knows(word)) {
                report.noteOnce("area.from-column", place(row, name(column)), table.file(), word);
                code = word;
            }
        }
        return places.codeOf(code, place(row, Settings.GEOCODE));
    }

    private NavigableMap<String, String> dimensions(DataTable.Row row, String area) {
        NavigableMap<String, String> found = new TreeMap<>();
        dimensions.forEach((column, name) -> {
            String category = dimension(cell(row, column));
            if (!category.isEmpty() && !namesOnlyTheArea(row, column, category, area)) {
                found.put(name, category);
            }
        });
        return found;
    }

    private boolean namesOnlyTheArea(DataTable.Row row, int column, String category, String area) {
        if (columnsWithCodes.contains(column) && category.equals(area)) {
            return true;
        }
        boolean hasCode = !cell(row, geocode).isEmpty();
        return placeColumns.contains(column)
                && (hasCode || (nationIsNamed && places.isNation(category)));
    }

    private String name(int column) {
        return table.columns().get(column);
    }

    private String placeName(DataTable.Row row) {
        return placeColumns.stream()
                .sorted()
                .map(column -> dimension(cell(row, column)))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private record Figure(@Nullable Double value, ObservationStatus status, String remark) {}

    private Figure figure(DataTable.Row row) {
        String written = row.cells().get(value);
        String bare = written.strip();
        Double number = Numbers.parse(bare);
        if (number != null) {
            if (!bare.equals(written)) {
                report.note("value.blanks", place(row, Settings.VALUE), written);
            }
            return new Figure(number, status(row), "");
        }
        return switch (bare) {
            case "" -> new Figure(null, ObservationStatus.MISSING, "");
            case ".." -> sign(row, bare, ObservationStatus.MISSING);
            case "." -> sign(row, bare, ObservationStatus.NOT_APPLICABLE);
            case ":" -> sign(row, bare, ObservationStatus.CONFIDENTIAL);
            default -> {
                report.warn("value.text", place(row, Settings.VALUE), bare);
                yield new Figure(null, ObservationStatus.MISSING, bare);
            }
        };
    }

    private Figure sign(DataTable.Row row, String sign, ObservationStatus meaning) {
        report.note("value.sign", place(row, Settings.VALUE), sign, meaning.code());
        return new Figure(null, meaning, "");
    }

    private ObservationStatus status(DataTable.Row row) {
        String code = cell(row, status);
        for (ObservationStatus known : ObservationStatus.values()) {
            if (known.code().equals(code) && known.hasValue()) {
                return known;
            }
        }
        if (!code.isEmpty()) {
            report.warn("value.status", place(row, name(status)), code);
        }
        return ObservationStatus.NORMAL;
    }

    private String comment(DataTable.Row row, Figure figure) {
        String remarks =
                comments.stream()
                        .map(column -> cell(row, column))
                        .filter(remark -> !remark.isEmpty())
                        .collect(Collectors.joining("; "));
        return remarks.isEmpty() || figure.remark().isEmpty()
                ? remarks + figure.remark()
                : figure.remark() + "; " + remarks;
    }

    private Place place(DataTable.Row row, String column) {
        return Place.of(table.file(), row.number(), column);
    }

    private static String cell(DataTable.Row row, int column) {
        return column < 0 ? "" : row.cells().get(column).strip();
    }
}
