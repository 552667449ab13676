package no.samspill.server.portal.indicator;

import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.formats.pack.IndicatorDefinition.Goalpost;
import no.samspill.formats.pack.IndicatorDefinition.GoalpostKind;
import no.samspill.server.pages.Words;
import no.samspill.server.portal.series.ChangeText;
import no.samspill.server.portal.series.Series;
import no.samspill.statistics.assessment.Assessment;
import no.samspill.statistics.assessment.Assessment.Measured;
import no.samspill.statistics.assessment.Assessment.NotAssessed;
import no.samspill.statistics.assessment.RobustTrend;
import no.samspill.statistics.assessment.Status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the figures say, in one heading and a few sentences that never claim more than they do.
///
/// The heading compares the last figure with the one up to ten years before it, as both are shown,
/// and says on which side of the value to reach it lies. When the trend goes the other way than the
/// two figures, the heading says that instead. When chance alone can give the difference, the
/// figures are called about the same.
///
/// @param heading one sentence without a full stop
/// @param lead the figures first, then the value to reach or the trend
record Finding(String heading, String lead) {

    private static final int YEARS = 10;

    /// What is said about.
    ///
    /// @param name the indicator's name, with the area's when it is not the whole country
    /// @param area the area's name
    record About(Series series, Assessment assessment, String name, String area) {
        IndicatorDefinition definition() {
            return series.definition();
        }

        /// Whether the figures differ no more than chance alone can make them.
        boolean isChance() {
            Double p = assessment instanceof Measured measured ? measured.trend().pValue() : null;
            return p != null
                    && p >= RobustTrend.SIGNIFICANCE
                    && series.findChange(YEARS)
                            .filter(step -> Way.of(series, step) != Way.SAME)
                            .isPresent();
        }
    }

    static Finding of(About about, Words words) {
        return new Finding(new Heading(about, words).text(), new Lead(about, words).text());
    }

    /// Which way the last figure lies from the earlier one.
    private enum Way {
        BETTER,
        WORSE,
        SAME,
        /// A difference that chance alone can give.
        ALIKE,
        HIGHER,
        LOWER;

        static Way of(Series series, Series.Step step) {
            double shown = ChangeText.round(step.difference(), series.definition().decimals());
            if (shown == 0) {
                return SAME;
            }
            Boolean better = Series.isBetter(series.definition().direction(), shown);
            if (better == null) {
                return shown > 0 ? HIGHER : LOWER;
            }
            return better ? BETTER : WORSE;
        }

