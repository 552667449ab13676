package no.samspill.server.publishing.web;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.Observation;
import no.samspill.formats.jsonstat.JsonStat;
import no.samspill.formats.jsonstat.JsonStatLabels;
import no.samspill.formats.jsonstat.JsonStatObservations;
import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.server.geography.Areas;
import no.samspill.server.observations.Figure;
import no.samspill.server.observations.Release;
import no.samspill.server.observations.Releases;
import no.samspill.server.shared.AreaCode;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;

/// Figures of an indicator as a JSON-stat table, with words in one language.
@Component
class JsonStatTables {

    private static final String TOTAL = "_T";

    private final Areas areas;
    private final Releases releases;
    private final Lookup lookup;

    JsonStatTables(Areas areas, Releases releases, Lookup lookup) {
        this.areas = areas;
        this.releases = releases;
        this.lookup = lookup;
    }

    String write(String id, List<Figure> figures, TextForm form) {
        IndicatorDefinition definition = lookup.indicator(id);
        if (figures.isEmpty()) {
            throw ApiProblem.notFound(
                    "figure", id, "A table needs at least one; ask for less in the filters.");
        }
        refuseTooLarge(figures);
        String language = form.languageOr(lookup.mainLanguage());
        StringWriter out = new StringWriter();
        List<Observation> observations = Disclosure.open(figures);
        JsonStatObservations.write(observations, labels(definition, figures, language), out);
        return out.toString();
    }

    /// A table has a cell for each combination, also those without a figure.
    private static void refuseTooLarge(List<Figure> figures) {
        double cells =
                (double) figures.stream().map(Figure::area).distinct().count()
                        * figures.stream().map(Figure::period).distinct().count();
        Map<String, Set<String>> categories = categories(figures);
        for (Set<String> one : categories.values()) {
            cells *= one.size();
        }
        if (cells > JsonStat.MAX_CELLS) {
            throw ApiProblem.refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "table-too-large",
                    "The table would be too large",
                    "A JSON-stat table has a cell for each combination, here more than "
                            + JsonStat.MAX_CELLS
                            + ". Filter by area, years or dimension, or take the CSV.");
        }
    }

    private static Map<String, Set<String>> categories(List<Figure> figures) {
        Map<String, Set<String>> categories = new HashMap<>();
        figures.forEach(figure ->
                figure.dimensions()
                        .keySet()
                        .forEach(name -> categories.putIfAbsent(name, new HashSet<>())));
        figures.forEach(figure ->
                categories.forEach(
                        (name, known) -> known.add(figure.dimensions().getOrDefault(name, TOTAL))));
        return categories;
    }

    private JsonStatLabels labels(
            IndicatorDefinition definition, List<Figure> figures, String language) {
        ResourceBundle words = Words.in(language);
        boolean example = figures.stream().anyMatch(Figure::example);
        boolean allExample = figures.stream().allMatch(Figure::example);
        return new JsonStatLabels(
                definition.name().in(language),
                definition.source().in(language),
                updated(figures),
                definition.unit().in(language),
                notes(definition.notes(), language),
                example ? words.getString(allExample ? "example.all" : "example.some") : "",
                dimensions(definition, words, language),
                categories(definition, figures, words, language));
    }

    private String updated(List<Figure> figures) {
        long latest = figures.stream().mapToLong(Figure::release).max().orElse(0);
        return releases.find(latest).map(Release::createdAt).map(Object::toString).orElse("");
    }

    private static List<String> notes(LocalizedText notes, String language) {
        return notes.isEmpty() ? List.of() : List.of(notes.in(language));
    }

    private static Map<String, String> dimensions(
            IndicatorDefinition definition, ResourceBundle words, String language) {
        Map<String, String> labels = new HashMap<>();
        definition
                .breakdowns()
                .forEach((name, breakdown) -> labels.put(name, breakdown.name().in(language)));
        labels.put("INDICATOR", words.getString("dimension.indicator"));
        labels.put("REF_AREA", words.getString("dimension.area"));
        labels.put("TIME_PERIOD", words.getString("dimension.period"));
        return labels;
    }

    private Map<String, Map<String, String>> categories(
            IndicatorDefinition definition,
            List<Figure> figures,
            ResourceBundle words,
            String language) {
        Map<String, Map<String, String>> labels = new HashMap<>();
        categories(figures)
                .keySet()
                .forEach(name -> {
                    Map<String, String> codes = new HashMap<>();
                    var breakdown = definition.breakdowns().get(name);
                    if (breakdown != null) {
                        breakdown
                                .categories()
                                .forEach((code, text) -> codes.put(code, text.in(language)));
                    }
                    codes.put(TOTAL, words.getString("total"));
                    labels.put(name, codes);
                });
        Map<String, String> names = new HashMap<>();
        for (Figure figure : figures) {
            names.computeIfAbsent(
                    figure.area(),
                    code ->
                            areas.findLatest(new AreaCode(code))
                                    .map(area -> area.name().in(language))
                                    .orElse(code));
        }
        labels.put("REF_AREA", names);
        labels.put("INDICATOR", Map.of(definition.id(), definition.name().in(language)));
        return labels;
    }
}
