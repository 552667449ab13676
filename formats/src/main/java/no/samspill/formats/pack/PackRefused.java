package no.samspill.formats.pack;

import no.samspill.formats.Problem;

import java.util.List;

/// A pack cannot be used as it is.
public final class PackRefused extends Exception {

    private final transient List<Problem> problems;

    /// @param problems what stands in the way, with at least one error
    public PackRefused(List<Problem> problems) {
        super(problems.stream().map(PackRefused::line).findFirst().orElse("no reason given"));
        this.problems = List.copyOf(problems);
    }

    /// What stands in the way, errors first.
    public List<Problem> problems() {
        return problems;
    }

    private static String line(Problem problem) {
        String row = problem.row() == null ? "" : ":" + problem.row();
        return problem.file() + row + ": " + problem.message("en") + " " + problem.advice("en");
    }
}
