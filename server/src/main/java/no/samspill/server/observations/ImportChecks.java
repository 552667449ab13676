package no.samspill.server.observations;

import no.samspill.formats.Observation;
import no.samspill.formats.ObservationCheck;
import no.samspill.formats.ProblemLog;
import no.samspill.formats.pack.Area;
import no.samspill.formats.pack.IndicatorDefinition;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Whether figures are about indicators and areas that exist.
///
/// Each unknown code is named once, at its first figure.
final class ImportChecks implements ObservationCheck {

    /// The code of the problem that an indicator is another body's.
    static final String NOT_YOURS = "check.indicator.not-yours";

    private final Map<String, IndicatorDefinition> indicators;
    private final Predicate<IndicatorDefinition> deliverable;
    private final Map<String, List<Area>> areas;
    private final String nation;
    private final Set<String> told = new HashSet<>();

    /// @param deliverable whether whoever brings the figures may do so for an indicator
    ImportChecks(
            List<IndicatorDefinition> indicators,
            List<Area> areas,
            String nation,
            Predicate<IndicatorDefinition> deliverable) {
        this.indicators =
                indicators.stream()
                        .collect(Collectors.toMap(IndicatorDefinition::id, Function.identity()));
        this.deliverable = deliverable;
        this.areas = areas.stream().collect(Collectors.groupingBy(Area::code));
        this.nation = nation;
    }

    @Override
    public void check(Observation one, Place place, ProblemLog log) {
        String indicator = one.indicator();
        IndicatorDefinition known = indicators.get(indicator);
        if (known != null && told.add("right " + indicator) && !deliverable.test(known)) {
            log.error(
                    NOT_YOURS,
                    place.row(),
                    place.indicator(),
                    indicator,
                    Optional.ofNullable(known.producer()).orElse("–"));
        }
        if (known == null && told.add("indicator " + indicator)) {
            log.error(
                    "check.indicator.unknown",
                    place.row(),
                    place.indicator(),
                    indicator,
                    nearest(indicator));
        }
        List<Area> forms = areas.get(one.area());
        if (forms == null) {
            if (told.add("area " + one.area())) {
                log.error("check.area.unknown", place.row(), place.area(), one.area(), nation);
            }
        } else if (forms.stream().noneMatch(form -> existsIn(form, one.year()))
                && told.add("area " + one.area() + " " + one.year())) {
            log.warning(
                    "check.area.not-then",
                    place.row(),
                    place.area(),
                    one.area(),
                    Integer.toString(one.year()));
        }
    }

    private static boolean existsIn(Area form, int year) {
        LocalDate from = form.validFrom();
        LocalDate to = form.validTo();
        return (from == null || from.getYear() <= year)
                && (to == null || to.isAfter(LocalDate.of(year, 1, 1)));
    }

    /// The ids that look most like `wanted`, as an offer.
    private String nearest(String wanted) {
        String near =
                indicators.keySet().stream()
                        .sorted(
                                Comparator.comparingInt((String id) -> distance(wanted, id))
                                        .thenComparing(id -> id))
                        .limit(3)
                        .filter(id -> distance(wanted, id) <= Math.max(3, wanted.length() / 2))
                        .collect(Collectors.joining(", "));
        return near.isEmpty() ? "" : "→ " + near + "?";
    }

    /// Levenshtein's edit distance.
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(substitution, Math.min(row[j - 1], above) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
