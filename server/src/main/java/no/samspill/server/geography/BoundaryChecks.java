package no.samspill.server.geography;

import no.samspill.formats.ProblemLog;
import no.samspill.formats.boundaries.Boundary;
import no.samspill.formats.pack.Area;
import no.samspill.server.shared.AreaCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether outlines are of the areas that exist at a level on a day.
final class BoundaryChecks {

    private static final int NAMED = 10;

    private final Areas areas;
    private final String level;
    private final LocalDate date;
    private final ProblemLog log;

    BoundaryChecks(Areas areas, String level, LocalDate date, ProblemLog log) {
        this.areas = areas;
        this.level = level;
        this.date = date;
        this.log = log;
    }

    void check(List<Boundary> boundaries) {
        boundaries.forEach(this::check);
        Set<String> drawn =
                boundaries.stream().map(Boundary::code).collect(Collectors.toUnmodifiableSet());
        List<String> missing =
                areas.list(level, date).stream()
                        .map(Area::code)
                        .filter(code -> !drawn.contains(code))
                        .toList();
        if (!missing.isEmpty()) {
            String more = missing.size() > NAMED ? " …" : "";
            log.warning(
                    "boundaries.area.missing",
                    null,
                    null,
                    missing.size(),
                    String.join(", ", missing.subList(0, Math.min(NAMED, missing.size()))) + more);
        }
    }

    private void check(Boundary boundary) {
        Optional<Area> latest = find(boundary.code());
        if (latest.isEmpty()) {
            log.error("boundaries.area.unknown", null, null, boundary.code(), boundary.name());
        } else if (!latest.get().level().equals(level)) {
            String found = latest.get().level();
            log.error("boundaries.area.level", null, null, boundary.code(), found, level);
        } else if (areas.find(new AreaCode(boundary.code()), date).isEmpty()) {
            log.error("boundaries.area.not-then", null, null, boundary.code(), date);
        }
    }

    private Optional<Area> find(String code) {
        try {
            return areas.findLatest(new AreaCode(code));
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }
}
