package no.samspill.cli;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.LocalDate;

/// A file of boundaries and what is known about it; the rest is told from its codes.
///
/// @param path where it lies
/// @param level the level of area it draws; null to have it told from the codes
/// @param validFrom the first day it holds; null to have it told from the codes
/// @param validTo the first day it no longer holds; null when it still does
/// @param attribution whom to name under a map; null for the file's name
record BoundaryFile(
        Path path,
        @Nullable String level,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String attribution) {

    String name() {
        return String.valueOf(path.getFileName());
    }
}
