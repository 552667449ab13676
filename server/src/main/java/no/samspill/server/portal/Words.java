package no.samspill.server.portal;

import no.samspill.formats.LocalizedText;

import org.springframework.context.MessageSource;

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
        public @org.jspecify.annotations.Nullable String attribute() {
            return lang.isEmpty() ? null : lang;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
