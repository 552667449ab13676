package no.samspill.server.portal;

import no.samspill.server.observations.Figure;
import no.samspill.server.observations.Figures;
import no.samspill.server.pages.Words;
import no.samspill.server.shared.CurrentPack;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Rows of målepunkter whose lines share their years.
@Component
class MeasureRows {

    private final Figures figures;
    private final CurrentPack pack;

    MeasureRows(Figures figures, CurrentPack pack) {
        this.figures = figures;
        this.pack = pack;
    }

    /// The rows, and the years their lines run over.
    record View(List<MeasureRow> rows, String years) {}

    /// The country's headline series, by indicator.
    Map<String, Line> lines() {
        return figures.headlines(List.of(pack.get().nation())).stream()
                .collect(
                        Collectors.groupingBy(
                                Figure::indicator,
                                Collectors.collectingAndThen(Collectors.toList(), Line::of)));
    }

    View view(List<Judged> judged, Words words) {
        Map<String, Line> lines = lines();
        int[] span = span(lines);
        List<MeasureRow> rows = judged.stream().map(one -> row(one, lines, span, words)).toList();
        return new View(rows, words.numbers().years(span[0], span[1]));
    }

    static MeasureRow row(Judged one, Map<String, Line> lines, int[] span, Words words) {
        Line line = lines.getOrDefault(one.definition().id(), Line.of(List.of()));
        return MeasureRow.of(one, line, span[0], span[1], words);
    }

    /// The first and last year of any line.
    static int[] span(Map<String, Line> lines) {
        var known = lines.values().stream().filter(line -> !line.isEmpty()).toList();
        return new int[] {
            known.stream().mapToInt(Line::firstYear).min().orElse(2000),
            known.stream().mapToInt(Line::lastYear).max().orElse(2000)
        };
    }
}
