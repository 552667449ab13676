package no.samspill.formats;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// One text in the languages it exists in, keyed by language tag (`nb`, `nn`, `en`, `se`, `fr` …).
///
/// Never empty of languages unless it is [#EMPTY]. A reader who asks for a language that is missing
/// gets the nearest one: bokmål and nynorsk stand in for each other, then English, then the first
/// there is.
public record LocalizedText(NavigableMap<String, String> byLanguage) {

    /// No text in any language.
    public static final LocalizedText EMPTY = new LocalizedText(new TreeMap<>());

    public LocalizedText {
        byLanguage = java.util.Collections.unmodifiableNavigableMap(new TreeMap<>(byLanguage));
    }

    /// A text in one language.
    public static LocalizedText of(String language, String text) {
        return new LocalizedText(new TreeMap<>(Map.of(language, text)));
    }

    /// A text in Samspill's three languages.
    public static LocalizedText of(String bokmal, String nynorsk, String english) {
        return new LocalizedText(new TreeMap<>(Map.of("nb", bokmal, "nn", nynorsk, "en", english)));
    }

    /// The text for a reader of `language`, or the empty string when there is none at all.
    public String in(String language) {
        return preference(language)
                .map(byLanguage::get)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /// The tag of the language that [#in(String)] answers in, or the empty string.
    ///
    /// Pages need it for the `lang` attribute when the text is not in the page's language.
    public String languageFor(String language) {
        return preference(language)
                .filter(tag -> byLanguage.containsKey(tag) && !byLanguage.get(tag).isBlank())
                .findFirst()
                .orElse("");
    }

    /// Whether there is no text in any language.
    public boolean isEmpty() {
        return byLanguage.values().stream().allMatch(String::isBlank);
    }

    private Stream<String> preference(String language) {
        List<String> nearest =
                switch (language) {
                    case "nb" -> List.of("nb", "no", "nn", "en");
                    case "nn" -> List.of("nn", "nb", "no", "en");
                    default -> List.of(language, "en", "nb");
                };
        return Stream.concat(nearest.stream(), byLanguage.keySet().stream());
    }
}
