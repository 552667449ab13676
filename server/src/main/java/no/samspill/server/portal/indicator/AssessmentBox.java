package no.samspill.server.portal.indicator;

import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.formats.pack.IndicatorDefinition.Direction;
import no.samspill.formats.pack.IndicatorDefinition.Goalpost;
import no.samspill.formats.pack.IndicatorDefinition.GoalpostKind;
import no.samspill.server.pages.Numbers;
import no.samspill.server.pages.Words;
import no.samspill.server.portal.StatusTag;
import no.samspill.server.portal.graphics.ProbabilityBar;
import no.samspill.server.portal.graphics.Sign;
import no.samspill.server.portal.graphics.StatusSign;
import no.samspill.server.portal.series.Series;
import no.samspill.statistics.assessment.Assessment;
import no.samspill.statistics.assessment.Assessment.Measured;
import no.samspill.statistics.assessment.Assessment.NotAssessed;
import no.samspill.statistics.assessment.Projection;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// What the default method says, beside the chart: status, probability in words, distance, and what
/// weakens the answer.
///
/// @param heading with the last year of the figures
/// @param key the status' short name
/// @param sign the sign, 24 px
/// @param words the status in words
/// @param reason why there is none; empty when there is one
/// @param chance how probable it is to reach the value; null when nothing is projected
/// @param gap the distance to the value in words; empty without one
/// @param warnings what weakens the answer
/// @param choice why the default method was chosen
record AssessmentBox(
        String heading,
        String key,
        String sign,
        String words,
        String reason,
        @Nullable Chance chance,
        String gap,
        List<String> warnings,
        String choice) {

    private static final double SIGN_SIZE = 24;

    /// A probability in words, figure and bar.
    ///
    /// @param words such as "Lite sannsynlig"
    /// @param of what it is a probability of
    /// @param percent such as `14 %`
    /// @param hundred such as `100 %`, at the bar's other end
    /// @param sentence how many of 100 replicates
    /// @param bar the drawing
    record Chance(
            String words, String of, String percent, String hundred, String sentence, String bar) {}

    static AssessmentBox of(Series series, Assessment assessment, Words words) {
        return new Builder(series.definition(), assessment, words).build();
    }

    private record Builder(IndicatorDefinition definition, Assessment assessment, Words words) {

        AssessmentBox build() {
            Sign sign = Sign.of(assessment);
            StatusTag tag = StatusTag.of(assessment, words);
            return new AssessmentBox(
                    heading(),
                    sign.key(),
                    StatusSign.drawing(sign, SIGN_SIZE),
                    tag.words(),
                    tag.reason(),
                    chance(sign).orElse(null),
                    gap(),
                    warnings(),
                    choice());
        }

        private String heading() {
            Integer last =
                    switch (assessment) {
                        case Measured measured -> Integer.valueOf(measured.lastYear());
                        case NotAssessed none -> none.lastYear();
                    };
            return last == null
                    ? words.get("indicator.assessment")
                    : words.get("indicator.assessment.until", Integer.toString(last));
        }

        private Optional<Chance> chance(Sign sign) {
            Goalpost post = definition.goalpost();
            if (!(assessment instanceof Measured measured) || post == null) {
                return Optional.empty();
            }
            Projection projection = measured.projection();
            if (projection == null) {
                return Optional.empty();
            }
            double probability = projection.probability();
            Numbers numbers = words.numbers();
            String percent = numbers.percent(probability);
            return Optional.of(
                    new Chance(
                            words.get(Numbers.probabilityKey(probability)),
                            words.get(
                                    "indicator.probability."
                                            + (post.kind() == GoalpostKind.ADOPTED_TARGET
                                                    ? "target"
                                                    : "threshold"),
                                    Integer.toString(post.year())),
                            percent,
                            numbers.figure(100, 0, "%"),
                            words.get(
                                    "indicator.probability.of-hundred."
                                            + (definition.direction() == Direction.UP
                                                    ? "least"
                                                    : "most"),
                                    percent.replaceAll("[^0-9]", ""),
                                    Finding.value(definition, post, words)),
                            ProbabilityBar.draw(probability, sign)));
        }

        private String gap() {
            Goalpost post = definition.goalpost();
            if (!(assessment instanceof Measured measured) || post == null) {
                return "";
            }
            Double gap = measured.gap();
            if (gap == null) {
                return "";
            }
            String what =
                    words.get(
                            post.kind() == GoalpostKind.ADOPTED_TARGET
                                    ? "indicator.assessment.gap.target"
                                    : "indicator.assessment.gap.threshold");
            if (no.samspill.server.portal.series.ChangeText.round(gap, definition.decimals())
                    == 0) {
                return words.get("indicator.assessment.gap.none", what);
            }
            return words.get(
                    gap < 0
                            ? "indicator.assessment.gap.inside"
                            : "indicator.assessment.gap.outside",
                    distance(Math.abs(gap)),
                    what);
        }

        /// A difference of percentages is in percentage points.
        private String distance(double gap) {
            String unit = words.say(definition.unit()).text();
            return words.numbers()
                    .figure(
                            gap,
                            definition.decimals(),
                            unit.equals("%") ? words.get("indicator.points") : unit);
        }

        private List<String> warnings() {
            return assessment instanceof Measured measured
                    ? measured.warnings().stream()
                            .map(one -> words.get("indicator.warning." + one.name()))
                            .toList()
                    : List.of();
        }

        private String choice() {
            if (!(assessment instanceof Measured measured)) {
                return words.get("indicator.method.trend.none");
            }
            String n = Integer.toString(measured.n());
            if (measured.indicative()) {
                return words.get("indicator.method.trend.few", n);
            }
            boolean afterBreak =
                    definition.breaks().stream()
                            .anyMatch(one -> one.year() <= measured.firstYear());
            return words.get(
                    "indicator.method.trend.why",
                    n,
                    afterBreak
                            ? words.get(
                                    "indicator.method.after-break",
                                    Integer.toString(measured.firstYear()))
                            : words.get("indicator.method.no-breaks"));
        }
    }
}
