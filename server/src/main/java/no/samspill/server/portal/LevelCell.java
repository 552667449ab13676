package no.samspill.server.portal;

import no.samspill.formats.pack.Area;
import no.samspill.formats.pack.AreaLevel;
import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.server.assessments.Assessments;
import no.samspill.server.geography.Areas;
import no.samspill.server.pages.Words;
import no.samspill.server.portal.graphics.Sign;
import no.samspill.server.portal.graphics.SplitBar;
import no.samspill.server.portal.graphics.StatusSign;
import no.samspill.server.shared.IndicatorId;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// How a target goes at one level: one status, several signs, or a bar over many places.
///
/// @param kind `status`, `signs`, `bar` or `none`
/// @param status the one status; a tag for "nothing" when there is none
/// @param drawing signs or bar; empty otherwise
/// @param words the sum, or why there is nothing
/// @param example whether the figures are invented
record LevelCell(String kind, StatusTag status, String drawing, String words, boolean example) {

    /// Counts places by status. Made anew for each page, since figures come and places change.
    @Component
    static class Counter {

        private static final double BAR = 168;

        private final Assessments assessments;
        private final Areas areas;
        private final Clock clock;

        Counter(Assessments assessments, Areas areas, Clock clock) {
            this.assessments = assessments;
            this.areas = areas;
            this.clock = clock;
        }

        /// The codes of the areas of each local level today.
        Map<String, Set<String>> codes() {
            LocalDate today = LocalDate.now(clock);
            Map<String, Set<String>> codes = new HashMap<>();
            for (AreaLevel level : areas.listLocalLevels()) {
                codes.put(
                        level.id(),
                        areas.list(level.id(), today).stream()
                                .map(Area::code)
                                .collect(Collectors.toUnmodifiableSet()));
            }
            return codes;
        }

        /// How the places of a level go on these definitions.
        LevelCell count(List<IndicatorDefinition> definitions, Set<String> codes, Words words) {
            List<Sign> signs = new java.util.ArrayList<>();
            boolean example = false;
            for (IndicatorDefinition one : definitions) {
                for (var judged : assessments.listForIndicator(new IndicatorId(one.id()))) {
                    if (codes.contains(judged.area())) {
                        signs.add(Sign.of(judged.assessment()));
                        example |= judged.example();
                    }
                }
            }
            if (signs.isEmpty()) {
                return nothing(words.get("matrix.no-figures"), words);
            }
            Tally tally = Tally.of(signs);
            return new LevelCell(
                    "bar",
                    StatusTag.of(Sign.NA, words),
                    SplitBar.drawing(tally.counts(), BAR, tally.spoken(words)),
                    words.get(
                            "matrix.well",
                            words.numbers().count(tally.well()),
                            words.numbers().count(tally.total())),
                    example);
        }
    }

    static LevelCell nothing(String why, Words words) {
        return new LevelCell("none", StatusTag.of(Sign.NA, words), "", why, false);
    }

    /// How the country goes on the målepunkter of a target.
    static LevelCell national(List<Judged> judged, Words words) {
        if (judged.isEmpty()) {
            StatusTag dashed = StatusTag.of(Sign.NA, words);
            return new LevelCell(
                    "status",
                    new StatusTag(
                            dashed.key(), dashed.sign(), words.get("matrix.no-indicator"), ""),
                    "",
                    "",
                    false);
        }
        boolean example = judged.stream().anyMatch(Judged::example);
        if (judged.size() == 1) {
            return new LevelCell(
                    "status", StatusTag.of(judged.getFirst().assessment(), words), "", "", example);
        }
        Tally tally = Tally.of(judged.stream().map(Judged::sign).toList());
        String signs =
                judged.stream()
                        .sorted(Comparator.comparing(Judged::sign))
                        .map(one ->
                                StatusSign.drawing(
                                        one.sign(),
                                        16,
                                        MeasureRow.name(one.definition(), words)
                                                + ": "
                                                + StatusTag.of(one.assessment(), words).full()))
                        .collect(Collectors.joining());
        return new LevelCell(
                "signs",
                StatusTag.of(Sign.NA, words),
                signs,
                words.get(
                        "matrix.well",
                        words.numbers().count(tally.well()),
                        words.numbers().count(tally.total())),
                example);
    }
}
