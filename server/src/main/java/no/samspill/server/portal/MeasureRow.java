package no.samspill.server.portal;

import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.formats.pack.IndicatorDefinition.Direction;
import no.samspill.formats.pack.IndicatorDefinition.Goalpost;
import no.samspill.server.pages.Numbers;
import no.samspill.server.pages.Words;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.portal.graphics.ProbabilityBar;
import no.samspill.server.portal.graphics.Sign;
import no.samspill.server.portal.graphics.Sparkline;
import no.samspill.statistics.assessment.Assessment;
import no.samspill.statistics.assessment.Assessment.Measured;
import no.samspill.statistics.assessment.Assessment.NotAssessed;
import no.samspill.statistics.assessment.Projection;

import org.jspecify.annotations.Nullable;

/// A målepunkt as a row of a table.
///
/// @param id in the address
/// @param number what people know it by
/// @param goal the goal it stands under
/// @param name its name
/// @param about target and producer
/// @param spark its line
/// @param value the last figure; a dash when there is none
/// @param unit the unit beside it
/// @param year the year of the last figure
/// @param years the first and last year
/// @param change the change with its sign; a dash when there is none
/// @param changeNote whether that is better, and since when
/// @param threshold the value to reach, with "at most" or "at least"; empty when there is none
/// @param bar how probable it is, drawn; empty when that cannot be said
/// @param probability the same in words
/// @param status how it goes
/// @param example whether the figures are invented
record MeasureRow(
        String id,
        String number,
        int goal,
        Said name,
        String about,
        String spark,
        String value,
        String unit,
        String year,
        String years,
        String change,
        String changeNote,
        String threshold,
        String bar,
        String probability,
        StatusTag status,
        boolean example) {

    static MeasureRow of(Judged judged, Line line, int firstYear, int lastYear, Words words) {
        IndicatorDefinition definition = judged.definition();
        Goalpost goalpost = definition.goalpost();
        Numbers numbers = words.numbers();
        String unit = words.say(definition.unit()).text();
        return new MeasureRow(
                definition.id(),
                definition.number(),
                definition.goal(),
                name(definition, words),
                about(definition, words),
                Sparkline.drawing(
                        line.years(),
                        line.values(),
                        goalpost == null ? null : goalpost.value(),
                        firstYear,
                        lastYear),
                line.isEmpty() ? "–" : numbers.value(line.last(), definition.decimals()),
                line.isEmpty() ? "" : unit,
                line.isEmpty() ? "" : Integer.toString(line.lastYear()),
                line.isEmpty() ? "" : numbers.years(line.firstYear(), line.lastYear()),
                change(definition, line, numbers),
                changeNote(definition, line, words),
                threshold(definition, words),
                bar(judged.assessment()),
                probability(judged.assessment(), words),
                StatusTag.of(judged.assessment(), words),
                judged.example());
    }

    static Said name(IndicatorDefinition definition, Words words) {
        return words.say(
                definition.shortName().isEmpty() ? definition.name() : definition.shortName());
    }

    private static String about(IndicatorDefinition definition, Words words) {
        String targets =
                definition.targets().isEmpty()
                        ? ""
                        : words.get(
                                "common.target.number", String.join(", ", definition.targets()));
        String producer = words.say(definition.producerName()).text();
        return targets.isEmpty() || producer.isEmpty()
                ? targets + producer
                : targets + " · " + producer;
    }

    private static double difference(Line line, int from) {
        return line.last() - line.values()[from];
    }

    private static String change(IndicatorDefinition definition, Line line, Numbers numbers) {
        Integer from = line.changeFrom();
        return from == null ? "–" : numbers.signed(difference(line, from), definition.decimals());
    }

    private static String changeNote(IndicatorDefinition definition, Line line, Words words) {
        Integer from = line.changeFrom();
        if (from == null) {
            return "";
        }
        String since = words.get("common.since", Integer.toString(line.years()[from]));
        double change = round(difference(line, from), definition.decimals());
        String verdict =
                switch (definition.direction()) {
                    case UP -> verdict(change, words);
                    case DOWN -> verdict(-change, words);
                    case NOT_STATED -> "";
                };
        return verdict.isEmpty() ? since : verdict + " " + since;
    }

    private static String verdict(double change, Words words) {
        if (change == 0) {
            return "";
        }
        return words.get(change > 0 ? "common.better" : "common.worse");
    }

    private static double round(double value, int decimals) {
        double power = Math.pow(10, decimals);
        return Math.round(value * power) / power;
    }

    private static String threshold(IndicatorDefinition definition, Words words) {
        Goalpost goalpost = definition.goalpost();
        if (goalpost == null) {
            return "";
        }
        String figure =
                words.numbers()
                        .figure(
                                goalpost.value(),
                                decimals(goalpost.value(), definition.decimals()),
                                words.say(definition.unit()).text());
        return definition.direction() == Direction.DOWN
                ? words.get("measure.at-most", figure)
                : words.get("measure.at-least", figure);
    }

    /// A round limit is written as one: `høyst 10 %`, not `høyst 10,0 %`.
    private static int decimals(double value, int most) {
        for (int decimals = 0; decimals < most; decimals++) {
            if (Math.abs(value - round(value, decimals)) < 1e-9) {
                return decimals;
            }
        }
        return most;
    }

    private static @Nullable Projection projection(Assessment assessment) {
        return switch (assessment) {
            case Measured measured -> measured.projection();
            case NotAssessed _ -> null;
        };
    }

    private static String bar(Assessment assessment) {
        Projection projection = projection(assessment);
        return projection == null
                ? ""
                : ProbabilityBar.draw(projection.probability(), Sign.of(assessment));
    }

    private static String probability(Assessment assessment, Words words) {
        Projection projection = projection(assessment);
        if (projection == null) {
            return words.get("measure.no-probability");
        }
        return words.get(Numbers.probabilityKey(projection.probability()))
                + " ("
                + words.numbers().percent(projection.probability())
                + ")";
    }
}
