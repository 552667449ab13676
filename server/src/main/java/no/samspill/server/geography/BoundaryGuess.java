package no.samspill.server.geography;

import no.samspill.formats.pack.Area;
import no.samspill.formats.pack.AreaLevel;
import no.samspill.server.geography.Boundaries.Proposal;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Which level outlines draw and from which day they hold, told from their codes.
///
/// Of all days on which an area of a level began, the one on which most of the codes exist; of
/// several such days the first. Areas that have always been count from the beginning of this year.
final class BoundaryGuess {

    private final Areas areas;
    private final LocalDate today;

    BoundaryGuess(Areas areas, LocalDate today) {
        this.areas = areas;
        this.today = today;
    }

    /// The best proposal, of this level only when one is given.
    Proposal of(Set<String> codes, @Nullable String level) {
        return areas.listLocalLevels().reversed().stream()
                .map(AreaLevel::id)
                .filter(one -> level == null || level.equals(one))
                .map(one -> best(one, codes))
                .max(Comparator.comparingLong(Counted::matching))
                .map(Counted::proposal)
                .orElseGet(() -> new Proposal(level == null ? "" : level, thisYear()));
    }

    private record Counted(Proposal proposal, long matching) {}

    private Counted best(String level, Set<String> codes) {
        List<Area> named =
                areas.listAll().stream()
                        .filter(area -> area.level().equals(level) && codes.contains(area.code()))
                        .toList();
        Counted best = new Counted(new Proposal(level, thisYear()), 0);
        for (LocalDate day : starts(named)) {
            long matching = named.stream().filter(area -> area.isValidOn(day)).count();
            if (matching > best.matching) {
                best = new Counted(new Proposal(level, day), matching);
            }
        }
        return best;
    }

    private NavigableSet<LocalDate> starts(List<Area> named) {
        return named.stream()
                .map(area -> area.validFrom() == null ? thisYear() : area.validFrom())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private LocalDate thisYear() {
        return today.withDayOfYear(1);
    }
}
