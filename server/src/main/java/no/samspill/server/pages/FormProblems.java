package no.samspill.server.pages;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
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

    /// What describes a field's input to those who hear the page, for `aria-describedby`: its hint
    /// and its problem, as `pages/forms` names them; null when it has neither.
    public @Nullable String describe(String field, String hint) {
        List<String> ids = new ArrayList<>();
        if (!hint.isEmpty()) {
            ids.add(field + "-hint");
        }
        if (has(field)) {
            ids.add(field + "-fault");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /// All of it, in the order it was noted.
    public List<FormProblem> list() {
        return byField.entrySet().stream()
                .map(one -> new FormProblem(one.getKey(), one.getValue()))
                .toList();
    }
}
