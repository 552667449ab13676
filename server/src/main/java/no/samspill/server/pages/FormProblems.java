package no.samspill.server.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is wrong with a form that was sent, field by field.
///
/// A page shows it twice: all of it at the top, where it takes focus, and each beside its field.
/// The templates for both are in `pages/forms`; the id of a field's input is the field's name.
public final class FormProblems {

    private final Map<String, String> byField = new LinkedHashMap<>();

    /// One problem.
    ///
    /// @param field the id of the field's input; empty for the form as a whole
    /// @param text what is wrong and what to do, in the reader's language
    public record FormProblem(String field, String text) {}

    /// No problems: a form that nobody has sent yet.
    public static FormProblems none() {
        return new FormProblems();
    }

    /// Notes what is wrong with a field; the first remark of each field stands.
    public FormProblems add(String field, String text) {
        byField.putIfAbsent(field, text);
        return this;
    }

    /// Whether nothing is wrong.
    public boolean isEmpty() {
        return byField.isEmpty();
    }

    /// Whether something is wrong with a field.
    public boolean has(String field) {
        return byField.containsKey(field);
    }

    /// What is wrong with a field; empty when nothing is.
    public String of(String field) {
        return byField.getOrDefault(field, "");
    }

    /// All of it, in the order it was noted.
    public List<FormProblem> list() {
        return byField.entrySet().stream()
                .map(one -> new FormProblem(one.getKey(), one.getValue()))
                .toList();
    }
}
