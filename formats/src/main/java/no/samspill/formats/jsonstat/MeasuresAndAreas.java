package no.samspill.formats.jsonstat;

import no.samspill.formats.JsonFile;
import no.samspill.formats.ProblemLog;

import tools.jackson.databind.JsonNode;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The indicators that measures stand for, and the areas that region codes stand for.
final class MeasuresAndAreas {

    /// The region dimension of KOSTRA, the municipalities' reports to the state.
    static final String KOSTRA_REGION = "KOKkommuneregion0000";

    private final JsonStatMapping mapping;
    private final ProblemLog log;

    MeasuresAndAreas(JsonStatMapping mapping, ProblemLog log) {
        this.mapping = mapping;
        this.log = log;
    }

    /// The areas of a table that has no dimension for them.
    List<String> onlyNation() {
        log.note("jsonstat.no-area", null, "/role/geo", mapping.nation());
        return List.of(mapping.nation());
    }

    /// The area of each category. Two categories of one area would give two figures for one thing.
    List<String> areas(JsonStatDimension dimension) {
        List<String> areas = new ArrayList<>();
        Map<String, String> codeByArea = new HashMap<>();
        for (JsonStatCategory category : dimension.categories()) {
            String area = areaOf(category.code());
            String earlier = codeByArea.putIfAbsent(area, category.code());
            if (earlier != null) {
                String at =
                        "/dimension/" + JsonFile.pointerStep(dimension.id()) + "/category/index";
                log.error("jsonstat.area.duplicate", null, at, category.code(), earlier, area);
            }
            areas.add(area);
        }
        return areas;
    }

    private String areaOf(String code) {
        if (code.equals("0") || code.equals("EAK")) {
            return mapping.nation();
        }
        if (code.matches("[KF]-\\d{2,4}")) {
            return code.substring(2);
        }
        return code.matches("EKA\\d{2}") ? code.substring(3) : code;
    }

    /// The indicator of a table that has no dimension for measures.
    Map<Integer, String> onlyIndicator(JsonStatDataset dataset, String fileName) {
        String given = mapping.indicator();
        return Map.of(0, given != null ? given : tableOf(dataset, fileName));
    }

    /// The indicator of each measure that is to be read, by its position.
    Map<Integer, String> indicators(JsonStatDataset dataset, int measure, String fileName) {
        JsonStatDimension dimension = dataset.dimensions().get(measure);
        List<String> codes = dimension.categories().stream().map(JsonStatCategory::code).toList();
        String at = "/dimension/" + JsonFile.pointerStep(dimension.id()) + "/category/index";
        if (!mapping.indicatorByMeasure().isEmpty()) {
            return chosen(codes, at);
        }
        String given = mapping.indicator();
        if (given != null && codes.size() > 1) {
            log.error("jsonstat.measures.several", null, at, given, String.join(", ", codes));
        }
        Map<Integer, String> indicators = new LinkedHashMap<>();
        for (int position = 0; position < codes.size(); position++) {
            String own = tableOf(dataset, fileName) + "-" + slug(codes.get(position));
            put(indicators, position, given != null && codes.size() == 1 ? given : own, at);
        }
        return indicators;
    }

    private Map<Integer, String> chosen(List<String> codes, String at) {
        Map<Integer, String> indicators = new LinkedHashMap<>();
        for (int position = 0; position < codes.size(); position++) {
            String indicator = mapping.indicatorByMeasure().get(codes.get(position));
            if (indicator == null) {
                log.warning("jsonstat.measures.left-out", null, at, codes.get(position));
            } else {
                put(indicators, position, indicator, at);
            }
        }
        for (String code : mapping.indicatorByMeasure().keySet().stream().sorted().toList()) {
            if (!codes.contains(code)) {
                String all = String.join(", ", codes);
                log.error("jsonstat.measures.not-in-file", null, at, code, all);
            }
        }
        return indicators;
    }

    private void put(Map<Integer, String> indicators, int position, String indicator, String at) {
        if (indicators.containsValue(indicator)) {
            log.error("jsonstat.measures.same-indicator", null, at, indicator);
        }
        indicators.put(position, indicator);
    }

    /// The producer's number of the table, or the file's name without its ending.
    private static String tableOf(JsonStatDataset dataset, String fileName) {
        JsonNode id = dataset.extension().path("px").path("tableid");
        String name =
                fileName.substring(fileName.lastIndexOf('/') + 1).replaceFirst("\\.\\w+$", "");
        return slug(id.isString() ? id.stringValue() : name);
    }

    private static String slug(String text) {
        String letters =
                text.toLowerCase(Locale.ROOT)
                        .replace("æ", "ae")
                        .replace("ø", "o")
                        .replace("å", "a");
        return Normalizer.normalize(letters, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
