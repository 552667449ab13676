package no.samspill.server.publishing.web;

import no.samspill.formats.LocalizedText;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Whether texts are given in all their languages or in one, as `lang` asks.
///
/// @param language the language; null for all
record TextForm(@Nullable String language) {

    /// What `lang` can be.
    static final List<String> LANGUAGES = List.of("nb", "nn", "en");

    static final String PARAMETER = "lang";

    Text of(LocalizedText text) {
        return new Text(text, language);
    }

    /// The language of words that can be given in one language only.
    String languageOr(String otherwise) {
        return language == null ? otherwise : language;
    }
}
