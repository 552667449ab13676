package no.samspill.server.portal;

import no.samspill.formats.pack.AreaLevel;
import no.samspill.formats.pack.Goal;
import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.formats.pack.Target;
import no.samspill.server.geography.Areas;
import no.samspill.server.goals.Goals;
import no.samspill.server.indicators.Indicators;
import no.samspill.server.pages.Words;
import no.samspill.server.portal.graphics.GapStrip;
import no.samspill.statistics.assessment.Assessment.NotAssessed;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is not measured, not measured locally, or cannot be judged; and under which goals.
@Component
class Missing {

    private final Goals goals;
    private final Indicators indicators;
    private final Areas areas;

    Missing(Goals goals, Indicators indicators, Areas areas) {
        this.goals = goals;
        this.indicators = indicators;
        this.areas = areas;
    }

    /// A kind of gap.
    ///
    /// @param number how many
    /// @param label of what
    /// @param path where to see them
    /// @param detail the whole they are part of, or the reasons
    /// @param strip under which goals they lie
    record Gap(String number, String label, String path, String detail, String strip) {}

    List<Gap> list(List<Judged> national, Words words) {
        List<Gap> gaps = new ArrayList<>();
        gaps.add(targets(words));
        if (!areas.listLocalLevels().isEmpty()) {
            gaps.add(withoutLocal(national, words));
        }
        gaps.add(goalsWithout(national, words));
        gaps.add(notAssessed(national, words));
        return gaps;
    }

    private Gap targets(Words words) {
        Set<String> measured =
                indicators.list().stream()
                        .flatMap(one -> one.targets().stream())
                        .collect(Collectors.toSet());
        List<Target> without =
                goals.listTargets().stream()
                        .filter(target -> !measured.contains(target.code()))
                        .toList();
        return gap(
                "missing.targets",
                "/goals",
                words.get("missing.of", words.numbers().count(goals.listTargets().size())),
                count(without, Target::goal),
                words);
    }

    private Gap withoutLocal(List<Judged> national, Words words) {
        List<IndicatorDefinition> without =
                national.stream().map(Judged::definition).filter(one -> !isLocal(one)).toList();
        AreaLevel smallest = areas.listLocalLevels().getLast();
        return gap(
                "missing.local",
                "/indicators?level=" + areas.listLevels().getFirst().id(),
                words.get("missing.of", words.numbers().count(national.size())),
                count(without, IndicatorDefinition::goal),
                words,
                words.say(smallest.plural()).text());
    }

    /// Whether it has figures for the smallest areas.
    boolean isLocal(IndicatorDefinition definition) {
        return definition.levels().contains(areas.listLocalLevels().getLast().id());
    }

    private Gap goalsWithout(List<Judged> national, Words words) {
        Set<Integer> with =
                national.stream().map(one -> one.definition().goal()).collect(Collectors.toSet());
        List<Goal> without =
                goals.list().stream().filter(goal -> !with.contains(goal.number())).toList();
        String names =
                without.stream()
                        .map(goal ->
                                words.get("common.goal.number", Integer.toString(goal.number()))
                                        + " "
                                        + words.say(goal.title()))
                        .collect(Collectors.joining(" · "));
        return gap("missing.goals", "/goals", names, count(without, Goal::number), words);
    }

    private static Gap notAssessed(List<Judged> national, Words words) {
        List<Judged> without =
                national.stream().filter(one -> one.assessment() instanceof NotAssessed).toList();
        return gap(
                "missing.assessed",
                "/indicators?status=na",
                reasons(without, words),
                count(without, one -> one.definition().goal()),
                words);
    }

    /// `3 for få år · 1 for gammelt tall`, the commonest first.
    static String reasons(List<Judged> without, Words words) {
        Map<String, Long> byReason =
                without.stream()
                        .map(one -> (NotAssessed) one.assessment())
                        .collect(
                                Collectors.groupingBy(
                                        one -> StatusTag.reasonKey(one.reason()),
                                        TreeMap::new,
                                        Collectors.counting()));
        return byReason.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .map(entry ->
                        words.numbers().count(entry.getValue()) + " " + words.get(entry.getKey()))
                .collect(Collectors.joining(" · "));
    }

    private static <T> Map<Integer, Integer> count(List<T> all, Function<T, Integer> goal) {
        Map<Integer, Integer> counts = new TreeMap<>();
        all.forEach(one -> counts.merge(goal.apply(one), 1, Integer::sum));
        return counts;
    }

    private static Gap gap(
            String key,
            String path,
            String detail,
            Map<Integer, Integer> counts,
            Words words,
            Object... more) {
        int number = counts.values().stream().mapToInt(Integer::intValue).sum();
        String label =
                words.get(key, Stream.concat(Stream.of(number), Arrays.stream(more)).toArray());
        String spoken =
                counts.entrySet().stream()
                        .map(entry ->
                                words.get("common.goal.number", Integer.toString(entry.getKey()))
                                        + ": "
                                        + entry.getValue())
                        .collect(Collectors.joining(", "));
        return new Gap(
                words.numbers().count(number),
                label,
                path,
                detail,
                number == 0 ? "" : GapStrip.drawing(counts, label + ". " + spoken));
    }
}
