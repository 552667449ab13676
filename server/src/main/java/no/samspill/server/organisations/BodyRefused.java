package no.samspill.server.organisations;

import java.util.List;
import java.util.stream.Collectors;

/// Something the register cannot say, with what stands in the way in each field.
public final class BodyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> problems;

    BodyRefused(List<FieldProblem> problems) {
        super(
                problems.stream()
                        .map(one -> one.field() + ": " + one.code() + " " + one.arguments())
                        .collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /// What stands in the way; at least one.
    public List<FieldProblem> problems() {
        return problems;
    }
}
