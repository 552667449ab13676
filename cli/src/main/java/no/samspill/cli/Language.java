package no.samspill.cli;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// The language the command line speaks.
enum Language {
    ENGLISH("en"),
    BOKMAL("nb"),
    NYNORSK("nn");

    private static final String BUNDLE = "no.samspill.cli.messages";

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /// The language tag.
    String tag() {
        return tag;
    }

    /// What the operator asks for by `SAMSPILL_LANG`, else what the machine is set to.
    static Language of(Map<String, String> environment, Locale machine) {
        String asked = environment.getOrDefault("SAMSPILL_LANG", "").strip();
        return of(asked.isEmpty() ? machine.getLanguage() : asked);
    }

    private static Language of(String name) {
        String language = name.toLowerCase(Locale.ROOT).split("[-_.]", -1)[0];
        return switch (language) {
            case "nb", "no" -> BOKMAL;
            case "nn" -> NYNORSK;
            default -> ENGLISH;
        };
    }

    /// The texts in this language.
    ResourceBundle texts() {
        return ResourceBundle.getBundle(
                BUNDLE,
                this == ENGLISH ? Locale.ROOT : Locale.forLanguageTag(tag),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
