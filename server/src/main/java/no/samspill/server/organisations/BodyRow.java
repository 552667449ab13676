package no.samspill.server.organisations;

import no.samspill.formats.pack.Body;
import no.samspill.server.organisations.BodyImportPreview.RowProblem;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A row of a table of bodies, understood as far as it goes.
///
/// @param number as a spreadsheet counts it
/// @param label what it calls the body
/// @param standing what stands of the body; null when it is new
/// @param body as it would stand; null when the row does not tell
/// @param problems what could not be understood
record BodyRow(
        long number,
        String label,
        @Nullable BodyVersion standing,
        @Nullable Body body,
        List<RowProblem> problems) {

    BodyRow {
        problems = List.copyOf(problems);
    }

    /// The version it would write, as the register would see it beside the others.
    Optional<BodyVersion> next() {
        return body == null || !problems.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new BodyVersion(
                                body,
                                standing == null ? 1 : standing.version() + 1,
                                Instant.EPOCH,
                                "",
                                null,
                                null,
                                false));
    }
}
