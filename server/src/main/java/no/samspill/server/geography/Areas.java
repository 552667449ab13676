package no.samspill.server.geography;

import no.samspill.formats.pack.Area;
import no.samspill.formats.pack.AreaChange;
import no.samspill.formats.pack.AreaLevel;
import no.samspill.formats.pack.CountryPack;
import no.samspill.server.shared.AreaCode;
import no.samspill.server.shared.PackPart;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which areas exist when, and what became what.
///
/// Reads are answered from memory: a country has a few thousand areas, and they change once a year.
@Component
@Order(10)
public class Areas implements PackPart {

    /// The level of the whole country.
    public static final int NATION_ORDER = 0;

    /// The level of other countries, shown for comparison.
    public static final String COMPARISON = "comparison";

    private static final int PEERS = 10;
    private static final int LONGEST_CHAIN = 8;

    private final AreaTables tables;
    private volatile Snapshot snapshot = Snapshot.of(List.of(), List.of(), List.of());

    Areas(AreaTables tables) {
        this.tables = tables;
    }

    private record Snapshot(
            List<AreaLevel> levels,
            List<Area> areas,
            Map<String, List<Area>> byCode,
            List<AreaChange> changes) {
        static Snapshot of(List<AreaLevel> levels, List<Area> areas, List<AreaChange> changes) {
            return new Snapshot(
                    levels,
                    areas,
                    areas.stream().collect(Collectors.groupingBy(Area::code)),
                    changes);
        }
    }

    @Override
    public void load(CountryPack pack) {
        tables.replace(pack.levels(), pack.areas(), pack.changes());
    }

    @Override
    public void refresh() {
        snapshot = Snapshot.of(tables.listLevels(), tables.listAreas(), tables.listChanges());
    }

    /// The levels, the whole country first.
    public List<AreaLevel> listLevels() {
        return snapshot.levels;
    }

    /// The level with this id.
    public AreaLevel getLevel(String id) {
        return snapshot.levels.stream()
                .filter(level -> level.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no level '" + id + "'"));
    }

    /// The levels below the whole country for which profiles are shown, the largest areas first.
    public List<AreaLevel> listLocalLevels() {
        return snapshot.levels.stream()
                .filter(level -> level.order() > NATION_ORDER && !level.id().equals(COMPARISON))
                .toList();
    }

    /// Whether the code stands for another country, shown for comparison.
    public boolean isComparison(String code) {
        return snapshot.byCode.getOrDefault(code, List.of()).stream()
                .anyMatch(area -> area.level().equals(COMPARISON));
    }

    /// The area of this code on `date`.
    public Optional<Area> find(AreaCode code, LocalDate date) {
        return versions(code).stream().filter(area -> area.isValidOn(date)).findFirst();
    }

    /// The area of this code in its latest form, whether or not it still exists.
    public Optional<Area> findLatest(AreaCode code) {
        return versions(code).stream()
                .max(
                        Comparator.comparing(
                                Area::validFrom, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    /// All areas of a level that exist on `date`, by code.
    public List<Area> list(String level, LocalDate date) {
        return snapshot.areas.stream()
                .filter(area -> area.level().equals(level) && area.isValidOn(date))
                .toList();
    }

    /// The areas that belong to `parent` on `date`, by code.
    public List<Area> listChildren(AreaCode parent, LocalDate date) {
        return snapshot.areas.stream()
                .filter(area -> parent.value().equals(area.parent()) && area.isValidOn(date))
                .toList();
    }

    /// Every form of every area there has been.
    public List<Area> listAll() {
        return snapshot.areas;
    }

    /// What `code` came from: changes into it, the latest first.
    public List<AreaChange> listOrigins(AreaCode code) {
        return snapshot.changes.stream()
                .filter(change -> change.to().equals(code.value()))
                .sorted(Comparator.comparing(AreaChange::date).reversed())
                .toList();
    }

    /// What `code` became: changes out of it, the latest first.
    public List<AreaChange> listSuccessors(AreaCode code) {
        return snapshot.changes.stream()
                .filter(change -> change.from().equals(code.value()))
                .sorted(Comparator.comparing(AreaChange::date).reversed())
                .toList();
    }

    /// What `code` became, followed through every change to the areas that exist on `date`.
    public List<Area> listSuccessors(AreaCode code, LocalDate date) {
        Set<String> open = Set.of(code.value());
        Set<Area> found = new LinkedHashSet<>();
        for (int step = 0; step < LONGEST_CHAIN && !open.isEmpty(); step++) {
            Set<String> next = new LinkedHashSet<>();
            for (String one : open) {
                for (AreaChange change : listSuccessors(new AreaCode(one))) {
                    find(new AreaCode(change.to()), date)
                            .ifPresentOrElse(found::add, () -> next.add(change.to()));
                }
            }
            open = next;
        }
        return List.copyOf(found);
    }

    /// The ten areas of the same level that are nearest in population, nearest first.
    ///
    /// Nearness is by ratio, so that twice as large is as far as half as large. Empty when the
    /// population of the area is not known.
    public List<Area> listPeers(Area area, LocalDate date) {
        Integer own = area.population();
        if (own == null || own <= 0) {
            return List.of();
        }
        return list(area.level(), date).stream()
                .filter(other -> !other.code().equals(area.code()))
                .filter(other -> other.population() != null && other.population() > 0)
                .sorted(
                        Comparator.comparingDouble(
                                        (Area other) -> Math.abs(Math.log(ratio(other, own))))
                                .thenComparing(Area::code))
                .limit(PEERS)
                .toList();
    }

    private static double ratio(Area other, int own) {
        Integer population = other.population();
        return population == null ? Double.POSITIVE_INFINITY : (double) population / own;
    }

    private List<Area> versions(AreaCode code) {
        return snapshot.byCode.getOrDefault(code.value(), List.of());
    }
}
