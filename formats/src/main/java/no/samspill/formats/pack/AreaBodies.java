package no.samspill.formats.pack;

import no.samspill.formats.LocalizedText;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The counties and municipalities as bodies: one per code, over all its periods.
///
/// The name and organisation number are the latest known. A body that was recoded or merged has the
/// one it went into as successor; one that was split has none, since nobody took over the whole.
final class AreaBodies {

    private static final Map<String, Body.Kind> KINDS =
            Map.of("county", Body.Kind.COUNTY, "municipality", Body.Kind.MUNICIPALITY);

    private AreaBodies() {}

    static List<Body> of(List<Area> areas, List<AreaChange> changes) {
        Map<String, List<Area>> byCode = new LinkedHashMap<>();
        for (Area area : areas) {
            if (KINDS.containsKey(area.level())) {
                byCode.computeIfAbsent(area.code(), _ -> new ArrayList<>()).add(area);
            }
        }
        return byCode.values().stream().map(periods -> body(inOrder(periods), changes)).toList();
    }

    /// The id of the body that governs an area.
    static String id(Area area) {
        return area.level() + "-" + area.code();
    }

    private static List<Area> inOrder(List<Area> periods) {
        return periods.stream()
                .sorted(
                        Comparator.comparing(area ->
                                Objects.requireNonNullElse(area.validFrom(), LocalDate.MIN)))
                .toList();
    }

    private static Body body(List<Area> periods, List<AreaChange> changes) {
        Area first = periods.getFirst();
        Area last = periods.getLast();
        return new Body(
                id(last),
                Objects.requireNonNull(KINDS.get(last.level())),
                last.name(),
                LocalizedText.EMPTY,
                organisationNumber(periods),
                last.code(),
                first.validFrom(),
                last.validTo(),
                successor(last, changes));
    }

    private static @Nullable String organisationNumber(List<Area> periods) {
        return periods.reversed().stream()
                .map(Area::organisationNumber)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String successor(Area last, List<AreaChange> changes) {
        List<AreaChange> ending =
                changes.stream()
                        .filter(change -> change.from().equals(last.code()))
                        .filter(change -> change.date().equals(last.validTo()))
                        .toList();
        return ending.size() == 1 ? last.level() + "-" + ending.getFirst().to() : null;
    }
}
