package no.samspill.formats.opensdg;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.Observation;
import no.samspill.formats.opensdg.Report.Place;
import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.formats.pack.IndicatorDefinition.Breakdown;
import no.samspill.formats.pack.IndicatorDefinition.Direction;
import no.samspill.formats.pack.IndicatorDefinition.Goalpost;
import no.samspill.formats.pack.IndicatorDefinition.GoalpostKind;
import no.samspill.formats.pack.IndicatorDefinition.Kind;
import no.samspill.formats.pack.IndicatorDefinition.Match;
import no.samspill.formats.pack.IndicatorDefinition.Scale;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Makes the passport of an indicator from its metadata and figures.
final class PassportReader {

    /// Many surveys behind national indicators come every five years.
    private static final int MAX_AGE_YEARS = 5;

    private static final int USUAL_TARGET_YEAR = 2030;
    private static final int MOST_DECIMALS = 6;

    /// Fields that say what is measured and how, in the spelling of several sites.
    private static final List<String> NOTES =
            List.of(
                    "data_footnote",
                    "STAT_CONC_DEF",
                    "definicion",
                    "REC_USE_LIM",
                    "observaciones",
                    "other_info");

    private static final List<String> PROGRESS =
            List.of("auto_progress_calculation", "progress_calculation_options", "progress_status");

    private final Repository repository;
    private final SiteTexts texts;
    private final Geography geography;
    private final String site;
    private final String licence;

    PassportReader(
            Repository repository,
            SiteTexts texts,
            Geography geography,
            String site,
            String licence) {
        this.repository = repository;
        this.texts = texts;
        this.geography = geography;
        this.site = site;
        this.licence = licence;
    }

    IndicatorDefinition read(String id, int goal, List<Observation> observations) {
        Map<String, Object> fields = repository.fields(id);
        NavigableMap<String, String> headline =
                new Headline(repository.settings(), fields).of(observations);
        String target = IndicatorId.target(id);
        Map<?, ?> progress = firstOption(fields);
        Sources sources = Sources.of(id, fields, texts);
        LocalizedText unit = unit(id, headline);
        String copyright = texts.field(id, "copyright").in("en");
        return new IndicatorDefinition(
                id,
                Fields.text(fields.get("indicator_number"), id.replace('-', '.')),
                IndicatorId.isGlobal(id) ? Kind.GLOBAL : Kind.NATIONAL,
                name(id),
                LocalizedText.EMPTY,
                goal,
                target == null ? List.of() : List.of(target),
                texts.key("global_indicators." + id + "-title"),
                firstOf(id, "indicator_available", "indicador_disponible", "graph_title"),
                Match.NOT_STATED,
                sign(unit),
                unit,
                decimals(fields),
                direction(fields, progress),
                goalpost(progress),
                Scale.IDENTITY,
                MAX_AGE_YEARS,
                levels(observations),
                breakdowns(observations),
                headline,
                null,
                sources.producer(),
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                sources.source(),
                sources.url(),
                copyright.isEmpty() ? licence : copyright,
                classification(fields),
                List.of(),
                Sources.joined(NOTES.stream().map(note -> texts.field(id, note)).toList(), "\n\n"),
                progressSettings(fields),
                false);
    }

    private LocalizedText name(String id) {
        LocalizedText found =
                firstOf(id, "indicator_name", "graph_title", "indicador_disponible", "title");
        return found.isEmpty() ? LocalizedText.of("en", id.replace('-', '.')) : found;
    }

