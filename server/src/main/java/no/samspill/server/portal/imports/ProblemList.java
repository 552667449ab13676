package no.samspill.server.portal.imports;

import no.samspill.formats.Problem;
import no.samspill.formats.Problem.Severity;
import no.samspill.server.pages.Words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What is wrong with a file or worth knowing about it, the same kind of thing together.
///
/// @param errors how many errors stand in it
/// @param warnings how many warnings
/// @param notes how many notes
/// @param kinds the kinds, errors first
record ProblemList(int errors, int warnings, int notes, List<Kind> kinds) {

    /// Kinds with more places than this are folded.
    private static final int OPEN = 8;

    /// Problems of one kind.
    ///
    /// @param anchor the id of its heading
    /// @param severity `error`, `warning` or `note`
    /// @param title what the first of them says
    /// @param advice what to do
    /// @param places where they stand
    record Kind(String anchor, String severity, String title, String advice, List<Place> places) {

        /// Whether its places are shown without being asked for.
        public boolean open() {
            return places.size() <= OPEN;
        }
    }

    /// One problem.
    ///
    /// @param file the file's name
    /// @param row the row; empty when it is the whole file's
    /// @param column the column or the path; empty when none
    /// @param message what was found and what was expected
    record Place(String file, String row, String column, String message) {}

    static ProblemList of(List<Problem> problems, Words words) {
        Map<String, List<Problem>> byKind = new LinkedHashMap<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
            problems.stream()
                    .filter(one -> one.severity() == severity)
                    .forEach(one ->
                            byKind.computeIfAbsent(severity + one.code(), key -> new ArrayList<>())
                                    .add(one));
        }
        List<Kind> kinds = new ArrayList<>();
        byKind.values().forEach(same -> kinds.add(kind(same, kinds.size() + 1, words)));
        return new ProblemList(
                count(problems, Severity.ERROR),
                count(problems, Severity.WARNING),
                count(problems, Severity.NOTE),
                List.copyOf(kinds));
    }

    /// Whether there is nothing to tell.
    public boolean isEmpty() {
        return kinds.isEmpty();
    }

    private static int count(List<Problem> problems, Severity severity) {
        return (int) problems.stream().filter(one -> one.severity() == severity).count();
    }

    private static Kind kind(List<Problem> same, int number, Words words) {
        String language = words.language().tag();
        Problem first = same.getFirst();
        return new Kind(
                "problem-" + number,
                first.severity().name().toLowerCase(Locale.ROOT),
                first.message(language),
                first.advice(language),
                same.stream().map(one -> place(one, language)).toList());
    }

    private static Place place(Problem one, String language) {
        return new Place(
                one.file(),
                one.row() == null ? "" : Long.toString(one.row()),
                one.column() == null ? "" : one.column(),
                one.message(language));
    }
}