        String key() {
            return "indicator.change." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Whether a figure is on the right side of the value to reach.
    private static boolean isInside(IndicatorDefinition definition, Goalpost post, double value) {
        return switch (definition.direction()) {
            case UP -> value >= post.value();
            case DOWN -> value <= post.value();
            case NOT_STATED -> false;
        };
    }

    private static Optional<Goalpost> goalpost(IndicatorDefinition definition) {
        return definition.direction() == IndicatorDefinition.Direction.NOT_STATED
                ? Optional.empty()
                : Optional.ofNullable(definition.goalpost());
    }

    private static String kind(Goalpost post) {
        return post.kind() == GoalpostKind.ADOPTED_TARGET ? "target" : "threshold";
    }

    /// A figure as it stands in a sentence: "8,8 prosent".
    static String figure(IndicatorDefinition definition, double value, Words words) {
        int decimals = definition.decimals();
        String unit = words.say(definition.unit()).text();
        if (unit.equals("%")) {
            return words.numbers().value(value, decimals) + "\u00a0" + words.get("chart.percent");
        }
        return words.numbers().figure(value, decimals, unit);
    }

    /// The value to reach as it stands in a sentence, without decimals it does not have.
    static String value(IndicatorDefinition definition, Goalpost post, Words words) {
        int decimals = decimals(post.value(), definition.decimals());
        String unit = words.say(definition.unit()).text();
        if (unit.equals("%")) {
            return words.numbers().value(post.value(), decimals)
                    + "\u00a0"
                    + words.get("chart.percent");
        }
        return words.numbers().figure(post.value(), decimals, unit);
    }

    /// The fewest decimals that show the value as it is, at most two more than `most`.
    static int decimals(double value, int most) {
        for (int decimals = 0; decimals < most + 2; decimals++) {
            if (Math.abs(ChangeText.round(value, decimals) - value) < 1e-9) {
                return decimals;
            }
        }
        return most + 2;
    }

    private record Heading(About about, Words words) {

        String text() {
            Series series = about.series();
            if (series.findLast().isEmpty()) {
                return without(series);
            }
            Optional<Series.Step> step = series.findChange(YEARS);
            if (step.isEmpty()) {
                Series.Valued only = series.findLast().orElseThrow();
                return words.get(
                        "indicator.heading.one",
                        about.name(),
                        figure(about.definition(), only.value(), words),
                        only.period());
            }
            return compared(step.get());
        }

        private String without(Series series) {
            String key =
                    series.isConfidential()
                            ? "confidential"
                            : series.figures().isEmpty() ? "none" : "missing";
            return words.get("indicator.heading." + key, about.name());
        }

        private String compared(Series.Step step) {
            Way way = Way.of(about.series(), step);
            if (way != Way.SAME && (about.isChance() || isUnclear())) {
                way = Way.ALIKE;
            }
            String change = words.get(way.key(), words.get("chart.years." + step.years()));
            return words.get("indicator.heading." + turn(way, step), about.name(), change);
        }

        /// What the heading adds to the change.
        private String turn(Way way, Series.Step step) {
            if (way != Way.WORSE && trendIsWrong()) {
                return "but-wrong-way";
            }
            if (way == Way.WORSE && trendIsRight()) {
                return "but-right-way";
            }
            return goalpost(about.definition())
                    .map(post -> position(way, post, step.to().value()))
                    .orElse("plain");
        }

        private String position(Way way, Goalpost post, double value) {
            boolean inside = isInside(about.definition(), post, value);
            boolean contrast = (way == Way.BETTER && !inside) || (way == Way.WORSE && inside);
            return (contrast ? "but." : "and.") + (inside ? "inside." : "outside.") + kind(post);
        }

        private boolean isUnclear() {
            return about.assessment() instanceof Measured measured
                    && measured.status() == Status.NO_CLEAR_CHANGE;
        }

        private boolean trendIsWrong() {
            return about.assessment() instanceof Measured measured
                    && !measured.indicative()
                    && (measured.status() == Status.MOVING_AWAY
                            || measured.status() == Status.WORSENING);
        }

        private boolean trendIsRight() {
            return about.assessment() instanceof Measured measured
                    && !measured.indicative()
                    && measured.status() == Status.IMPROVING;
        }
    }

    private record Lead(About about, Words words) {

        String text() {
            List<String> sentences = new ArrayList<>();
            numbers(sentences);
            switch (about.assessment()) {
                case Measured measured -> measured(measured, sentences);
                case NotAssessed none -> notAssessed(none, sentences);
            }
            return String.join(" ", sentences);
        }

        private void numbers(List<String> sentences) {
            Series series = about.series();
            Optional<Series.Step> step = series.findChange(YEARS);
            if (step.isPresent()) {
                Series.Valued from = step.get().from();
                Series.Valued to = step.get().to();
                sentences.add(
                        words.get(
                                "indicator.lead.two",
                                to.period(),
                                figure(about.definition(), to.value(), words),
                                figure(about.definition(), from.value(), words),
                                from.period()));
            } else {
                series.findLast()
                        .ifPresent(last ->
                                sentences.add(
                                        words.get(
                                                "indicator.lead.one",
                                                last.period(),
                                                figure(about.definition(), last.value(), words))));
            }
        }

        private void measured(Measured measured, List<String> sentences) {
            Optional<Goalpost> post = goalpost(about.definition());
            if (about.isChance() && measured.projection() != null) {
                sentences.add(words.get("indicator.lead.chance"));
            }
            post.ifPresent(one -> sentences.add(towards(one, measured)));
            if (post.isEmpty() || measured.projection() == null) {
                sentences.add(
                        words.get(
                                "indicator.lead.trend." + trend(measured.status()),
                                Integer.toString(measured.firstYear()),
                                Integer.toString(measured.lastYear())));
            }
            if (post.isEmpty()) {
                sentences.add(words.get("indicator.lead.no-value"));
            }
        }

        private String towards(Goalpost post, Measured measured) {
            String outlook =
                    measured.projection() == null
                            ? measured.meetsNow() ? "inside" : "outside"
                            : outlook(measured);
            return position(post, outlook);
        }

        private String position(Goalpost post, String outlook) {
            return words.get(
                    "indicator.lead." + kind(post) + "." + outlook,
                    about.area(),
                    value(about.definition(), post, words),
                    Integer.toString(post.year()));
        }

        private static String outlook(Measured measured) {
            boolean inside = measured.meetsNow();
            return switch (measured.status()) {
                case ACHIEVED -> "reached";
                case LIKELY -> inside ? "reached" : "likely";
                case UNCERTAIN -> inside ? "inside-uncertain" : "uncertain";
                case UNLIKELY -> inside ? "inside-unlikely" : "unlikely";
                case MOVING_AWAY -> inside ? "inside-away" : "away";
                case IMPROVING, NO_CLEAR_CHANGE, WORSENING -> inside ? "inside" : "outside";
            };
        }

        private static String trend(Status status) {
            return switch (status) {
                case ACHIEVED, LIKELY, IMPROVING -> "improving";
                case UNCERTAIN, UNLIKELY, NO_CLEAR_CHANGE -> "unclear";
                case MOVING_AWAY, WORSENING -> "worsening";
            };
        }

        private void notAssessed(NotAssessed none, List<String> sentences) {
            Optional<Series.Valued> last = about.series().findLast();
            goalpost(about.definition())
                    .filter(post -> last.isPresent())
                    .ifPresent(post ->
                            sentences.add(
                                    position(
                                            post,
                                            isInside(
                                                            about.definition(),
                                                            post,
                                                            last.orElseThrow().value())
                                                    ? "inside"
                                                    : "outside")));
            Integer year = none.lastYear();
            sentences.add(
                    words.get(
                            "indicator.lead.reason." + none.reason().name(),
                            about.area(),
                            year == null ? "" : Integer.toString(year)));
        }
    }
}
