package no.samspill.server.portal.area;

import no.samspill.formats.pack.Area;
import no.samspill.formats.pack.AreaChange;
import no.samspill.server.geography.Areas;
import no.samspill.server.pages.Words;
import no.samspill.server.portal.area.AreaView.LineageEntry;
import no.samspill.server.portal.area.AreaView.Member;
import no.samspill.server.portal.series.Names;
import no.samspill.server.shared.AreaCode;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where an area came from and what it became, through every merger, split and recoding.
record Lineage(Areas areas, Words words) {

    /// What happened on one day to make one area.
    private record Event(LocalDate date, String to, AreaChange.Kind kind) {}

    /// Every change that led to the area, the latest first.
    List<LineageEntry> entries(String code) {
        Map<Event, List<String>> events = new LinkedHashMap<>();
        Set<String> seen = new LinkedHashSet<>(List.of(code));
        Deque<String> open = new ArrayDeque<>(List.of(code));
        while (!open.isEmpty()) {
            for (AreaChange change : areas.listOrigins(new AreaCode(open.pop()))) {
                events.computeIfAbsent(
                                new Event(change.date(), change.to(), change.kind()),
                                event -> new ArrayList<>())
                        .add(change.from());
                if (seen.add(change.from())) {
                    open.add(change.from());
                }
            }
        }
        return events.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Event::date).reversed()))
                .map(entry -> entry(entry.getKey(), entry.getValue()))
                .toList();
    }

    private LineageEntry entry(Event event, List<String> from) {
        List<Member> links = from.stream().map(code -> before(code, event.date())).toList();
        String text =
                words.get(
                        "area.history." + event.kind().name(),
                        words.numbers().day(event.date()),
                        joined(links.stream().map(Member::name).toList()),
                        label(event.to(), event.date()));
        return new LineageEntry(text, links);
    }

    /// The areas of today that the area became, each with a link.
    List<Member> successors(String code, LocalDate today) {
        return areas.listSuccessors(new AreaCode(code), today).stream()
                .map(area -> member(area.code(), today))
                .toList();
    }

    /// Every change from the area to those of today, the earliest first.
    List<LineageEntry> changes(String code, LocalDate today) {
        Set<Event> events = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>(List.of(code));
        Deque<String> open = new ArrayDeque<>(List.of(code));
        while (!open.isEmpty()) {
            for (AreaChange change : areas.listSuccessors(new AreaCode(open.pop()))) {
                events.add(new Event(change.date(), change.to(), change.kind()));
                boolean current = areas.find(new AreaCode(change.to()), today).isPresent();
                if (seen.add(change.to()) && !current) {
                    open.add(change.to());
                }
            }
        }
        return events.stream()
                .sorted(Comparator.comparing(Event::date).thenComparing(Event::to))
                .map(this::onward)
                .toList();
    }

    /// With all that had part in it, and a link to what came of it.
    private LineageEntry onward(Event event) {
        List<String> from =
                areas.listOrigins(new AreaCode(event.to())).stream()
                        .filter(one -> one.date().equals(event.date()))
                        .filter(one -> one.kind() == event.kind())
                        .map(AreaChange::from)
                        .toList();
        return new LineageEntry(
                entry(event, from).text(), List.of(member(event.to(), event.date())));
    }

    /// Whether the area is the same today under another number.
    boolean isRecoded(String code, LocalDate today) {
        Set<String> seen = new LinkedHashSet<>();
        String at = code;
        while (seen.add(at)) {
            List<AreaChange> onward =
                    areas.listSuccessors(new AreaCode(at)).stream()
                            .filter(one -> !one.to().equals(one.from()))
                            .toList();
            if (onward.size() != 1 || onward.getFirst().kind() != AreaChange.Kind.RECODED) {
                return false;
            }
            at = onward.getFirst().to();
            if (areas.find(new AreaCode(at), today).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// The names of the areas that were merged into this one last, and the day; empty without any.
    Map<LocalDate, List<Member>> merged(String code) {
        Map<LocalDate, List<Member>> merged = new java.util.TreeMap<>();
        String at = code;
        for (int i = 0; i < 5; i++) {
            List<AreaChange> origins = areas.listOrigins(new AreaCode(at));
            List<AreaChange> mergers =
                    origins.stream().filter(one -> one.kind() == AreaChange.Kind.MERGED).toList();
            if (mergers.size() > 1) {
                LocalDate day = mergers.getFirst().date();
                merged.put(
                        day,
                        mergers.stream()
                                .filter(one -> one.date().equals(day))
                                .map(one -> withoutCode(one.from(), day))
                                .toList());
                return merged;
            }
            // A new code for the same area is no merger; look behind it.
            if (origins.size() != 1 || origins.getFirst().kind() != AreaChange.Kind.RECODED) {
                return merged;
            }
            at = origins.getFirst().from();
        }
        return merged;
    }

    private Member withoutCode(String code, LocalDate date) {
        String name =
                areas.find(new AreaCode(code), date.minusDays(1))
                        .or(() -> areas.findLatest(new AreaCode(code)))
                        .map(area -> Names.of(area, words).text())
                        .orElse(code);
        return new Member(name, address(code));
    }

    private Member before(String code, LocalDate date) {
        return member(code, date.minusDays(1));
    }

    private Member member(String code, LocalDate date) {
        return new Member(label(code, date), address(code));
    }

    private String label(String code, LocalDate date) {
        return areas.find(new AreaCode(code), date)
                .or(() -> areas.findLatest(new AreaCode(code)))
                .map(this::label)
                .orElse(code);
    }

    private String label(Area area) {
        return Names.of(area, words).text() + " (" + area.code() + ")";
    }

    private String address(String code) {
        return "/" + words.language().tag() + "/areas/" + code;
    }

    /// "Oppegård og Ski".
    String joined(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1))
                        + " "
                        + words.get("common.and")
                        + " "
                        + names.getLast();
    }
}
