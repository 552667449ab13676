package no.samspill.server.portal.indicator;

import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.formats.pack.IndicatorDefinition.Goalpost;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Numbers;
import no.samspill.server.pages.Words;
import no.samspill.server.portal.StatusTag;
import no.samspill.server.portal.series.Series;
import no.samspill.statistics.assessment.Assessment;
import no.samspill.statistics.assessment.Assessment.Measured;
import no.samspill.statistics.assessment.Projection;
import no.samspill.statistics.assessment.Trend;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Why the status is what it is: what went in, what came out, the limits, and what weakens it.
///
/// @param title the heading
/// @param crumbs the path from the front page
/// @param lead the indicator, the area and the status in one sentence
/// @param tag the status
/// @param box the probability and the warnings
/// @param inputs what went in
/// @param results what came out; empty when there is no answer
/// @param limits the limits that hold
/// @param version the method with its version
/// @param back to the indicator
/// @param openSdg the Open SDG measure; null when the site has no settings for it
record WhyView(
        String title,
        List<Crumb> crumbs,
        String lead,
        StatusTag tag,
        AssessmentBox box,
        List<Line> inputs,
        List<Line> results,
        List<String> limits,
        String version,
        String back,
        @Nullable OpenSdgBox openSdg) {

    private static final int LIMITS = 4;

    /// A name and its figure.
    record Line(String name, String value) {}

    /// What the page is made from.
    record Input(
            Series series,
            Assessment assessment,
            String name,
            String area,
            LocalDate asOf,
            List<Crumb> crumbs,
            String back,
            @Nullable OpenSdgBox openSdg) {}

    static WhyView of(Input input, Words words) {
        StatusTag tag = StatusTag.of(input.assessment(), words);
        List<String> limits = new ArrayList<>();
        for (int i = 1; i <= LIMITS; i++) {
            limits.add(words.get("indicator.why.limit." + i));
        }
        return new WhyView(
                words.get("indicator.why"),
                input.crumbs(),
                words.get("indicator.why.lead", input.name() + ", " + input.area(), tag.full()),
                tag,
                AssessmentBox.of(input.series(), input.assessment(), words),
                new Inputs(input, words).lines(),
                input.assessment() instanceof Measured measured
                        ? new Results(input.series().definition(), measured, words).lines()
                        : List.of(),
                limits,
                input.assessment().method(),
                input.back(),
                input.openSdg());
    }

    private record Inputs(Input input, Words words) {

        List<Line> lines() {
            IndicatorDefinition one = input.series().definition();
            List<Series.Valued> values = input.series().values();
            List<Line> lines = new ArrayList<>();
            lines.add(line("n", Integer.toString(count(values))));
            if (!values.isEmpty()) {
                lines.add(line("span", span(values)));
                Series.Valued last = values.getLast();
                lines.add(
                        line(
                                "last",
                                Finding.figure(one, last.value(), words)
                                        + " ("
                                        + last.period()
                                        + ")"));
            }
            Goalpost post = one.goalpost();
            lines.add(
                    line(
                            "value",
                            post == null
                                    ? words.get("indicator.passport.value.none")
                                    : Finding.value(one, post, words)
                                            + " ("
                                            + post.year()
                                            + "), "
                                            + words.say(post.label()).text()));
            lines.add(
                    line("direction", words.get("indicator.direction." + one.direction().name())));
            lines.add(line("scale", words.get("indicator.scale." + one.scale().name())));
            lines.add(
                    line(
                            "max-age",
                            words.get(
                                    "indicator.why.max-age.value",
                                    Integer.toString(one.maxAgeYears()))));
            lines.add(new Line(words.get("indicator.as-of"), words.numbers().day(input.asOf())));
            return lines;
        }

        private int count(List<Series.Valued> values) {
            return input.assessment() instanceof Measured measured ? measured.n() : values.size();
        }

        private String span(List<Series.Valued> values) {
            return input.assessment() instanceof Measured measured
                    ? words.numbers().years(measured.firstYear(), measured.lastYear())
                    : words.numbers().years(values.getFirst().year(), values.getLast().year());
        }

        private Line line(String key, String value) {
            return new Line(words.get("indicator.why." + key), value);
        }
    }

    private record Results(IndicatorDefinition definition, Measured measured, Words words) {

        private static final int MORE_DECIMALS = 2;

        List<Line> lines() {
            List<Line> lines = new ArrayList<>();
            Trend trend = measured.trend();
            lines.add(line("slope", slope(trend.slopePerYear())));
            Double low = trend.slopeLow();
            Double high = trend.slopeHigh();
            if (low != null && high != null) {
                lines.add(line("interval", slope(low) + " – " + slope(high)));
            }
            Double p = trend.pValue();
            if (p != null) {
                lines.add(line("p", p < 0.001 ? "< " + number(0.001, 3) : number(p, 3)));
            }
            Projection projection = measured.projection();
            if (projection != null) {
                projected(projection, lines);
            }
            AssessmentBox box =
                    AssessmentBox.of(new Series(definition, "", List.of()), measured, words);
            if (!box.gap().isEmpty()) {
                lines.add(line("gap", box.gap()));
            }
            return lines;
        }

        private void projected(Projection projection, List<Line> lines) {
            Goalpost post = definition.goalpost();
            String year = post == null ? "" : Integer.toString(post.year());
            lines.add(
                    line(
                            "probability",
                            words.numbers().percent(projection.probability())
                                    + " ("
                                    + words.get(Numbers.probabilityKey(projection.probability()))
                                    + ")"));
            lines.add(
                    new Line(
                            words.get("indicator.why.expected", year),
                            Finding.figure(definition, projection.expected(), words)));
            Integer crossing = projection.medianYear();
            lines.add(
                    line(
                            "crossing",
                            crossing == null
                                    ? words.get("indicator.why.crossing.never", year)
                                    : Integer.toString(crossing)));
        }

        /// On another scale than the identity the slope has no unit of its own.
        private String slope(double value) {
            String text = words.numbers().signed(value, definition.decimals() + MORE_DECIMALS);
            return definition.scale() == IndicatorDefinition.Scale.IDENTITY
                    ? text
                    : text + " (" + words.get("indicator.scale." + definition.scale().name()) + ")";
        }

        private String number(double value, int decimals) {
            return words.numbers().value(value, decimals);
        }

        private Line line(String key, String value) {
            return new Line(words.get("indicator.why." + key), value);
        }
    }
}
