package no.samspill.server.organisations.web;

import no.samspill.formats.Problem;
import no.samspill.formats.pack.Body;
import no.samspill.server.organisations.BodyImportPreview;
import no.samspill.server.organisations.BodyImportPreview.Outcome;
import no.samspill.server.organisations.BodyImportPreview.RowProblem;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Words;
import no.samspill.server.shared.Change;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// The page that shows what a table of bodies would do.
///
/// @param stale whether it looked otherwise when it was to be done
/// @param ready whether it can be done
/// @param faults what is wrong, at most [#SHOWN]
record BodyImportView(
        String title,
        List<Crumb> crumbs,
        UUID staged,
        String place,
        String digest,
        boolean stale,
        boolean ready,
        List<Fault> faults,
        List<Line> added,
        List<Line> changed,
        int countNew,
        int countChanged,
        int countUnchanged,
        int countWrong,
        int withoutNumber) {

    /// How many lines of each kind a page shows.
    static final int SHOWN = 500;

    /// Something that is wrong.
    ///
    /// @param row empty when the whole file is meant
    record Fault(String row, String column, String body, String text, String advice) {}

    /// A body that would be new or change.
    record Line(String row, String id, String name, String about, List<Difference> fields) {}

    /// One field that would change; empty when there is nothing.
    record Difference(String column, String before, String after) {}

    static BodyImportView of(UUID staged, BodyImportPreview preview, Words words, boolean stale) {
        List<Fault> faults = new ArrayList<>();
        preview.problems().forEach(problem -> faults.add(fault(problem, words)));
        List<Line> added = new ArrayList<>();
        List<Line> changed = new ArrayList<>();
        int withoutNumber = 0;
        for (BodyImportPreview.Row row : preview.rows()) {
            String number = words.numbers().count(row.number());
            switch (row.outcome()) {
                case Outcome.New(Body body, _) -> {
                    added.add(line(number, body, List.of(), words));
                    withoutNumber += body.organisationNumber() == null ? 1 : 0;
                }
                case Outcome.Changed(Body body, _, List<Change.Field> fields) ->
                        changed.add(line(number, body, differences(fields), words));
                case Outcome.Unchanged(_) -> {}
                case Outcome.Wrong(String label, List<RowProblem> problems) ->
                        problems.forEach(one -> faults.add(fault(number, label, one, words)));
            }
        }
        String title = words.get("bodies.import.preview.title");
        return new BodyImportView(
                title,
                List.of(
                        new Crumb(words.get("bodies.import.bodies"), "/bodies"),
                        new Crumb(words.get("bodies.import.title"), "/bodies/import"),
                        new Crumb(title, "")),
                staged,
                preview.place(),
                preview.digest(),
                stale,
                preview.canBeCommitted(),
                first(faults),
                first(added),
                first(changed),
                preview.countNew(),
                preview.countChanged(),
                preview.countUnchanged(),
                preview.countWrong(),
                withoutNumber);
    }

    private static <T> List<T> first(List<T> all) {
        return List.copyOf(all.subList(0, Math.min(all.size(), SHOWN)));
    }

    private static Fault fault(Problem problem, Words words) {
        String language = words.language().tag();
        @Nullable Long row = problem.row();
        return new Fault(
                row == null ? "" : words.numbers().count(row),
                Objects.requireNonNullElse(problem.column(), ""),
                "",
                problem.message(language),
                problem.advice(language));
    }

    private static Fault fault(String row, String label, RowProblem problem, Words words) {
        String key = "bodies.import.problem." + problem.code();
        Object[] arguments = problem.arguments().toArray();
        return new Fault(
                row,
                problem.column(),
                label,
                words.get(key, arguments),
                words.get(key + ".advice", arguments));
    }

    private static Line line(String row, Body body, List<Difference> fields, Words words) {
        String number =
                body.organisationNumber() == null
                        ? words.get("bodies.import.number.missing")
                        : body.organisationNumber().grouped();
        return new Line(row, body.id(), words.say(body.name()).text(), number, fields);
    }

    private static List<Difference> differences(List<Change.Field> fields) {
        return fields.stream()
                .map(one ->
                        new Difference(
                                BodyImportPreview.columnOf(one.name()),
                                Objects.requireNonNullElse(one.before(), ""),
                                Objects.requireNonNullElse(one.after(), "")))
                .toList();
    }
}
