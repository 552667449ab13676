package no.samspill.formats.opensdg;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.opensdg.Report.Place;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.TreeMap;

/// The texts of metadata in the languages of a site.
///
/// A field is a key (`custom.data-comp`), which is looked up in every language, or plain text,
/// which is in the main language unless `meta/<language>/` has it in another.
final class SiteTexts {

    private final Repository repository;

    SiteTexts(Repository repository) {
        this.repository = repository;
    }

    /// The text of a field of an indicator; empty when the indicator has no such field.
    LocalizedText field(String id, String field) {
        TreeMap<String, String> texts = new TreeMap<>();
        Map<String, Object> fields = repository.fields(id);
        @Nullable Object written = fields.get(field);
        texts.putAll(written(written, place(id, field)).byLanguage());
        for (String language : repository.settings().languages()) {
            String text = Fields.text(repository.fields(id, language).get(field), "");
            if (!text.isEmpty()) {
                texts.putAll(inLanguage(text, language).byLanguage());
            }
        }
        return new LocalizedText(texts);
    }

    /// The text of any value that stands in a file; a key that cannot be resolved is reported and
    /// gives no text.
    LocalizedText written(@Nullable Object value, Place place) {
        String text = Fields.text(value, "");
        if (text.isEmpty()) {
            return LocalizedText.EMPTY;
        }
        if (!repository.translations().isKey(text)) {
            String main = Translations.tag(repository.settings().mainLanguage());
            return LocalizedText.of(main, PlainText.of(text));
        }
        LocalizedText found = repository.translations().texts(text);
        if (found.isEmpty()) {
            repository.report().warnOnce("key.unresolved", place, text);
        }
        return found;
    }

    /// The text under a key, without a word about it when there is none.
    LocalizedText key(String key) {
        return repository.translations().texts(key);
    }

    /// The name of a column or category for people, its own name when it has no other.
    LocalizedText data(String name) {
        LocalizedText found = key("data." + name);
        return found.isEmpty()
                ? LocalizedText.of(Translations.tag(repository.settings().mainLanguage()), name)
                : found;
    }

    /// Where a field of an indicator stands.
    Place place(String id, String field) {
        Repository.Metadata metadata = repository.metadata().get(id);
        return Place.of(metadata == null ? id : metadata.file(), field);
    }

    private LocalizedText inLanguage(String text, String language) {
        String tag = Translations.tag(language);
        if (!repository.translations().isKey(text)) {
            return LocalizedText.of(tag, PlainText.of(text));
        }
        String found = repository.translations().texts(text).byLanguage().get(tag);
        return found == null ? LocalizedText.EMPTY : LocalizedText.of(tag, found);
    }
}
