package no.samspill.server.publishing.web;

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
}
