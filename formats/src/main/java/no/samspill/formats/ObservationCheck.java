package no.samspill.formats;

import org.jspecify.annotations.Nullable;

/// A check of each figure by somebody who knows more than the file, such as which areas exist.
///
/// Asked while the file is read, so that a problem can name the row or cell where it stands.
@FunctionalInterface
public interface ObservationCheck {

    /// Every figure is fine.
    ObservationCheck NONE = (observation, place, log) -> {};

    /// Where a figure stands in its file.
    ///
    /// @param row the row, the header being row 1; null in a format without rows
    /// @param indicator what the file calls the column or dimension of indicators
    /// @param area what it calls the column or dimension of areas
    record Place(@Nullable Long row, String indicator, String area) {}

    /// Looks at one figure and logs what is wrong with it.
    void check(Observation observation, Place place, ProblemLog log);
}
