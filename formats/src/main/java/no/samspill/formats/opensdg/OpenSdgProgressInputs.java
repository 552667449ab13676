package no.samspill.formats.opensdg;

import no.samspill.statistics.assessment.AnnualSeries;
import no.samspill.statistics.assessment.Direction;
import no.samspill.statistics.assessment.opensdg.ProgressOptions;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What the Open SDG progress measure is to be computed from, for every indicator of a repository.
///
/// Figures are selected as sdg-build 2.4.0 does it: in the data translated into the first language
/// of the site, with the words of the configuration translated by the same table.
///
/// @param indicators in the order of their numbers
public record OpenSdgProgressInputs(List<Indicator> indicators) {

    public OpenSdgProgressInputs {
        indicators = List.copyOf(indicators);
    }

    /// One indicator.
    ///
    /// @param id such as `1-2-1`
    /// @param automatic whether its progress is computed; otherwise the status is written by hand
    /// @param writtenStatus the status written by hand, as written, or empty
    /// @param items the series, empty unless automatic
    public record Indicator(String id, boolean automatic, String writtenStatus, List<Item> items) {}

    /// One entry of the configured list.
    public sealed interface Item {

        /// One series.
        ///
        /// @param tag what the published file calls it
        /// @param options direction, target and years
        /// @param selection its figures, or why there are none
        record Series(String tag, ProgressOptions options, Selection selection) implements Item {}

        /// Several entries that count as one.
        record Group(List<Item> members) implements Item {}
    }

    /// The figures of one series, or why there are none.
    public sealed interface Selection {

        /// Figures, one per year.
        record Figures(AnnualSeries series) implements Selection {}

        /// No row fits.
        record Nothing(String reason) implements Selection {}

        /// The rows that fit are no series; the site's own build stops here with an error.
        record Failed(String reason) implements Selection {}
    }

    /// The inputs of the repository in `folder`.
    public static OpenSdgProgressInputs read(Path folder) {
        return of(Repository.read(folder));
    }

    static OpenSdgProgressInputs of(Repository repository) {
        TreeSet<String> ids = new TreeSet<>(IndicatorId.ORDER);
        ids.addAll(repository.metadata().keySet());
        ids.addAll(repository.tables().keySet());
        return new OpenSdgProgressInputs(
                ids.stream().map(id -> indicator(repository, id)).toList());
    }

    private static Indicator indicator(Repository repository, String id) {
        Map<String, Object> fields = repository.fields(id);
        if (!Boolean.TRUE.equals(fields.get("auto_progress_calculation"))) {
            return new Indicator(
                    id, false, Fields.text(fields.get("progress_status"), ""), List.of());
        }
        SeriesSelection selection =
                SeriesSelection.of(
                        repository.table(id), repository.settings(), repository.translations());
        List<Map<?, ?>> written = Fields.maps(fields.get("progress_calculation_options"));
        return new Indicator(
                id,
                true,
                "",
                items(id, written.isEmpty() ? List.of(Map.of()) : written, selection));
    }

    private static List<Item> items(String id, List<Map<?, ?>> written, SeriesSelection selection) {
        List<Item> items = new ArrayList<>();
        for (Map<?, ?> option : written) {
            List<Map<?, ?>> members = Fields.maps(option.get("group"));
            if (!members.isEmpty()) {
                items.add(new Item.Group(items(id, members, selection)));
                continue;
            }
            SeriesSelection.Wanted wanted = selection.wanted(option);
            items.add(new Item.Series(wanted.tag(id), options(option), selection.select(wanted)));
        }
        return List.copyOf(items);
    }

    /// The options of one series, with the measure's defaults for what is not written.
    static ProgressOptions options(Map<?, ?> written) {
        Map<?, ?> thresholds = Fields.map(written.get("progress_thresholds"));
        ProgressOptions usual = ProgressOptions.defaults();
        boolean up = "positive".equals(written.get("direction"));
        return usual.withDirection(up ? Direction.UP : Direction.DOWN)
                .withYears(
                        year(written.get("base_year"), usual.baseYear()),
                        year(written.get("target_year"), usual.targetYear()))
                .withTarget(Fields.number(written.get("target")))
                .withLimit(Fields.number(written.get("limit")))
                .withThresholds(
                        Fields.number(thresholds.get("high")),
                        Fields.number(thresholds.get("med")),
                        Fields.number(thresholds.get("low")));
    }

    private static int year(@Nullable Object written, int absent) {
        @Nullable Double year = Fields.number(written);
        return year == null ? absent : year.intValue();
    }
}
