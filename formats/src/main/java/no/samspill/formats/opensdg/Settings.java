package no.samspill.formats.opensdg;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What `config_data.yml` says: where files lie, which languages, which columns are special.
///
/// @param source the folder under which data and metadata lie, usually the repository itself
/// @param languages the languages of the site, the main one first
/// @param dataPatterns where the CSV files are, such as `data/*-*.csv`
/// @param metadataPatterns where the metadata is; later files win over earlier ones
/// @param seriesColumn the column that names the series
/// @param unitColumn the column that names the unit
/// @param progressColumn the column whose values are used for progress instead of `Value`
/// @param notBreakdowns columns that are no disaggregation
/// @param attributes columns of remarks on single figures
/// @param mapLayers the layers of the map, in order
record Settings(
        Path source,
        List<String> languages,
        List<String> dataPatterns,
        List<String> metadataPatterns,
        String seriesColumn,
        String unitColumn,
        String progressColumn,
        Set<String> notBreakdowns,
        Set<String> attributes,
        List<MapLayer> mapLayers) {

    static final String FILE = "config_data.yml";
    static final String YEAR = "Year";
    static final String VALUE = "Value";
    static final String GEOCODE = "GeoCode";

    private static final List<String> USUAL_NOT_BREAKDOWNS =
            List.of(
                    YEAR,
                    "Units",
                    "Series",
                    VALUE,
                    GEOCODE,
                    "Progress",
                    "Observation status",
                    "Unit multiplier",
                    "Unit measure",
                    "UNIT_MEASURE",
                    "SERIES",
                    "COMMENT_TS",
                    "DATA_LAST_UPDATE");

    private static final List<String> USUAL_ATTRIBUTES = List.of("COMMENT_OBS", "SOURCE_DETAIL");

    /// A layer of the map.
    ///
    /// @param file the boundaries' path within the repository
    /// @param nameProperty the property that holds an area's name
    /// @param idProperty the property that holds an area's code
    /// @param id the layer's id, such as `regions`
    record MapLayer(String file, String nameProperty, String idProperty, String id) {}

    static Settings read(Path root, Report report) {
        Path file = root.resolve(FILE);
        Map<String, Object> config =
                Files.exists(file)
                        ? YamlText.read(TextFile.read(file, FILE, report), FILE, 1, report)
                        : Map.of();
        return of(config, root);
    }

    /// What holds where there is no `config_data.yml`.
    static Settings usual() {
        return of(Map.of(), Path.of(""));
    }

    private static Settings of(Map<String, Object> config, Path root) {
        Map<?, ?> options = Fields.map(config.get("indicator_options"));
        String progress = Fields.text(options.get("progress_column"), "Progress");
        Set<String> notBreakdowns =
                new LinkedHashSet<>(
                        Fields.texts(
                                options.get("non_disaggregation_columns"), USUAL_NOT_BREAKDOWNS));
        notBreakdowns.addAll(List.of(YEAR, VALUE, GEOCODE, progress));
        return new Settings(
                root.resolve(Fields.text(config.get("src_dir"), "")),
                Fields.texts(config.get("languages"), languageFolders(root)),
                patterns(config, "Data", List.of("data/*-*.csv")),
                patterns(
                        config,
                        "Meta",
                        List.of("indicator-config/*-*.yml", "meta/*-*.yml", "meta/*-*.md")),
                Fields.text(options.get("series_column"), "Series"),
                Fields.text(options.get("unit_column"), "Units"),
                progress,
                notBreakdowns,
                new LinkedHashSet<>(
                        Fields.texts(options.get("observation_attributes"), USUAL_ATTRIBUTES)),
                layers(config.get("map_layers")));
    }

    /// The main language, in which figures are selected for progress.
    String mainLanguage() {
        return languages.getFirst();
    }

    private static List<String> languageFolders(Path root) {
        List<String> names = new ArrayList<>();
        for (Path folder : Folder.folders(root.resolve("translations"))) {
            names.add(folder.getFileName().toString());
        }
        return names.isEmpty() ? List.of("en") : names;
    }

    /// Patterns of the inputs whose class ends in `kind`, such as `InputCsvData`.
    private static List<String> patterns(
            Map<String, Object> config, String kind, List<String> usual) {
        List<String> found = new ArrayList<>();
        for (Map<?, ?> input : Fields.maps(config.get("inputs"))) {
            String pattern = Fields.text(input.get("path_pattern"), "");
            if (Fields.text(input.get("class"), "").endsWith(kind) && !pattern.isEmpty()) {
                found.add(pattern);
            }
        }
        return found.isEmpty() ? usual : found;
    }

    private static List<MapLayer> layers(@Nullable Object written) {
        List<MapLayer> layers = new ArrayList<>();
        for (Map<?, ?> layer : Fields.maps(written)) {
            layers.add(
                    new MapLayer(
                            Fields.text(layer.get("geojson_file"), ""),
                            Fields.text(layer.get("name_property"), "name"),
                            Fields.text(layer.get("id_property"), "id"),
                            Fields.text(layer.get("output_subfolder"), "regions")));
        }
        return layers;
    }
}
