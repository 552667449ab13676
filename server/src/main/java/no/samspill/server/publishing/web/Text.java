package no.samspill.server.publishing.web;

import com.fasterxml.jackson.annotation.JsonValue;

import no.samspill.formats.LocalizedText;

import org.jspecify.annotations.Nullable;

/// A text in an answer: an object with one member per language, or a string in the one language
/// that was asked for.
///
/// @param content the text in all its languages
/// @param language the language that was asked for; null for all
record Text(LocalizedText content, @Nullable String language) {

    @JsonValue
    Object json() {
        return language == null ? content.byLanguage() : content.in(language);
    }
}
