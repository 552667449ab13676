package no.samspill.cli;

import no.samspill.formats.Problem;

import java.util.List;

/// Problems in a file as lines for a person: where, what, and what to do.
final class ProblemLines {

    /// More than this is not read in a terminal.
    private static final int SHOWN = 20;

    private ProblemLines() {}

    static String of(List<Problem> problems, Console console) {
        return first(
                problems.stream().map(problem -> line(problem, console.language().tag())).toList(),
                console);
    }

    /// The first lines, and how many more there are.
    static String first(List<String> lines, Console console) {
        String shown = String.join("\n", lines.subList(0, Math.min(SHOWN, lines.size())));
        int more = lines.size() - SHOWN;
        return more > 0 ? shown + "\n" + console.text("problems.more", more) : shown;
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
