package no.samspill.server.portal.imports;

import no.samspill.server.pages.Crumb;

import java.util.List;

/// The page where figures and boundaries are brought in.
///
/// @param title the heading
/// @param crumbs the path from the front page
/// @param done what has just happened; empty when nothing has
/// @param fault what is wrong with the form for figures; empty when nothing is
/// @param indicator what stands in the field for the indicator
/// @param indicators the indicators to choose from
/// @param megabytes how large a file may be
/// @param boundaries the part about boundaries
record FormView(
        String title,
        List<Crumb> crumbs,
        String done,
        String fault,
        String indicator,
        List<Choice> indicators,
        long megabytes,
        BoundaryPart boundaries) {

    /// Something to choose.
    ///
    /// @param value what is sent
    /// @param label what it is called
    record Choice(String value, String label) {}

    /// A column of tidy CSV.
    ///
    /// @param name what it is called
    /// @param shortName what it may also be called; empty when nothing else
    record Column(String name, String shortName) {}

    /// The columns of tidy CSV that have a fixed meaning.
    public List<Column> columns() {
        return List.of(
                new Column("INDICATOR", "indicator"),
                new Column("REF_AREA", "area"),
                new Column("TIME_PERIOD", "period"),
                new Column("OBS_VALUE", "value"),
                new Column("OBS_STATUS", "status"),
                new Column("CONF_STATUS", ""),
                new Column("COMMENT_OBS", "comment"));
    }

    /// The part about boundaries.
    ///
    /// @param levels the levels to choose from
    /// @param entered what was entered
    /// @param faults what is wrong with the form; empty when nothing is
    /// @param problems what is wrong with the file
    /// @param sets the sets there are
    record BoundaryPart(
            List<Choice> levels,
            Entered entered,
            List<Fault> faults,
            ProblemList problems,
            List<SetRow> sets) {

        /// Whether the form or the file was refused.
        public boolean refused() {
            return !faults.isEmpty() || problems.errors() > 0;
        }

        /// Whether this field is wrong.
        public boolean faulty(String field) {
            return faults.stream().anyMatch(fault -> fault.field().equals(field));
        }
    }

    /// A field that is wrong.
    ///
    /// @param field its id
    /// @param text what to do
    record Fault(String field, String text) {}

    /// What was entered about a file of boundaries.
    record Entered(String level, String validFrom, String validTo, String attribution) {}

    /// A set of boundaries in a list.
    ///
    /// @param level the level's name
    /// @param areas how many areas it draws
    /// @param period the days it holds
    /// @param source the file
    /// @param attribution whom to name
    /// @param added when and by whom
    record SetRow(
            String level,
            String areas,
            String period,
            String source,
            String attribution,
            String added) {}
}
