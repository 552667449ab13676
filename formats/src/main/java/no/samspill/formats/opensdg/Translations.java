package no.samspill.formats.opensdg;

import no.samspill.formats.LocalizedText;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The words of a site: `translations/<language>/<group>.yml`, looked up as `group.key`.
///
/// Most sites also draw on the shared repository open-sdg/sdg-translations, which is not part of
/// their folder; its groups are known by name so that a missing key can be told from ordinary text.
final class Translations {

    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*\\.[^\\s.][^\\n]*");

    /// Groups of open-sdg/sdg-translations that data and metadata refer to.
    private static final Set<String> SHARED_GROUPS =
            Set.of(
                    "global_goals",
                    "global_targets",
                    "global_indicators",
                    "general",
                    "indicator",
                    "status",
                    "data",
                    "metadata_fields",
                    "custom");

    private final List<String> languages;
    private final Map<String, Map<String, Map<String, String>>> byLanguage;

    private Translations(
            List<String> languages, Map<String, Map<String, Map<String, String>>> byLanguage) {
        this.languages = languages;
        this.byLanguage = byLanguage;
    }

    static Translations read(Path folder, List<String> languages, Report report) {
        Map<String, Map<String, Map<String, String>>> all = new LinkedHashMap<>();
        for (String language : languages) {
            Map<String, Map<String, String>> groups = new LinkedHashMap<>();
            for (Path file : Folder.files(folder.resolve(language), ".yml")) {
                String name = "translations/" + language + "/" + file.getFileName();
                Map<String, String> texts = new LinkedHashMap<>();
                String text = TextFile.read(file, name, report);
                flatten(YamlText.readTexts(text, name, report), "", texts);
                groups.put(Folder.stem(file), texts);
            }
            all.put(language, groups);
        }
        return new Translations(languages, all);
    }

    private static void flatten(Map<?, ?> map, String prefix, Map<String, String> into) {
        map.forEach((key, value) -> {
            if (value instanceof Map<?, ?> inner) {
                flatten(inner, prefix + key + ".", into);
            } else {
                into.put(prefix + key, String.valueOf(value));
            }
        });
    }

    /// The text in `language`: of the key `text` itself, else of `defaultGroup.text`, else `text`.
    String translate(String text, String language, String defaultGroup) {
        String found = find(text, language);
        if (found == null) {
            found = lookUp(defaultGroup, text, language);
        }
        return found == null ? text : found;
    }

    /// The text of the key in every language that has it; empty when none has.
    LocalizedText texts(String key) {
        TreeMap<String, String> found = new TreeMap<>();
        for (String language : languages) {
            String text = find(key, language);
            if (text != null && !text.isBlank()) {
                found.put(tag(language), PlainText.of(text));
            }
        }
        return new LocalizedText(found);
    }

    /// Names of columns and of their values (group `data`), by what stands in the data.
    Map<String, LocalizedText> data() {
        Map<String, LocalizedText> names = new TreeMap<>();
        for (Map<String, Map<String, String>> groups : byLanguage.values()) {
            for (String key : groups.getOrDefault("data", Map.of()).keySet()) {
                names.computeIfAbsent(key, name -> texts("data." + name));
            }
        }
        return names;
    }

    /// The keys of a group, over all languages.
    Set<String> keys(String group) {
        Set<String> keys = new TreeSet<>();
        byLanguage
                .values()
                .forEach(groups -> keys.addAll(groups.getOrDefault(group, Map.of()).keySet()));
        return keys;
    }

    /// Whether `text` is written as a key, whether or not it can be resolved here.
    boolean isKey(String text) {
        if (!KEY.matcher(text).matches()) {
            return false;
        }
        String group = text.substring(0, text.indexOf('.'));
        return SHARED_GROUPS.contains(group)
                || byLanguage.values().stream().anyMatch(groups -> groups.containsKey(group));
    }

    /// The language tag (`pt-BR`) of a folder name (`pt_BR`).
    static String tag(String language) {
        return language.replace('_', '-');
    }

    private @Nullable String find(String text, String language) {
        int dot = text.indexOf('.');
        return dot <= 0 ? null : lookUp(text.substring(0, dot), text.substring(dot + 1), language);
    }

    private @Nullable String lookUp(String group, String key, String language) {
        return byLanguage.getOrDefault(language, Map.of()).getOrDefault(group, Map.of()).get(key);
    }
}
