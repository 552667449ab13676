package no.samspill.server.pages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A language the pages are written in.
public enum Language {
    NB("nb", "Bokmål"),
    NN("nn", "Nynorsk"),
    EN("en", "English");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /// The tag in addresses and in `lang` attributes.
    public String tag() {
        return tag;
    }

    /// What its readers call it.
    public String ownName() {
        return ownName;
    }

    /// The locale for words and sorting.
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /// The language of a tag in an address.
    public static Optional<Language> find(String tag) {
        return Arrays.stream(values()).filter(one -> one.tag.equals(tag)).findFirst();
    }

    /// The language for a browser that asks for these, the most wanted first; English when it asks
    /// for none of ours.
    static Language wantedBy(Iterable<Locale> wanted) {
        for (Locale locale : wanted) {
            switch (locale.getLanguage()) {
                case "nb", "no" -> {
                    return NB;
                }
                case "nn" -> {
                    return NN;
                }
                case "en" -> {
                    return EN;
                }
                default -> {}
            }
        }
        return EN;
    }
}
