package no.samspill.cli;

import java.util.List;
import java.util.Optional;

/// What an import would do, as far as the command line tells it.
///
/// @param id what to commit it by; empty when the file is refused
/// @param source the file's name
/// @param rows the number of figures in the file
/// @param indicators what would change
/// @param problems what is wrong or worth knowing, ready to be shown
record ImportPreview(
        Optional<String> id,
        String source,
        long rows,
        List<IndicatorChange> indicators,
        String problems) {

    /// What would happen to one indicator's figures.
    record IndicatorChange(String indicator, long added, long changed, long removed) {

        boolean isSomething() {
            return added + changed + removed > 0;
        }
    }

    boolean changesNothing() {
        return indicators.stream().noneMatch(IndicatorChange::isSomething);
    }
}
