package no.samspill.server.observations;

import no.samspill.formats.LocalizedText;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A release (utgivelse): figures that landed together and are never changed afterwards.
///
/// @param id rising with time
/// @param createdAt when it landed
/// @param publishedOn the day the source published the figures; assessments are as of this day
/// @param actor who let it land
/// @param source the file or folder it came from
/// @param format the format it came in
/// @param note what it says about itself, or empty
/// @param example whether all its new figures are invented
/// @param withdrawal whether it takes figures away
/// @param file the Parquet file's name
/// @param checksum SHA-256 of the file
/// @param rows the number of figures in the file
/// @param indicators what it did to each indicator
public record Release(
        long id,
        Instant createdAt,
        LocalDate publishedOn,
        String actor,
        String source,
        String format,
        LocalizedText note,
        boolean example,
        boolean withdrawal,
        String file,
        String checksum,
        long rows,
        List<ReleasedIndicator> indicators) {

    /// What a release did to one indicator.
    ///
    /// @param indicator the indicator's id
    /// @param rows the number of its figures after the release
    /// @param added figures that were not there before
    /// @param changed figures whose value or status differs from before
    /// @param removed figures that are no longer there
    /// @param firstYear the first year with a figure; 0 when none is left
    /// @param lastYear the last year with a figure; 0 when none is left
    public record ReleasedIndicator(
            String indicator,
            long rows,
            long added,
            long changed,
            long removed,
            int firstYear,
            int lastYear) {}

    /// Who let it land, as far as everybody may know: the body, `operator` or `pack`. Which person
    /// or program it was stays inside.
    public String publicActor() {
        int body = actor.indexOf('@');
        if (body >= 0) {
            return actor.substring(body + 1);
        }
        return actor.startsWith("person:") ? "person" : actor;
    }
}
