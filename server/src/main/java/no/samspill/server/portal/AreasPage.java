package no.samspill.server.portal;

import no.samspill.formats.pack.Area;
import no.samspill.formats.pack.AreaLevel;
import no.samspill.server.geography.Areas;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Words;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.shared.AreaCode;

import org.springframework.stereotype.Component;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The places of each level, under the place they belong to.
@Component
class AreasPage {

    private final Areas areas;
    private final SearchPage search;
    private final Clock clock;

    AreasPage(Areas areas, SearchPage search, Clock clock) {
        this.areas = areas;
        this.search = search;
        this.clock = clock;
    }

    /// What the page shows.
    record View(
            String title,
            List<Crumb> crumbs,
            String findLabel,
            String asked,
            List<SearchPage.Hit> hits,
            List<Level> levels,
            String level,
            List<Group> groups) {}

    /// A level to choose.
    record Level(String id, String label) {}

    /// The places under one other; its path is empty for those under the country.
    record Group(Said name, String path, List<Place> places) {}

    /// A place.
    record Place(String code, Said name) {}

    View view(String asked, String level, Words words) {
        List<AreaLevel> levels = areas.listLocalLevels();
        String title =
                words.capitalised(
                        words.list(
                                levels.reversed().stream()
                                        .map(one -> words.say(one.plural()).text())
                                        .toList()));
        AreaLevel shown =
                levels.stream()
                        .filter(one -> one.id().equals(level))
                        .findFirst()
                        .orElseGet(() -> levels.isEmpty() ? null : levels.getLast());
        LocalDate today = LocalDate.now(clock);
        return new View(
                title.isEmpty() ? words.get("areas.title") : title,
                List.of(new Crumb(title.isEmpty() ? words.get("areas.title") : title, "")),
                words.get("areas.find"),
                asked,
                asked.isBlank() ? List.of() : search.places(asked, words),
                levels.reversed().stream()
                        .map(one -> new Level(one.id(), label(one, today, words)))
                        .toList(),
                shown == null ? "" : shown.id(),
                shown == null ? List.of() : groups(shown, today, words));
    }

    private String label(AreaLevel level, LocalDate today, Words words) {
        return words.numbers().count(areas.list(level.id(), today).size())
                + " "
                + words.say(level.plural());
    }

    private List<Group> groups(AreaLevel level, LocalDate today, Words words) {
        Map<String, List<Area>> byParent =
                areas.list(level.id(), today).stream()
                        .collect(
                                Collectors.groupingBy(
                                        area -> Objects.requireNonNullElse(area.parent(), ""),
                                        TreeMap::new,
                                        Collectors.toList()));
        return byParent.entrySet().stream()
                .map(entry -> group(entry.getKey(), entry.getValue(), today, words))
                .toList();
    }

    private Group group(String parent, List<Area> own, LocalDate today, Words words) {
        Collator collator = Collator.getInstance(words.language().locale());
        List<Place> places =
                own.stream()
                        .map(area -> new Place(area.code(), words.say(PlaceDocuments.title(area))))
                        .sorted(Comparator.comparing(place -> place.name().text(), collator))
                        .toList();
        return (parent.isEmpty()
                        ? java.util.Optional.<Area>empty()
                        : areas.find(new AreaCode(parent), today))
                .map(above -> new Group(words.say(above.name()), "/areas/" + above.code(), places))
                .orElse(new Group(new Said("", ""), "", places));
    }
}
