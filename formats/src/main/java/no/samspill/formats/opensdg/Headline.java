package no.samspill.formats.opensdg;

import no.samspill.formats.Observation;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/// Which series of an indicator is shown first.
///
/// The whole country's series without breakdown, and among several of those, or where there is
/// none, the one that the site itself starts with (`data_start_values`); else the one with the
/// fewest breakdowns, and of equals the first in the file.
final class Headline {

    private final Settings settings;
    private final Map<String, String> startValues;

    Headline(Settings settings, Map<String, Object> fields) {
        this.settings = settings;
        this.startValues = startValues(fields);
    }

    /// The dimensions that select the series; empty for the total, or when there are no figures.
    NavigableMap<String, String> of(List<Observation> observations) {
        Set<NavigableMap<String, String>> anywhere = new LinkedHashSet<>();
        Set<NavigableMap<String, String>> national = new HashSet<>();
        for (Observation observation : observations) {
            if (observation.value() != null) {
                anywhere.add(observation.dimensions());
                if (observation.area().equals(Geography.NATION)) {
                    national.add(observation.dimensions());
                }
            }
        }
        NavigableMap<String, String> best = new TreeMap<>();
        int bestScore = Integer.MIN_VALUE;
        for (NavigableMap<String, String> series : anywhere) {
            int score = score(series, national.contains(series));
            if (score > bestScore) {
                best = series;
                bestScore = score;
            }
        }
        return best;
    }

    /// Counts a national series without breakdown most; then how few dimensions break it down that
    /// the site does not start with; then whether it is national; then the start values it has.
    private int score(NavigableMap<String, String> series, boolean national) {
        int score = national ? 50 : 0;
        boolean total = true;
        for (Map.Entry<String, String> dimension : series.entrySet()) {
            boolean isKind = isSeriesOrUnit(dimension.getKey());
            boolean starts = dimension.getValue().equals(startValues.get(dimension.getKey()));
            score += starts ? 10 : isKind ? 0 : -100;
            total = total && isKind;
        }
        return total && national ? score + 1_000 : score;
    }

    private boolean isSeriesOrUnit(String dimension) {
        return dimension.equals(settings.seriesColumn())
                || dimension.equals(settings.unitColumn())
                || dimension.equals("SERIES")
                || dimension.equals("UNIT_MEASURE");
    }

    private static Map<String, String> startValues(Map<String, Object> fields) {
        Map<String, String> values = new TreeMap<>();
        for (Map<?, ?> start : Fields.maps(fields.get("data_start_values"))) {
            // The first of several values for one field is the one drawn first.
            values.putIfAbsent(
                    FigureReader.dimension(Fields.text(start.get("field"), "")),
                    FigureReader.dimension(Fields.text(start.get("value"), "")));
        }
        return values;
    }
}
