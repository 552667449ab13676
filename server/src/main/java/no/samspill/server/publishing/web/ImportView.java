package no.samspill.server.publishing.web;

import no.samspill.formats.Problem;
import no.samspill.server.observations.Change;
import no.samspill.server.observations.Imports;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// What an import would do.
///
/// @param id what to commit it by
/// @param source the file's name
/// @param format the format it was read as
/// @param rows the number of figures in the file
/// @param changesNothing whether everything in it is there already
/// @param indicators per indicator what would change
/// @param changes the first changes
/// @param problems what is worth knowing
record ImportView(
        String id,
        String source,
        String format,
        long rows,
        boolean changesNothing,
        List<ReleaseView.IndicatorChange> indicators,
        List<FigureChange> changes,
        List<ProblemView> problems) {

    /// What happens to one figure.
    ///
    /// @param kind `added`, `changed` or `removed`
    /// @param before the value before; null when there was none
    /// @param statusBefore the status before; null when the figure is new
    /// @param after the value after; null when there is none
    /// @param statusAfter the status after; null when the figure goes away
    record FigureChange(
            String kind,
            String indicator,
            String area,
            String period,
            Map<String, String> dimensions,
            @Nullable Double before,
            @Nullable String statusBefore,
            @Nullable Double after,
            @Nullable String statusAfter) {
        static FigureChange of(Change one) {
            return new FigureChange(
                    Codes.of(one.kind()),
                    one.indicator(),
                    one.area(),
                    one.period(),
                    one.dimensions(),
                    one.before(),
                    one.statusBefore() == null ? null : one.statusBefore().code(),
                    one.after(),
                    one.statusAfter() == null ? null : one.statusAfter().code());
        }
    }

    /// Something in the file that is not as it should be.
    ///
    /// @param severity `error`, `warning` or `note`
    /// @param code the problem's name
    /// @param file the file's name
    /// @param row counted from 1, the header being row 1; null when it is the whole file's
    /// @param column the column, field or path; null when none
    /// @param message what was found and expected
    /// @param advice what to do
    record ProblemView(
            String severity,
            String code,
            String file,
            @Nullable Long row,
            @Nullable String column,
            String message,
            String advice) {
        static ProblemView of(Problem problem, String language) {
            return new ProblemView(
                    Codes.of(problem.severity()),
                    problem.code(),
                    problem.file(),
                    problem.row(),
                    problem.column(),
                    problem.message(language),
                    problem.advice(language));
        }
    }

    static ImportView of(Imports.Preview preview, String language) {
        return new ImportView(
                String.valueOf(preview.id()),
                preview.source(),
                preview.format(),
                preview.rows(),
                preview.changesNothing(),
                preview.indicators().stream().map(ReleaseView.IndicatorChange::of).toList(),
                preview.changes().stream().map(FigureChange::of).toList(),
                preview.problems().stream().map(one -> ProblemView.of(one, language)).toList());
    }
}
