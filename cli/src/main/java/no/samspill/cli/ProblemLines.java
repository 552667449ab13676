package no.samspill.cli;

import no.samspill.formats.Problem;

import java.util.List;
import java.util.stream.Collectors;

/// Problems in a file as lines for a person: where, what, and what to do.
final class ProblemLines {

    /// More than this is not read in a terminal.
    private static final int SHOWN = 20;

    private ProblemLines() {}

    static String of(List<Problem> problems, Console console) {
        String lines =
                problems.stream()
                        .limit(SHOWN)
                        .map(problem -> line(problem, console.language().tag()))
                        .collect(Collectors.joining("\n"));
        int more = problems.size() - SHOWN;
        return more > 0 ? lines + "\n" + console.text("problems.more", more) : lines;
    }

    private static String line(Problem problem, String language) {
        String row = problem.row() == null ? "" : ":" + problem.row();
        String column = problem.column() == null ? "" : " (" + problem.column() + ")";
        return problem.file()
                + row
                + column
                + ": "
                + problem.message(language)
                + " "
                + problem.advice(language);
    }
}
