package no.samspill.server.pages;

import no.samspill.formats.LocalizedText;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

import java.util.List;
import java.util.Locale;

/// The pages' own words in one language.
///
/// Numbers go in as text that [Numbers] has written, or as they are where a sentence chooses its
/// form by them.
public final class Words {

    /// The actor of what a country's pack has brought with it.
    private static final String PACK = "pack";

    private final MessageSource messages;
    private final Language language;

    Words(MessageSource messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    /// The language.
    public Language language() {
        return language;
    }

    /// How numbers are written beside these words.
    public Numbers numbers() {
        return Numbers.in(language);
    }

    /// The words of a key; fails when there are none.
    public String get(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }

    /// A list as it is spoken: `kommuner, bydeler og fylker`.
    public String list(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1))
                        + " "
                        + get("common.and")
                        + " "
                        + names.getLast();
    }

    /// A text that begins with a capital.
    public String capitalised(String text) {
        Locale locale = language.locale();
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }

    /// Who made a release: the pack's own name for itself is said in words, a person's as it is.
    public String actor(String actor) {
        return switch (actor) {
            case PACK -> get("releases.actor.pack");
            case "operator" -> get("releases.actor.operator");
            default -> actor;
        };
    }

    /// A text of the content, for this language's readers.
    public Said say(LocalizedText text) {
        String tag = text.languageFor(language.tag());
        return new Said(text.in(language.tag()), tag.equals(language.tag()) ? "" : tag);
    }

    /// A text of the content, and its language where that is not the page's.
    ///
    /// @param text what is said
    /// @param lang the value of the `lang` attribute; empty when it is the page's language
    public record Said(String text, String lang) {

        /// The attribute's value, or null for no attribute.
        public @Nullable String attribute() {
            return lang.isEmpty() ? null : lang;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
