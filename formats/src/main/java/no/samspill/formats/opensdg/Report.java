package no.samspill.formats.opensdg;

import no.samspill.formats.Problem;
import no.samspill.formats.Problem.Severity;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is irregular in a repository, gathered while it is read.
final class Report {

    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> saidOnce = new HashSet<>();

    void note(String code, Place place, String... arguments) {
        add(Severity.NOTE, code, place, arguments);
    }

    void warn(String code, Place place, String... arguments) {
        add(Severity.WARNING, code, place, arguments);
    }

    void error(String code, Place place, String... arguments) {
        add(Severity.ERROR, code, place, arguments);
    }

    /// As [#note], but only the first time this code comes with this first argument.
    void noteOnce(String code, Place place, String... arguments) {
        if (saidOnce.add(code + '\n' + arguments[0])) {
            note(code, place, arguments);
        }
    }

    /// As [#warn], but only the first time this code comes with this first argument.
    void warnOnce(String code, Place place, String... arguments) {
        if (saidOnce.add(code + '\n' + arguments[0])) {
            warn(code, place, arguments);
        }
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    private void add(Severity severity, String code, Place place, String... arguments) {
        problems.add(
                new Problem(
                        severity,
                        "opensdg." + code,
                        place.file(),
                        place.row(),
                        place.column(),
                        List.of(arguments)));
    }

    /// Where something stands.
    ///
    /// @param file the path within the repository, with `/`
    /// @param row the row or line, counted from 1; null when it is the whole file's
    /// @param column the column or the YAML key; null when none
    record Place(String file, @Nullable Long row, @Nullable String column) {

        static Place of(String file) {
            return new Place(file, null, null);
        }

        static Place of(String file, String column) {
            return new Place(file, null, column);
        }

        static Place of(String file, long row) {
            return new Place(file, row, null);
        }

        static Place of(String file, long row, String column) {
            return new Place(file, row, column);
        }
    }
}
