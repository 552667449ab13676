package no.samspill.server.pages;

import java.util.List;

/// What somebody wanted beside what another has made of it in the meantime, where there is nothing
/// to choose field by field: the two stand side by side above the form, which can be sent again.
///
/// @param writer who made the one that stands and when, in words
/// @param rows what they differ in
public record BothVersions(String writer, List<Row> rows) {

    /// One thing that was said twice.
    ///
    /// @param label what, in words
    /// @param mine what was sent
    /// @param theirs what stands
    public record Row(String label, String mine, String theirs) {}
}
