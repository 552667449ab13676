package no.samspill.formats.pack;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.Observation;
import no.samspill.formats.Problem;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// Everything one country starts with, read from a folder.
///
/// @param country whose pack it is
/// @param goals the 17 goals, in order
/// @param targets the targets under them, in order
/// @param levels the levels of areas, the whole country first
/// @param areas every area that exists or existed, one entry per code and period of validity
/// @param changes how areas became other areas
/// @param bodies ministries, directorates, statistics producers, counties, municipalities
/// @param responsibilities which body answers for which goal, when
/// @param indicators the definitions of what is measured
/// @param figures the observations, one set per source
/// @param boundaries boundary files that belong to the pack
/// @param report what was irregular in the folder; nothing is dropped without a line here
public record CountryPack(
        Country country,
        List<Goal> goals,
        List<Target> targets,
        List<AreaLevel> levels,
        List<Area> areas,
        List<AreaChange> changes,
        List<Body> bodies,
        List<Responsibility> responsibilities,
        List<IndicatorDefinition> indicators,
        List<Figures> figures,
        List<BoundarySource> boundaries,
        List<Problem> report) {

    /// Whose pack it is.
    ///
    /// @param id short and stable, such as `norway`; for an Open SDG repository the folder's name
    /// @param name the country's name
    /// @param nation the code of the area that is the whole country
    /// @param languages tags of the languages its content is written in, the main one first
    /// @param attribution the lines that must be shown with its content
    /// @param people the invented people to try Samspill out as; none for whoever suits
    public record Country(
            String id,
            LocalizedText name,
            String nation,
            List<String> languages,
            List<LocalizedText> attribution,
            List<InventedPerson> people) {

        /// Without people of its own.
        public Country(
                String id,
                LocalizedText name,
                String nation,
                List<String> languages,
                List<LocalizedText> attribution) {
            this(id, name, nation, languages, attribution, List.of());
        }
    }

    /// One set of figures that lands as one release.
    ///
    /// @param source the file or folder name the release is known by
    /// @param example whether the figures are invented to show how a page works
    /// @param published the day the source published them, as of which they are judged; null when
    ///   not known
    /// @param note what the release says about itself, or empty
    /// @param observations the figures
    public record Figures(
            String source,
            boolean example,
            @Nullable LocalDate published,
            LocalizedText note,
            List<Observation> observations) {}

    /// A file of boundaries in the pack.
    ///
    /// @param file where the file lies
    /// @param level the level of area it draws
    /// @param codeProperty the property that holds the area's code
    /// @param nameProperty the property that holds the area's name
    /// @param attribution whom to name under a map that uses it
    public record BoundarySource(
            java.nio.file.Path file,
            String level,
            String codeProperty,
            String nameProperty,
            LocalizedText attribution) {}
}
