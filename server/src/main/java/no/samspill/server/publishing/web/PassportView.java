package no.samspill.server.publishing.web;

import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.formats.pack.IndicatorDefinition.Goalpost;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The passport of an indicator: what it is meant to measure and what it really measures.
///
/// @param id the id in addresses
/// @param number the number people know it by
/// @param kind `global`, `national` or `local`
/// @param name the full name
/// @param shortName the name in tables; empty when the name is short enough
/// @param goal the goal it stands under
/// @param targets codes of the targets it speaks to
/// @param officialText what the UN or the plan asks to have measured
/// @param measuredText what the figures really are
/// @param match how near the two are: `same`, `close`, `partly`, `distant`, `not-stated`
/// @param unit the unit beside a figure
/// @param unitDescription the unit in full
/// @param decimals how many decimals people are shown
/// @param direction which way is better: `up`, `down`, `not-stated`
/// @param goalpost the value to reach; null when there is none
/// @param scale the scale on which the trend is fitted
/// @param maxAgeYears how old the last figure may be before it is too old to judge
/// @param levels ids of the levels it has figures for
/// @param breakdowns its dimensions with their names
/// @param headline the categories of the series shown first; empty for the total
/// @param producer the id of the body that produces it; null when not among the bodies
/// @param producerName the producer as the source names it
/// @param mandate the decision that gives the producer the task
/// @param resources what the producer has for it
/// @param source where the figures were taken from
/// @param sourceUrl a page about the source; null when there is none
/// @param licence the licence of the figures
/// @param classification codes under `goal`, `perspective` and `quality`
/// @param breaks years at which the series cannot be followed across
/// @param notes what else a reader should know
/// @param example whether it exists only to show how a page works, with invented figures
/// @param figures what figures there are; null when there is none
/// @param links where its figures, assessments and releases are
record PassportView(
        String id,
        String number,
        String kind,
        Text name,
        Text shortName,
        int goal,
        List<String> targets,
        Text officialText,
        Text measuredText,
        String match,
        Text unit,
        Text unitDescription,
        int decimals,
        String direction,
        @Nullable GoalpostView goalpost,
        String scale,
        int maxAgeYears,
        List<String> levels,
        Map<String, BreakdownView> breakdowns,
        Map<String, String> headline,
        @Nullable String producer,
        Text producerName,
        Text mandate,
        Text resources,
        Text source,
        @Nullable String sourceUrl,
        String licence,
        Map<String, List<String>> classification,
        List<BreakView> breaks,
        Text notes,
        boolean example,
        @Nullable FiguresView figures,
        Map<String, String> links) {

    /// A value to reach.
    ///
    /// @param value in the indicator's unit
    /// @param year the year by which it should be reached
    /// @param kind `adopted-target`, or `threshold` when nobody adopted it
    /// @param label what to call it
    /// @param source who set it
    record GoalpostView(double value, int year, String kind, Text label, Text source) {
        static @Nullable GoalpostView of(@Nullable Goalpost one, TextForm form) {
            return one == null
                    ? null
                    : new GoalpostView(
                            one.value(),
                            one.year(),
                            Codes.of(one.kind()),
                            form.of(one.label()),
                            form.of(one.source()));
        }
    }

    /// A year from which figures cannot be compared with those before.
    record BreakView(int year, Text reason) {}

    /// What figures there are.
    ///
    /// @param areas the number of areas with a figure
    /// @param firstYear the first year with one
    /// @param lastYear the last
    /// @param dimensions the dimensions they are broken down by
    /// @param release the id of the release in force
    /// @param example whether any of them is invented
    record FiguresView(
            int areas,
            int firstYear,
            int lastYear,
            List<String> dimensions,
            long release,
            boolean example) {}

    /// A dimension.
    ///
    /// @param name what people call it
    /// @param categories what people call its categories, by code
    record BreakdownView(Text name, Map<String, Text> categories) {

        static BreakdownView of(IndicatorDefinition.Breakdown breakdown, TextForm form) {
            NavigableMap<String, Text> categories = new TreeMap<>();
            breakdown.categories().forEach((code, label) -> categories.put(code, form.of(label)));
            return new BreakdownView(form.of(breakdown.name()), categories);
        }
    }

    static PassportView of(IndicatorDefinition one, @Nullable FiguresView figures, TextForm form) {
        NavigableMap<String, BreakdownView> breakdowns = new TreeMap<>();
        one.breakdowns()
                .forEach((name, breakdown) ->
                        breakdowns.put(name, BreakdownView.of(breakdown, form)));
        return new PassportView(
                one.id(),
                one.number(),
                Codes.of(one.kind()),
                form.of(one.name()),
                form.of(one.shortName()),
                one.goal(),
                one.targets(),
                form.of(one.officialText()),
                form.of(one.measuredText()),
                Codes.of(one.match()),
                form.of(one.unit()),
                form.of(one.unitDescription()),
                one.decimals(),
                Codes.of(one.direction()),
                GoalpostView.of(one.goalpost(), form),
                Codes.of(one.scale()),
                one.maxAgeYears(),
                one.levels().stream().sorted().toList(),
                breakdowns,
                one.headline(),
                one.producer(),
                form.of(one.producerName()),
                form.of(one.mandate()),
                form.of(one.resources()),
                form.of(one.source()),
                one.sourceUrl(),
                one.licence(),
                one.classification(),
                one.breaks().stream()
                        .map(each -> new BreakView(each.year(), form.of(each.reason())))
                        .toList(),
                form.of(one.notes()),
                one.example(),
                figures,
                links(one.id()));
    }

    private static Map<String, String> links(String id) {
        String self = ApiSetup.ROOT + "/indicators/" + id;
        return new TreeMap<>(
                Map.of(
                        "self", self,
                        "observations", self + "/observations",
                        "csv", self + "/observations.csv",
                        "jsonStat", self + "/observations.json",
                        "assessments", self + "/assessments",
                        "releases", self + "/releases"));
    }
}