    private LocalizedText firstOf(String id, String... fields) {
        for (String field : fields) {
            LocalizedText found = texts.field(id, field);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return LocalizedText.EMPTY;
    }

    private LocalizedText unit(String id, Map<String, String> headline) {
        LocalizedText written = texts.field(id, "computation_units");
        String inData = headline.get(repository.settings().unitColumn());
        return written.isEmpty() && inData != null ? texts.data(inData) : written;
    }

    /// The percent sign beside a figure where the unit is a percentage, else the unit itself.
    private static LocalizedText sign(LocalizedText unit) {
        TreeMap<String, String> signs = new TreeMap<>();
        unit.byLanguage()
                .forEach((language, text) -> signs.put(language, text.contains("%") ? "%" : text));
        return new LocalizedText(signs);
    }

    private static int decimals(Map<String, Object> fields) {
        for (Map<?, ?> precision : Fields.maps(fields.get("precision"))) {
            Double decimals = Fields.number(precision.get("decimals"));
            if (decimals != null && decimals >= 0 && decimals <= MOST_DECIMALS) {
                return decimals.intValue();
            }
        }
        return 1;
    }

    /// The first series' settings, of the first group when the series stand in groups.
    private static Map<?, ?> firstOption(Map<?, ?> fields) {
        List<Map<?, ?>> options = Fields.maps(fields.get("progress_calculation_options"));
        while (!options.isEmpty()) {
            Map<?, ?> first = options.getFirst();
            options = Fields.maps(first.get("group"));
            if (options.isEmpty()) {
                return first;
            }
        }
        return Map.of();
    }

    private static Direction direction(Map<String, Object> fields, Map<?, ?> progress) {
        return switch (Fields.text(progress.get("direction"), "")) {
            case "positive" -> Direction.UP;
            case "negative" -> Direction.DOWN;
            default ->
                    Boolean.TRUE.equals(fields.get("auto_progress_calculation"))
                            ? Direction.DOWN // What the site's own measure takes when none is set.
                            : Direction.NOT_STATED;
        };
    }

    private @Nullable Goalpost goalpost(Map<?, ?> progress) {
        Double target = Fields.number(progress.get("target"));
        if (target == null) {
            return null;
        }
        Double year = Fields.number(progress.get("target_year"));
        return new Goalpost(
                target,
                year == null ? USUAL_TARGET_YEAR : year.intValue(),
                GoalpostKind.ADOPTED_TARGET,
                LocalizedText.of("Mål", "Mål", "Target"),
                LocalizedText.of("mul", site));
    }

    private Set<String> levels(List<Observation> observations) {
        Set<String> levels = new TreeSet<>();
        observations.forEach(figure -> levels.add(geography.levelOf(figure.area())));
        return levels;
    }

    private NavigableMap<String, Breakdown> breakdowns(List<Observation> observations) {
        NavigableMap<String, Breakdown> breakdowns = new TreeMap<>();
        for (Observation observation : observations) {
            observation
                    .dimensions()
                    .forEach((dimension, category) ->
                            breakdowns
                                    .computeIfAbsent(dimension, this::breakdown)
                                    .categories()
                                    .computeIfAbsent(category, texts::data));
        }
        return breakdowns;
    }

    private Breakdown breakdown(String dimension) {
        return new Breakdown(texts.data(dimension), new TreeMap<>());
    }

    private static NavigableMap<String, List<String>> classification(Map<String, Object> fields) {
        List<String> quality = new ArrayList<>();
        String status = Fields.text(fields.get("reporting_status"), "");
        String tier = Fields.text(fields.get("un_designated_tier"), "");
        String proxy = Fields.text(fields.get("proxy"), "");
        if (!status.isEmpty()) {
            quality.add("reporting-status: " + status);
        }
        if (!tier.isEmpty()) {
            quality.add("tier: " + tier);
        }
        if (!proxy.isEmpty()) {
            quality.add("proxy: " + proxy);
        }
        return quality.isEmpty()
                ? new TreeMap<>()
                : new TreeMap<>(Map.of("quality", List.copyOf(quality)));
    }

    private Map<String, Object> progressSettings(Map<String, Object> fields) {
        Map<String, Object> settings = new LinkedHashMap<>();
        for (String key : PROGRESS) {
            Object written = fields.get(key);
            if (written != null && !"".equals(written)) {
                settings.put(key, written);
            }
        }
        return settings;
    }

    /// The goal an indicator stands under; null, with a line in the report, when nothing tells.
    @Nullable Integer goal(String id, int figures) {
        Integer goal = IndicatorId.goal(id);
        if (goal == null) {
            Double written = Fields.number(repository.fields(id).get("sdg_goal"));
            goal = written == null ? null : Integer.valueOf(written.intValue());
        }
        if (goal == null || goal < 1 || goal > OfficialGoals.COUNT) {
            Place place = texts.place(id, "indicator_number");
            repository.report().error("indicator.no-goal", place, id, "" + figures);
            return null;
        }
        return goal;
    }
}
