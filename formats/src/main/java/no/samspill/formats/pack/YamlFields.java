package no.samspill.formats.pack;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.ProblemLog;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/// The fields of one mapping in a YAML file of the pack, read strictly.
///
/// Every field that is asked for counts as known; [#done()] reports those nobody asked for, so a
/// misspelt name is found instead of being passed over. A field that is required and missing gives
/// an error and a neutral value, so that the rest of the file is still checked.
final class YamlFields {

    private final YamlNode.Mapping mapping;
    private final String path;
    private final List<String> languages;
    private final ProblemLog log;
    private final Set<String> known = new HashSet<>();

    /// @param path what stands before a field's name in problems, such as `goalpost.`; or empty
    /// @param languages the languages every text must be given in
    YamlFields(YamlNode.Mapping mapping, String path, List<String> languages, ProblemLog log) {
        this.mapping = mapping;
        this.path = path;
        this.languages = languages;
        this.log = log;
    }

    /// The line the mapping begins on.
    long line() {
        return mapping.line();
    }

    /// Reports an error at a field.
    void error(String code, String key, Object... arguments) {
        log.error(code, lineOf(key), path + key, arguments);
    }

    /// A text that must be there.
    String text(String key) {
        return required(key, optionalText(key), "");
    }

    /// A text, or null when the field is not there.
    @Nullable String optionalText(String key) {
        return scalar(key) instanceof YamlNode.Scalar(_, String text, _) && !text.isBlank()
                ? text.strip()
                : null;
    }

    /// A whole number that must be there.
    int whole(String key) {
        Integer value = optionalWhole(key);
        return required(key, value, 0);
    }

    /// A whole number, or null when the field is not there.
    @Nullable Integer optionalWhole(String key) {
        String text = optionalText(key);
        return text == null ? null : parsed(key, text, "pack.whole-number", Cells::whole);
    }

    /// A number that must be there.
    double number(String key) {
        String text = optionalText(key);
        Double value = text == null ? null : parsed(key, text, "pack.number", Cells::number);
        return required(key, value, 0.0);
    }

    /// A date, or null when the field is not there.
    @Nullable LocalDate date(String key) {
        String text = optionalText(key);
        return text == null ? null : parsed(key, text, "pack.date", Cells::date);
    }

