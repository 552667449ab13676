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
/// @param locked the id of a public body whose place changes by a reorganisation only, for those
///   who propose them; empty otherwise
/// @param numberLocked whether the organisation number is not the writer's to change
/// @param answer what the business register said, when it was asked
record EditView(
        String title,
        String lead,
        List<Crumb> crumbs,
        String path,
        String back,
        long version,
        boolean place,
        String locked,
        boolean numberLocked,
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
}
