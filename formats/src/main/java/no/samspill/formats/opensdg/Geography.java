package no.samspill.formats.opensdg;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.opensdg.Report.Place;
import no.samspill.formats.opensdg.Settings.MapLayer;
import no.samspill.formats.pack.Area;
import no.samspill.formats.pack.AreaLevel;
import no.samspill.formats.pack.CountryPack.BoundarySource;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The areas of a repository: the whole country, and what its map layers, `geocodes.csv` and data
/// name.
///
/// Every map layer is a level. Codes of `geocodes.csv` whose layer has no boundaries in the folder
/// belong to the first such layer; codes that stand in the data alone are of the level `other`.
final class Geography implements Places {

    static final String NATION = "nation";
    static final String OTHER = "other";
    private static final String GEOCODES = "geocodes.csv";
    private static final int OTHER_ORDER = 99;

    private final Repository repository;
    private final SiteTexts texts;
    private final LocalizedText nationName;
    private final Map<String, Area> areas = new LinkedHashMap<>();
    private final Map<String, String> namesInData = new HashMap<>();
    private final List<AreaLevel> levels = new ArrayList<>();
    private final List<BoundarySource> boundaries = new ArrayList<>();

    Geography(Repository repository, SiteTexts texts, LocalizedText nationName) {
        this.repository = repository;
        this.texts = texts;
        this.nationName = nationName;
        levels.add(
                new AreaLevel(
                        NATION,
                        LocalizedText.of("Hele landet", "Heile landet", "Whole country"),
                        LocalizedText.of("Hele landet", "Heile landet", "Whole country"),
                        0));
        areas.put(NATION, area(NATION, NATION, nationName, null));
        readLayers();
        readGeocodes();
    }

    List<Area> areas() {
        return List.copyOf(areas.values());
    }

    List<AreaLevel> levels() {
        return List.copyOf(levels);
    }

    List<BoundarySource> boundaries() {
        return List.copyOf(boundaries);
    }

    @Override
    public void hear(String geocode, String name) {
        if (!geocode.isEmpty() && !name.isEmpty()) {
            namesInData.putIfAbsent(geocode, name);
        }
    }

    @Override
    public String codeOf(String geocode, Place place) {
        if (geocode.isEmpty()) {
            return NATION;
        }
        Area known = areas.get(geocode);
        String name = namesInData.getOrDefault(geocode, "");
        if (isNation(known == null ? name : known.name().in(main()))) {
            repository.report().warnOnce("area.is-nation", place, geocode, name);
            return NATION;
        }
        if (known == null) {
            repository.report().warnOnce("area.unknown", place, geocode, name);
            addUnknown(geocode, name);
        }
        return geocode;
    }

    private void addUnknown(String geocode, String name) {
        if (levels.stream().noneMatch(level -> level.id().equals(OTHER))) {
            LocalizedText word = LocalizedText.of("Andre områder", "Andre område", "Other areas");
            levels.add(new AreaLevel(OTHER, word, word, OTHER_ORDER));
        }
        LocalizedText called = name.isEmpty() ? LocalizedText.of("mul", geocode) : texts.data(name);
        areas.put(geocode, area(geocode, OTHER, called, NATION));
    }

    @Override
    public boolean knows(String code) {
        return !code.isEmpty() && areas.containsKey(code) && !levelOf(code).equals(OTHER);
    }

    @Override
    public boolean isNation(String name) {
        return !name.isBlank() && nationName.byLanguage().containsValue(name);
    }

    String levelOf(String code) {
        Area area = areas.get(code);
        return area == null ? OTHER : area.level();
    }

    private String main() {
        return Translations.tag(repository.settings().mainLanguage());
    }

    private void readLayers() {
        for (MapLayer layer : repository.settings().mapLayers()) {
            LocalizedText word = texts.data(layer.id());
            levels.add(new AreaLevel(layer.id(), word, word, levels.size()));
            Path file = repository.settings().source().resolve(layer.file());
            Place place = Place.of(Settings.FILE, "map_layers");
            if (layer.file().contains("://") || !Files.isRegularFile(file)) {
                repository.report().warn("map.missing", place, layer.file(), layer.id());
                continue;
            }
            boundaries.add(
                    new BoundarySource(
                            file,
                            layer.id(),
                            layer.idProperty(),
                            layer.nameProperty(),
                            nationName));
            readFeatures(file, layer);
        }
    }

    private void readFeatures(Path file, MapLayer layer) {
        try {
            JsonNode features = JsonMapper.builder().build().readTree(file).path("features");
            for (int i = 0; i < features.size(); i++) {
                JsonNode properties = features.get(i).path("properties");
                String code = properties.path(layer.idProperty()).asString("").strip();
                String name = properties.path(layer.nameProperty()).asString("").strip();
                Place place = Place.of(layer.file(), "features." + i + "." + layer.idProperty());
                if (code.isEmpty()) {
                    repository.report().warn("map.no-code", place, name);
                } else if (areas.containsKey(code)) {
                    repository.report().warn("map.code-twice", place, code, levelOf(code));
                } else {
                    LocalizedText called = LocalizedText.of(main(), name.isEmpty() ? code : name);
                    areas.put(code, area(code, layer.id(), called, NATION));
                }
            }
        } catch (JacksonException e) {
            repository.report().error("map.broken", Place.of(layer.file()), e.getOriginalMessage());
        }
    }

    private void readGeocodes() {
        Path file = repository.root().resolve(GEOCODES);
        if (!Files.isRegularFile(file)) {
            return;
        }
        Report report = repository.report();
        DataTable table = DataTable.read(TextFile.read(file, GEOCODES, report), GEOCODES, report);
        int code = table.indexOf(Settings.GEOCODE);
        if (code < 0 || table.columns().size() < 2) {
            report.warn("geocodes.columns", Place.of(GEOCODES), String.join(",", table.columns()));
            return;
        }
        int name = code == 0 ? 1 : 0;
        for (DataTable.Row row : table.rows()) {
            String value = row.cells().get(code).strip();
            LocalizedText called = texts.data(row.cells().get(name).strip());
            areas.putIfAbsent(value, area(value, levelWithoutBoundaries(), called, NATION));
        }
    }

    private String levelWithoutBoundaries() {
        for (AreaLevel level : levels) {
            boolean drawn =
                    boundaries.stream().anyMatch(source -> source.level().equals(level.id()));
            if (!drawn && !level.id().equals(NATION)) {
                return level.id();
            }
        }
        return levels.getLast().id();
    }

    private static Area area(
            String code, String level, LocalizedText name, @Nullable String parent) {
        return new Area(
                code, level, name, parent, null, null, null, null, null, null, null, null, null,
                null);
    }
}