    /// Whether the field says `true`; false when it is not there.
    boolean yes(String key) {
        String text = optionalText(key);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            error("pack.choice", key, text, "true, false");
        }
        return "true".equals(text);
    }

    /// One of the constants of `type` that must be there.
    <E extends Enum<E>> E choice(String key, Class<E> type) {
        required(key, optionalText(key), "");
        return choice(key, type, type.getEnumConstants()[0]);
    }

    /// One of the constants of `type`, or `otherwise` when the field is not there.
    <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        String text = optionalText(key);
        if (text == null) {
            return otherwise;
        }
        @Nullable E found = Cells.choice(text, type);
        if (found == null) {
            error("pack.choice", key, text, Cells.choices(type));
        }
        return found == null ? otherwise : found;
    }

    /// A text in all the pack's languages that must be there.
    LocalizedText localized(String key) {
        LocalizedText text = optionalLocalized(key);
        if (text.isEmpty() && isAbsent(key)) {
            missing(key);
        }
        return text;
    }

    /// A text in all the pack's languages, or [LocalizedText#EMPTY] when the field is not there.
    LocalizedText optionalLocalized(String key) {
        known.add(key);
        return switch (mapping.fields().get(key)) {
            case null -> LocalizedText.EMPTY;
            case YamlNode.Empty _ -> LocalizedText.EMPTY;
            case YamlNode.Mapping texts -> inAllLanguages(key, texts);
            case YamlNode.Scalar _, YamlNode.Sequence _ -> {
                error("pack.text.not-localized", key, String.join(", ", languages));
                yield LocalizedText.EMPTY;
            }
        };
    }

    /// The texts of a list; empty when the field is not there.
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : items(key)) {
            if (item instanceof YamlNode.Scalar(_, String text, _)) {
                texts.add(text.strip());
            } else {
                log.error("pack.yaml.not-a-text", item.line(), path + key);
            }
        }
        return List.copyOf(texts);
    }

    /// The mappings of a list, each with its own fields; empty when the field is not there.
    List<YamlFields> parts(String key) {
        List<YamlFields> parts = new ArrayList<>();
        for (YamlNode item : items(key)) {
            if (item instanceof YamlNode.Mapping part) {
                parts.add(new YamlFields(part, path + key + ".", languages, log));
            } else {
                log.error("pack.yaml.not-a-mapping", item.line(), path + key);
            }
        }
        return List.copyOf(parts);
    }

    /// A mapping, or null when the field is not there.
    @Nullable YamlFields part(String key) {
        known.add(key);
        return switch (mapping.fields().get(key)) {
            case null -> null;
            case YamlNode.Empty _ -> null;
            case YamlNode.Mapping part -> new YamlFields(part, path + key + ".", languages, log);
            case YamlNode.Scalar _, YamlNode.Sequence _ -> {
                error("pack.yaml.not-a-mapping", key);
                yield null;
            }
        };
    }

    /// The values of a mapping whose names are free, each read by `read` from its fields and name.
    <T> Map<String, T> free(String key, BiFunction<YamlFields, String, T> read) {
        YamlFields part = part(key);
        Map<String, T> values = new LinkedHashMap<>();
        if (part != null) {
            part.mapping
                    .fields()
                    .keySet()
                    .forEach(name -> values.put(name, read.apply(part, name)));
        }
        return values;
    }

    /// The value of a field as plain lists, maps, texts, numbers and truth values.
    Object plain(String key) {
        known.add(key);
        YamlNode node = mapping.fields().get(key);
        return node == null ? "" : Cells.plain(node);
    }

    /// Reports the fields nobody asked for.
    void done() {
        for (String name : mapping.fields().keySet()) {
            if (!known.contains(name)) {
                String expected = String.join(", ", known.stream().sorted().toList());
                error("pack.field.unknown", name, name, expected);
            }
        }
    }

    private LocalizedText inAllLanguages(String key, YamlNode.Mapping texts) {
        TreeMap<String, String> byLanguage = new TreeMap<>();
        YamlFields fields = new YamlFields(texts, path + key + ".", languages, log);
        for (String language : languages) {
            byLanguage.put(language, fields.text(language));
        }
        fields.done();
        return new LocalizedText(byLanguage);
    }

    private List<YamlNode> items(String key) {
        known.add(key);
        return switch (mapping.fields().get(key)) {
            case null -> List.of();
            case YamlNode.Empty _ -> List.of();
            case YamlNode.Sequence(_, List<YamlNode> items) -> items;
            case YamlNode.Scalar _, YamlNode.Mapping _ -> {
                error("pack.yaml.not-a-list", key);
                yield List.of();
            }
        };
    }

    private @Nullable YamlNode scalar(String key) {
        known.add(key);
        YamlNode node = mapping.fields().get(key);
        if (node instanceof YamlNode.Sequence || node instanceof YamlNode.Mapping) {
            error("pack.yaml.not-a-text", key);
        }
        return node;
    }

    private <T> @Nullable T parsed(String key, String text, String code, Cells.Parser<T> parser) {
        T value = parser.parse(text);
        if (value == null) {
            error(code, key, text);
        }
        return value;
    }

    private <T> T required(String key, @Nullable T value, T otherwise) {
        if (value == null) {
            if (isAbsent(key)) {
                missing(key);
            }
            return otherwise;
        }
        return value;
    }

    private boolean isAbsent(String key) {
        YamlNode node = mapping.fields().get(key);
        return node == null
                || node instanceof YamlNode.Empty
                || (node instanceof YamlNode.Scalar(_, String text, _) && text.isBlank());
    }

    private void missing(String key) {
        error("pack.field.missing", key, path + key);
    }

    private long lineOf(String key) {
        YamlNode node = mapping.fields().get(key);
        return node == null ? mapping.line() : node.line();
    }
}
