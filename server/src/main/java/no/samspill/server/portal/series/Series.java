package no.samspill.server.portal.series;

import no.samspill.formats.ObservationStatus;
import no.samspill.formats.pack.DefaultAssessment;
import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.formats.pack.IndicatorDefinition.Direction;
import no.samspill.server.observations.Figure;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The figures of one indicator for one area and breakdown, in rising order of year.
///
/// @param definition what is measured
/// @param area the area's code
/// @param figures everything known, also that a figure is missing or hidden
public record Series(IndicatorDefinition definition, String area, List<Figure> figures) {

    public Series {
        figures =
                figures.stream()
                        .sorted(Comparator.comparingInt(Figure::year).thenComparing(Figure::period))
                        .toList();
    }

    /// A figure that has a number.
    ///
    /// @param year the year it is drawn at
    /// @param period the period as its producer writes it
    /// @param value in the indicator's unit
    public record Valued(int year, String period, double value) {}

    /// How the figure changed.
    ///
    /// @param from the earlier figure
    /// @param to the later one
    public record Step(Valued from, Valued to) {

        /// The difference, in the indicator's unit.
        public double difference() {
            return to.value - from.value;
        }

        /// The number of years between them.
        public int years() {
            return to.year - from.year;
        }
    }

    /// The figures that have a number, one per year; the last of a year counts.
    public List<Valued> values() {
        java.util.TreeMap<Integer, Valued> byYear = new java.util.TreeMap<>();
        for (Figure figure : figures) {
            Double value = figure.value();
            if (value != null) {
                byYear.put(figure.year(), new Valued(figure.year(), figure.period(), value));
            }
        }
        return List.copyOf(byYear.values());
    }

    /// The years without a number although a row says so, within the span of the numbers.
    public List<Integer> gaps() {
        return figures.stream()
                .filter(figure -> figure.value() == null)
                .map(Figure::year)
                .distinct()
                .toList();
    }

    /// The last figure with a number.
    public Optional<Valued> findLast() {
        List<Valued> values = values();
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }

    /// The last figure, with or without a number.
    public Optional<Figure> findLatest() {
        return figures.isEmpty() ? Optional.empty() : Optional.of(figures.getLast());
    }

    /// The figure of a year.
    public Optional<Valued> findAt(int year) {
        return values().stream().filter(one -> one.year == year).findFirst();
    }

    /// The change to the last figure from the earliest one at most `years` before it, never across
    /// a break; empty when there is no earlier figure.
    public Optional<Step> findChange(int years) {
        List<Valued> values = values();
        if (values.size() < 2) {
            return Optional.empty();
        }
        Valued last = values.getLast();
        int from = Math.max(last.year - years, lastBreak(last.year));
        return values.stream()
                .filter(one -> one.year >= from && one.year < last.year)
                .findFirst()
                .map(first -> new Step(first, last));
    }

    private int lastBreak(int year) {
        return definition.breaks().stream()
                .mapToInt(IndicatorDefinition.SeriesBreak::year)
                .filter(one -> one <= year)
                .max()
                .orElse(Integer.MIN_VALUE);
    }

    /// Whether every figure there is, is hidden.
    public boolean isConfidential() {
        return !figures.isEmpty()
                && figures.stream().allMatch(one -> one.status() == ObservationStatus.CONFIDENTIAL);
    }

    /// Whether any of the figures is invented.
    public boolean isExample() {
        return definition.example() || figures.stream().anyMatch(Figure::example);
    }

    /// The figures as the default method takes them.
    public List<DefaultAssessment.Point> points() {
        return figures.stream()
                .map(one -> new DefaultAssessment.Point(one.year(), one.value(), one.status()))
                .toList();
    }

    /// Whether a change of this sign is for the better; null when there is no change, or nobody has
    /// said which way is better.
    public static @Nullable Boolean isBetter(Direction direction, double change) {
        if (change == 0) {
            return null;
        }
        return switch (direction) {
            case UP -> change > 0;
            case DOWN -> change < 0;
            case NOT_STATED -> null;
        };
    }
}
