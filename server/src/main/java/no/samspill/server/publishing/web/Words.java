package no.samspill.server.publishing.web;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The API's own words, from `messages/publishing_*.properties`.
final class Words {

    private Words() {}

    /// The words in a language; English for a language we have none in.
    static ResourceBundle in(String language) {
        return ResourceBundle.getBundle(
                "messages.publishing",
                Locale.forLanguageTag(TextForm.LANGUAGES.contains(language) ? language : "en"),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static String say(String language, String key, List<String> arguments) {
        return new MessageFormat(in(language).getString(key), Locale.ROOT)
                .format(arguments.toArray());
    }
}
