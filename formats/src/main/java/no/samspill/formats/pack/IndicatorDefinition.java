package no.samspill.formats.pack;

import no.samspill.formats.LocalizedText;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;

/// The passport of an indicator or målepunkt: what it is meant to measure and what it really
/// measures.
///
/// @param id the id used in files and addresses, such as `8-6-1` or `unge-utenfor`
/// @param number the number people know it by, such as `8.6.1`
/// @param kind whose indicator it is
/// @param name the full name
/// @param shortName the name in tables; empty when the name is short enough
/// @param goal the goal it stands under, 1 to 17
/// @param targets codes of the targets it speaks to
/// @param officialText what the UN or the plan asks to have measured, in our own words
/// @param measuredText what the figures really are
/// @param match how near the two are
/// @param unit the unit beside a figure, such as `%`; empty for a pure number
/// @param unitDescription the unit in full
/// @param decimals how many decimals people are shown
/// @param direction which way is better
/// @param goalpost the value to reach; null when there is none
/// @param scale the scale on which the trend is fitted
/// @param maxAgeYears how old the last figure may be before it is too old to judge
/// @param levels ids of the levels it has figures for
/// @param breakdowns its dimensions by their name in the data, with what people call them and their
///   categories
/// @param headline the dimensions that select the series shown first; empty for the total
/// @param producer the producer's body id; null when none has it in the pack
/// @param producerName the producer as named by the source
/// @param mandate the decision that gives the producer the task, or empty when there is none
/// @param resources what the producer has for it, or empty when that is not settled
/// @param source where the figures were taken from
/// @param sourceUrl a page about the source; null when there is none
/// @param licence the licence of the figures, such as `CC BY 4.0`
/// @param classification codes under the three dimensions `goal`, `perspective` and `quality`
/// @param breaks years at which the series cannot be followed across
/// @param notes what else a reader should know
/// @param progress the site's own settings for the Open SDG progress method; empty when it has none
/// @param example whether the definition exists only to show how a page works
public record IndicatorDefinition(
        String id,
        String number,
        Kind kind,
        LocalizedText name,
        LocalizedText shortName,
        int goal,
        List<String> targets,
        LocalizedText officialText,
        LocalizedText measuredText,
        Match match,
        LocalizedText unit,
        LocalizedText unitDescription,
        int decimals,
        Direction direction,
        @Nullable Goalpost goalpost,
        Scale scale,
        int maxAgeYears,
        Set<String> levels,
        NavigableMap<String, Breakdown> breakdowns,
        NavigableMap<String, String> headline,
        @Nullable String producer,
        LocalizedText producerName,
        LocalizedText mandate,
        LocalizedText resources,
        LocalizedText source,
        @Nullable String sourceUrl,
        String licence,
        NavigableMap<String, List<String>> classification,
        List<SeriesBreak> breaks,
        LocalizedText notes,
        Map<String, Object> progress,
        boolean example) {

    /// What people call a dimension; what stands in the data when nobody has named it.
    public LocalizedText dimensionName(String dimension) {
        Breakdown breakdown = breakdowns.get(dimension);
        return breakdown == null || breakdown.name().isEmpty()
                ? LocalizedText.of("", dimension)
                : breakdown.name();
    }

    /// What people call a category of a dimension; what stands in the data when nobody has named
    /// it.
    public LocalizedText categoryName(String dimension, String category) {
        Breakdown breakdown = breakdowns.get(dimension);
        LocalizedText name = breakdown == null ? null : breakdown.categories().get(category);
        return name == null || name.isEmpty() ? LocalizedText.of("", category) : name;
    }

    /// A dimension by which the figures can be broken down.
    ///
    /// @param name what people call it
    /// @param categories what people call its categories, by the code that stands in the data
    public record Breakdown(LocalizedText name, NavigableMap<String, LocalizedText> categories) {}

    /// Whose indicator it is.
    public enum Kind {
        GLOBAL,
        NATIONAL,
        LOCAL
    }

    /// How near what is measured is to what was asked for.
    public enum Match {
        SAME,
        CLOSE,
        PARTLY,
        DISTANT,
        NOT_STATED
    }

    /// Which way is better.
    public enum Direction {
        UP,
        DOWN,
        NOT_STATED
    }

    /// The scale on which a trend is fitted.
    public enum Scale {
        IDENTITY,
        LOG,
        LOGIT
    }

    /// A value to reach, named for what it is.
    ///
    /// @param value in the indicator's unit
    /// @param year the year by which it should be reached
    /// @param kind whether anybody adopted it
    /// @param label what to call it, such as `Terskel, SDR 2019`
    /// @param source who set it, with document and section
    public record Goalpost(
            double value, int year, GoalpostKind kind, LocalizedText label, LocalizedText source) {}

    /// Whether anybody adopted the value as a target.
    public enum GoalpostKind {
        /// A body with the right to decide adopted it.
        ADOPTED_TARGET,
        /// A report uses it as a limit; nobody adopted it.
        THRESHOLD
    }

    /// A year from which figures cannot be compared with those before.
    public record SeriesBreak(int year, LocalizedText reason) {}
}
