package no.samspill.formats.pack;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.pack.IndicatorDefinition.Breakdown;
import no.samspill.formats.pack.IndicatorDefinition.Direction;
import no.samspill.formats.pack.IndicatorDefinition.Goalpost;
import no.samspill.formats.pack.IndicatorDefinition.GoalpostKind;
import no.samspill.formats.pack.IndicatorDefinition.Kind;
import no.samspill.formats.pack.IndicatorDefinition.Match;
import no.samspill.formats.pack.IndicatorDefinition.Scale;
import no.samspill.formats.pack.IndicatorDefinition.SeriesBreak;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// `indicators/<id>.yml`: one definition, and for an example indicator how its figures are made.
final class IndicatorFile {

    static final String FOLDER = "indicators";

    /// How old a last figure may be when the definition does not say.
    private static final int MAX_AGE_YEARS = 5;

    private IndicatorFile() {}

    /// What one file says.
    ///
    /// @param recipe how example figures are made; null when there are none
    record Entry(IndicatorDefinition definition, @Nullable ExampleRecipe recipe) {}

    static List<Located<Entry>> readAll(PackSource source, List<String> languages) {
        return source.list(FOLDER, ".yml").stream()
                .flatMap(file -> read(source, file, languages).stream())
                .toList();
    }

    private static Optional<Located<Entry>> read(
            PackSource source, String file, List<String> languages) {
        return YamlFile.mapping(source, file, languages)
                .map(fields -> new Located<>(entry(fields, file), file, fields.line()));
    }

    private static Entry entry(YamlFields fields, String file) {
        IndicatorDefinition definition = definition(fields);
        YamlFields figures = fields.part("exampleFigures");
        Entry entry = new Entry(definition, figures == null ? null : ExampleRecipe.read(figures));
        fields.done();
        if (!file.equals(FOLDER + "/" + definition.id() + ".yml")) {
            fields.error("pack.indicator.file-name", "id", definition.id());
        }
        if (figures != null && !definition.example()) {
            fields.error("pack.indicator.not-example", "exampleFigures");
        }
        return entry;
    }

    private static IndicatorDefinition definition(YamlFields fields) {
        Integer maxAgeYears = fields.optionalWhole("maxAgeYears");
        return new IndicatorDefinition(
                fields.text("id"),
                fields.text("number"),
                fields.choice("kind", Kind.class),
                fields.localized("name"),
                fields.optionalLocalized("shortName"),
                fields.whole("goal"),
                fields.texts("targets"),
                fields.optionalLocalized("officialText"),
                fields.localized("measuredText"),
                fields.choice("match", Match.class, Match.NOT_STATED),
                fields.optionalLocalized("unit"),
                fields.optionalLocalized("unitDescription"),
                fields.whole("decimals"),
                fields.choice("direction", Direction.class, Direction.NOT_STATED),
                goalpost(fields.part("goalpost")),
                fields.choice("scale", Scale.class, Scale.IDENTITY),
                maxAgeYears == null ? MAX_AGE_YEARS : maxAgeYears,
                new LinkedHashSet<>(fields.texts("levels")),
                new TreeMap<>(fields.free("breakdowns", IndicatorFile::breakdown)),
                new TreeMap<>(fields.free("headline", YamlFields::text)),
                fields.optionalText("producer"),
                fields.optionalLocalized("producerName"),
                fields.optionalLocalized("mandate"),
                fields.optionalLocalized("resources"),
                fields.localized("source"),
                fields.optionalText("sourceUrl"),
                fields.text("licence"),
                new TreeMap<>(fields.free("classification", YamlFields::texts)),
                fields.parts("breaks").stream().map(IndicatorFile::seriesBreak).toList(),
                fields.optionalLocalized("notes"),
                progress(fields),
                fields.yes("example"));
    }

    private static Breakdown breakdown(YamlFields breakdowns, String dimension) {
        YamlFields fields = breakdowns.part(dimension);
        if (fields == null) {
            return new Breakdown(LocalizedText.EMPTY, new TreeMap<>());
        }
        Breakdown breakdown =
                new Breakdown(
                        fields.localized("name"),
                        new TreeMap<>(fields.free("categories", YamlFields::localized)));
        fields.done();
        return breakdown;
    }

    private static @Nullable Goalpost goalpost(@Nullable YamlFields fields) {
        if (fields == null) {
            return null;
        }
        Goalpost goalpost =
                new Goalpost(
                        fields.number("value"),
                        fields.whole("year"),
                        fields.choice("kind", GoalpostKind.class),
                        fields.localized("label"),
                        fields.localized("source"));
        fields.done();
        return goalpost;
    }

    private static SeriesBreak seriesBreak(YamlFields fields) {
        int year = fields.whole("year");
        LocalizedText reason = fields.localized("reason");
        fields.done();
        return new SeriesBreak(year, reason);
    }

    private static Map<String, Object> progress(YamlFields fields) {
        return fields.free("progress", YamlFields::plain);
    }
}
