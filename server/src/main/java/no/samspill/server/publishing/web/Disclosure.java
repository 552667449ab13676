package no.samspill.server.publishing.web;

import no.samspill.formats.Observation;
import no.samspill.formats.ObservationStatus;
import no.samspill.server.observations.Figure;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// What may leave the server of a figure: everything, or of a confidential one nothing but its
/// sign.
final class Disclosure {

    /// The dimension that marks invented figures in files, row by row.
    static final String EXAMPLE_DIMENSION = "EXAMPLE";

    private Disclosure() {}

    /// The figure as it may be seen.
    static Figure open(Figure figure) {
        if (figure.status() != ObservationStatus.CONFIDENTIAL) {
            return figure;
        }
        // A remark can say as much as a number: "five persons, all of one family".
        return new Figure(
                figure.indicator(),
                figure.area(),
                figure.dimensions(),
                figure.year(),
                figure.period(),
                null,
                figure.status(),
                "",
                figure.example(),
                figure.release());
    }

    /// The figures as they may stand in a file.
    static List<Observation> open(List<Figure> figures) {
        return figures.stream().map(figure -> observation(figure, false)).toList();
    }

    /// The figures as they may stand in a file of rows, the invented ones marked in each row.
    static List<Observation> openMarked(List<Figure> figures) {
        return figures.stream().map(figure -> observation(figure, figure.example())).toList();
    }

    private static Observation observation(Figure figure, boolean marked) {
        Figure open = open(figure);
        NavigableMap<String, String> dimensions = new TreeMap<>(open.dimensions());
        if (marked) {
            dimensions.put(EXAMPLE_DIMENSION, "example");
        }
        return new Observation(
                open.indicator(),
                open.area(),
                open.period(),
                open.year(),
                dimensions,
                open.value(),
                open.status(),
                open.comment());
    }
}
