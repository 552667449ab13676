package no.samspill.formats.opensdg;

import no.samspill.formats.LocalizedText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The sources of an indicator: the list `sources`, or in older repositories the numbered fields
/// `source_organisation_1`, `source_url_1` … that are not switched off.
///
/// @param producer the first source's organisation, or empty
/// @param source all sources, one per line
/// @param url the first source's address; null when none has one
record Sources(LocalizedText producer, LocalizedText source, @Nullable String url) {

    private static final int MOST_NUMBERED = 9;
    private static final List<String> NUMBERED =
            List.of("organisation", "url", "url_text", "periodicity");

    static Sources of(String id, Map<String, Object> fields, SiteTexts texts) {
        List<LocalizedText> lines = new ArrayList<>();
        LocalizedText producer = LocalizedText.EMPTY;
        String url = null;
        for (Map<?, ?> source : listed(fields)) {
            LocalizedText organisation = text(id, source, "organisation", texts);
            LocalizedText title = text(id, source, "url_text", texts);
            lines.add(joined(List.of(organisation, title), ": "));
            producer = producer.isEmpty() ? organisation : producer;
            String address = text(id, source, "url", texts).in("en");
            url = url == null && address.startsWith("http") ? address : url;
        }
        return new Sources(producer, joined(lines, "\n"), url);
    }

    private static LocalizedText text(String id, Map<?, ?> source, String field, SiteTexts texts) {
        return texts.written(source.get(field), texts.place(id, "sources." + field));
    }

    private static List<Map<?, ?>> listed(Map<String, Object> fields) {
        List<Map<?, ?>> sources = new ArrayList<>(Fields.maps(fields.get("sources")));
        for (int n = 1; n <= MOST_NUMBERED; n++) {
            if (Boolean.FALSE.equals(fields.get("source_active_" + n))) {
                continue;
            }
            Map<String, Object> source = new LinkedHashMap<>();
            for (String field : NUMBERED) {
                Object written = fields.get("source_" + field + "_" + n);
                if (written != null) {
                    source.put(field, written);
                }
            }
            if (!source.isEmpty()) {
                sources.add(source);
            }
        }
        return sources;
    }

    /// The texts joined in every language; one that lacks a language stands there in its nearest.
    static LocalizedText joined(List<LocalizedText> texts, String between) {
        Set<String> languages = new LinkedHashSet<>();
        texts.forEach(text -> languages.addAll(text.byLanguage().keySet()));
        TreeMap<String, String> joined = new TreeMap<>();
        for (String language : languages) {
            List<String> parts =
                    texts.stream()
                            .map(text -> text.in(language))
                            .filter(text -> !text.isBlank())
                            .toList();
            joined.put(language, String.join(between, parts));
        }
        return new LocalizedText(joined);
    }
}
