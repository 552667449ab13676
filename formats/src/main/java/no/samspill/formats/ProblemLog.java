package no.samspill.formats;

import no.samspill.formats.Problem.Severity;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The problems of one file, collected while it is read.
///
/// All errors and warnings are counted, but only the first [#LIMIT] of each are kept: a file with
/// the wrong decimal sign has one fault, not a million.
public final class ProblemLog {

    /// How many problems a reader is shown at most.
    public static final int LIMIT = 200;

    private final String file;
    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> others = new ArrayList<>();
    private long count;

    /// A log without problems for the file of this name.
    public ProblemLog(String file) {
        this.file = file;
    }

    /// Notes a fault for which the file is refused.
    public void error(
            String code, @Nullable Long row, @Nullable String column, Object... arguments) {
        add(errors, Severity.ERROR, code, row, column, arguments);
    }

    /// Notes something that was read in another way than it was written, or was left out.
    public void warning(
            String code, @Nullable Long row, @Nullable String column, Object... arguments) {
        add(others, Severity.WARNING, code, row, column, arguments);
    }

    /// Notes something that someone should know.
    public void note(
            String code, @Nullable Long row, @Nullable String column, Object... arguments) {
        add(others, Severity.NOTE, code, row, column, arguments);
    }

    /// Takes over what an earlier step said about the same file.
    public void addAll(List<Problem> problems) {
        for (Problem problem : problems) {
            count++;
            List<Problem> to = problem.severity() == Severity.ERROR ? errors : others;
            if (to.size() < LIMIT) {
                to.add(problem);
            }
        }
    }

    /// Whether the file is to be refused.
    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /// The problems, errors first, at most [#LIMIT]; when there were more, the last one says so.
    public List<Problem> problems() {
        List<Problem> all = Stream.concat(errors.stream(), others.stream()).toList();
        if (count <= LIMIT) {
            return all;
        }
        List<Problem> cut = new ArrayList<>(all.subList(0, LIMIT - 1));
        long left = count - cut.size();
        cut.add(problem(Severity.NOTE, "file.problems-cut", null, null, left, cut.size()));
        return List.copyOf(cut);
    }

    private void add(
            List<Problem> to,
            Severity severity,
            String code,
            @Nullable Long row,
            @Nullable String column,
            Object... arguments) {
        count++;
        if (to.size() < LIMIT) {
            to.add(problem(severity, code, row, column, arguments));
        }
    }

    private Problem problem(
            Severity severity,
            String code,
            @Nullable Long row,
            @Nullable String column,
            Object... arguments) {
        List<String> texts = Stream.of(arguments).map(String::valueOf).toList();
        return new Problem(severity, code, file, row, column, texts);
    }
}
