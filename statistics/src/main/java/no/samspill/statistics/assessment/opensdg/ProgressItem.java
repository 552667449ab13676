package no.samspill.statistics.assessment.opensdg;

import java.util.List;

/// One entry of an indicator's list of series: a series, or several that count as one.
public sealed interface ProgressItem {

    /// A series of its own.
    record Single(SeriesProgress progress) implements ProgressItem {}

    /// Entries that count as one with their mean; groups may lie in groups.
    record Group(List<ProgressItem> members) implements ProgressItem {

        public Group {
            members = List.copyOf(members);
        }
    }
}
