package no.samspill.server.portal;

import no.samspill.server.pages.Words;
import no.samspill.server.portal.graphics.Sign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How many of each status, and the same in words.
///
/// @param counts how many of each sign; signs nobody has are left out
record Tally(Map<Sign, Integer> counts) {

    static Tally of(Collection<Sign> signs) {
        Map<Sign, Integer> counts = new EnumMap<>(Sign.class);
        signs.forEach(sign -> counts.merge(sign, 1, Integer::sum));
        return new Tally(counts);
    }

    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// How many go well: reached or likely, or for the better.
    int well() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().isWell())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    int wrongWay() {
        return counts.getOrDefault(Sign.WRONG, 0) + counts.getOrDefault(Sign.WORSE, 0);
    }

    int notAssessed() {
        return counts.getOrDefault(Sign.NA, 0);
    }

    /// `1 nådd og holdt, 2 går feil vei`.
    String spoken(Words words) {
        List<String> parts = new ArrayList<>();
        Locale locale = words.language().locale();
        counts.forEach((sign, count) ->
                parts.add(
                        words.numbers().count(count)
                                + " "
                                + words.get("status." + sign.key()).toLowerCase(locale)));
        return String.join(", ", parts);
    }
}
