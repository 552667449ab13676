package no.samspill.server.publishing.web;

import no.samspill.server.observations.Release;
import no.samspill.server.observations.Release.ReleasedIndicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A release: figures that landed together and are never changed afterwards.
///
/// @param id rising with time
/// @param createdAt when it landed
/// @param publishedOn the day the source published the figures
/// @param actor who let it land
/// @param source the file or folder it came from
/// @param format the format it came in
/// @param note what it says about itself
/// @param example whether all its new figures are invented
/// @param withdrawal whether it takes figures away
/// @param checksum SHA-256 of its file
/// @param rows the number of figures in its file
/// @param indicators what it did to each indicator
/// @param file where its file is
record ReleaseView(
        long id,
        Instant createdAt,
        LocalDate publishedOn,
        String actor,
        String source,
        String format,
        Text note,
        boolean example,
        boolean withdrawal,
        String checksum,
        long rows,
        List<IndicatorChange> indicators,
        String file) {

    /// What a release did, or an import would do, to one indicator.
    ///
    /// @param indicator the indicator's id
    /// @param rows the number of its figures afterwards
    /// @param added figures that were not there before
    /// @param changed figures whose value or status differs from before
    /// @param removed figures that are no longer there
    /// @param firstYear the first year with a figure; 0 when none is left
    /// @param lastYear the last year with a figure; 0 when none is left
    record IndicatorChange(
            String indicator,
            long rows,
            long added,
            long changed,
            long removed,
            int firstYear,
            int lastYear) {
        static IndicatorChange of(ReleasedIndicator one) {
            return new IndicatorChange(
                    one.indicator(),
                    one.rows(),
                    one.added(),
                    one.changed(),
                    one.removed(),
                    one.firstYear(),
                    one.lastYear());
        }
    }

    static String address(Release release) {
        return ApiSetup.ROOT + "/releases/" + release.id();
    }

    static ReleaseView of(Release release, TextForm form) {
        return new ReleaseView(
                release.id(),
                release.createdAt(),
                release.publishedOn(),
                release.publicActor(),
                release.source(),
                release.format(),
                form.of(release.note()),
                release.example(),
                release.withdrawal(),
                release.checksum(),
                release.rows(),
                release.indicators().stream().map(IndicatorChange::of).toList(),
                address(release) + "/figures.parquet");
    }
}
