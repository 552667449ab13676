package no.samspill.formats.pack;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Checks that the areas hang together: known levels, no code twice at the same time, and for every
/// area a parent that exists while it does.
final class AreaLinks {

    private final PackSource source;
    private final List<Located<Area>> areas;
    private final Set<String> levels;
    private final Map<String, List<Located<Area>>> byCode = new HashMap<>();

    AreaLinks(PackSource source, List<Located<Area>> areas, Set<String> levels) {
        this.source = source;
        this.areas = areas;
        this.levels = levels;
    }

    void check() {
        for (Located<Area> area : areas) {
            checkLevel(area);
            checkAlone(area);
            byCode.computeIfAbsent(area.value().code(), _ -> new ArrayList<>()).add(area);
        }
        areas.forEach(this::checkParent);
    }

    private void checkLevel(Located<Area> area) {
        String level = area.value().level();
        if (!level.isEmpty() && !levels.contains(level)) {
            error(area, "pack.level.unknown", "level", level);
        }
    }

    private void checkAlone(Located<Area> area) {
        for (Located<Area> earlier : byCode.getOrDefault(area.value().code(), List.of())) {
            if (overlap(area.value(), earlier.value())) {
                String code = area.value().code();
                error(area, "pack.area.overlap", "code", code, earlier.row());
            }
        }
    }

    private void checkParent(Located<Area> area) {
        String parent = area.value().parent();
        if (parent == null) {
            return;
        }
        List<Located<Area>> parents = byCode.get(parent);
        if (parents == null) {
            error(area, "pack.area.unknown", "parent", parent);
        } else if (parents.stream().noneMatch(one -> overlap(one.value(), area.value()))) {
            error(area, "pack.area.parent-not-then", "parent", parent);
        }
    }

    private static boolean overlap(Area one, Area other) {
        return isBefore(one.validFrom(), other.validTo())
                && isBefore(other.validFrom(), one.validTo());
    }

    private static boolean isBefore(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null || from.isBefore(to);
    }

    private void error(Located<Area> where, String code, String field, Object... arguments) {
        source.log(where.file()).error(code, where.row(), field, arguments);
    }
}
