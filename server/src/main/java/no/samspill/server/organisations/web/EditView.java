package no.samspill.server.organisations.web;

import no.samspill.server.organisations.web.BodyWords.Choice;
import no.samspill.server.pages.Crumb;

import java.util.List;
import java.util.Map;

/// What the form of a body shows.
///
/// @param path where it is sent, after the language
/// @param back where cancelling leads
/// @param version the version the form was made from; 0 for a new body
/// @param place whether the fields of the body's place are shown
record EditView(
        String title,
        String lead,
        List<Crumb> crumbs,
        String path,
        String back,
        long version,
        boolean place,
        Map<String, String> values,
        List<Choice> kinds,
        List<Choice> levels,
        List<Choice> forms,
        List<Field> names,
        List<Field> moreNames,
        List<Field> shortNames,
        List<Field> descriptions,
        List<Field> contacts,
        String reason) {

    /// A field of text.
    record Field(String name, String label, String value) {}
}
