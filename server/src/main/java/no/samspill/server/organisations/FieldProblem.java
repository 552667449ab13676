package no.samspill.server.organisations;

import java.util.Arrays;
import java.util.List;

/// Something in one field that stands in the way.
///
/// @param field which: `names`, `organisation-number`, `parents`, `shares`
/// @param code the key of the sentence that says what and what to do
/// @param arguments what the sentence mentions
public record FieldProblem(String field, String code, List<String> arguments) {

    public FieldProblem {
        arguments = List.copyOf(arguments);
    }

    static FieldProblem of(String field, String code, Object... arguments) {
        return new FieldProblem(
                field, code, Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
