package no.samspill.server.organisations.web;

import no.samspill.server.organisations.web.BodyWords.Choice;
import no.samspill.server.organisations.web.RegisterFetch.Answer;
import no.samspill.server.pages.Crumb;

import java.util.List;
import java.util.Map;

/// What the form of a body shows.
///
/// @param path where it is sent, after the language
/// @param back where cancelling leads
/// @param version the version the form was made from; 0 for a new body
/// @param place whether the fields of the body's place are shown
/// @param answer what the business register said, when it was asked
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
        String reason,
        Answer answer) {

    /// A field of text; `mark` is what the business register has to do with it, or empty.
    record Field(String name, String label, String value, String mark) {}

    /// The field of one kind of contact.
    public Field contact(String kind) {
        return contacts.stream()
                .filter(one -> one.name().equals("contact." + kind))
                .findFirst()
                .orElseThrow();
    }

    /// What the business register has to do with a field; the other text when it has nothing.
    public String hint(String field, String otherwise) {
        return answer.marks().getOrDefault(field, otherwise);
    }

    /// `marked` for fields that the business register has to do with, for how they are drawn.
    public String drawn(String field) {
        return answer.marks().containsKey(field) ? "marked" : "";
    }

    /// What the page shows when somebody else has saved since the form was opened.
    ///
    /// @param version the version that stands now
    /// @param fields those in which the two differ
    /// @param kept the others, with their texts
    record Collision(
            String title,
            List<Crumb> crumbs,
            String path,
            String back,
            long version,
            String writer,
            List<Clash> fields,
            Map<String, String> kept,
            String reason) {}

    /// A field with two texts.
    ///
    /// @param both whether both have changed it since the form was opened
    /// @param choice `mine` or `theirs`, what is chosen beforehand
    record Clash(
            String name, String label, String mine, String theirs, boolean both, String choice) {}
}
