package no.samspill.formats.boundaries;

import no.samspill.formats.ProblemLog;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Finds out which properties hold the codes and names of a file's areas.
final class FeatureNames {

    private static final List<String> USUAL_CODES =
            List.of("kommunenummer", "fylkesnummer", "GeoCode", "code", "id");
    private static final List<String> USUAL_NAMES =
            List.of("kommunenavn", "fylkesnavn", "Nombre", "name");

    private final List<Feature> features;
    private final @Nullable String codeProperty;
    private final @Nullable String nameProperty;
    private final ProblemLog log;
    private boolean warnedOfNumbers;

    FeatureNames(
            List<Feature> features,
            @Nullable String codeProperty,
            @Nullable String nameProperty,
            ProblemLog log) {
        this.features = features;
        this.codeProperty = codeProperty;
        this.nameProperty = nameProperty;
        this.log = log;
    }

    List<Boundary> boundaries() {
        String code = codeProperty != null ? codeProperty : findUsual(USUAL_CODES);
        String name = nameProperty != null ? nameProperty : findUsual(USUAL_NAMES);
        boolean byId =
                code == null && features.stream().noneMatch(each -> text(each.id()).isEmpty());
        if (code == null && !byId) {
            String found = String.join(", ", features.getFirst().properties().propertyNames());
            String path = features.getFirst().path() + "/properties";
            log.error("boundaries.code.none", null, path, found);
            return List.of();
        }
        if (name == null) {
            log.note("boundaries.name.none", null, features.getFirst().path() + "/properties");
        }
        Map<String, String> pathByCode = new HashMap<>();
        List<Boundary> boundaries = new ArrayList<>();
        for (Feature feature : features) {
            String found = code == null ? text(feature.id()) : codeOf(feature, code);
            String label = name == null ? "" : text(feature.properties().path(name));
            refuseDuplicate(pathByCode.putIfAbsent(found, feature.path()), found, feature);
            boundaries.add(new Boundary(found, label, feature.polygons()));
        }
        return boundaries;
    }

    private @Nullable String findUsual(List<String> usual) {
        for (String property : usual) {
            if (features.stream().anyMatch(each -> each.properties().has(property))) {
                return property;
            }
        }
        return null;
    }

    private String codeOf(Feature feature, String property) {
        JsonNode node = feature.properties().path(property);
        String code = text(node);
        if (code.isEmpty()) {
            log.error("boundaries.code.missing", null, feature.path() + "/properties", property);
        }
        if (!node.isInt()) {
            return code;
        }
        if (!warnedOfNumbers) {
            String path = feature.path() + "/properties/" + property;
            log.warning("boundaries.code.number", null, path, code);
            warnedOfNumbers = true;
        }
        return withLeadingZeros(node.intValue(), property);
    }

    /// Norwegian municipalities have four digits and counties two.
    private static String withLeadingZeros(int code, String property) {
        return switch (property) {
            case "kommunenummer" -> String.format(Locale.ROOT, "%04d", code);
            case "fylkesnummer" -> String.format(Locale.ROOT, "%02d", code);
            default -> String.valueOf(code);
        };
    }

    private static String text(JsonNode node) {
        if (node.isString()) {
            return node.stringValue().strip();
        }
        return node.isIntegralNumber() ? node.toString() : "";
    }

    private void refuseDuplicate(@Nullable String earlier, String code, Feature feature) {
        if (earlier != null && !code.isEmpty()) {
            String path = feature.path() + "/properties";
            log.error("boundaries.code.duplicate", null, path, code, earlier);
        }
    }
}
