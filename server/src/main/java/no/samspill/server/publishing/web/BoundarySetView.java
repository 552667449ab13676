package no.samspill.server.publishing.web;

import no.samspill.formats.Problem;
import no.samspill.server.geography.Boundaries.BoundarySet;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A set of outlines that maps are drawn with.
///
/// @param id rising with time
/// @param level the level of area it draws
/// @param validFrom the first day it holds; null when it always has
/// @param validTo the first day it no longer holds; null when it still does
/// @param attribution whom to name under a map
/// @param source the file it came from
/// @param importedAt when it was added
/// @param importedBy who added it
/// @param areas the number of areas it draws
/// @param problems what is worth knowing about the file, told when it is added; empty in lists
record BoundarySetView(
        long id,
        String level,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Text attribution,
        String source,
        Instant importedAt,
        String importedBy,
        int areas,
        List<ImportView.ProblemView> problems) {

    static BoundarySetView of(BoundarySet set, TextForm form) {
        return of(set, form, List.of(), "en");
    }

    /// @param language the language of the problems
    static BoundarySetView of(
            BoundarySet set, TextForm form, List<Problem> problems, String language) {
        return new BoundarySetView(
                set.id(),
                set.level(),
                set.validFrom(),
                set.validTo(),
                form.of(set.attribution()),
                set.source(),
                set.importedAt(),
                set.importedBy(),
                set.areas(),
                problems.stream().map(one -> ImportView.ProblemView.of(one, language)).toList());
    }
}
