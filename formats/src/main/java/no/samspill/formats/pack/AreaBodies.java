package no.samspill.formats.pack;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.OrganisationNumber;
import no.samspill.formats.pack.Body.Governed;
import no.samspill.formats.pack.Body.Name;
import no.samspill.formats.pack.Body.Parent;
import no.samspill.formats.pack.Body.Succession;
import no.samspill.formats.pack.Body.SuccessionKind;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The counties and municipalities as bodies.
///
/// An area that only gets a new code or name, or takes another in and keeps its code, stays the
/// same body; a merger under a new code and a division make new ones. The id is the level and the
/// first code known: Lunner is `municipality-0533` under its codes 0533, 3054 and 3234.
final class AreaBodies {

    private static final Map<String, Body.Kind> KINDS =
            Map.of("county", Body.Kind.COUNTY, "municipality", Body.Kind.MUNICIPALITY);

    private final Map<String, List<Area>> byId = new LinkedHashMap<>();
    private final Map<Area, String> ids = new HashMap<>();
    private final Map<String, List<Area>> byCode = new HashMap<>();
    private final List<AreaChange> changes;

    private AreaBodies(List<Area> areas, List<AreaChange> changes) {
        this.changes = changes;
        List<Area> governed =
                areas.stream()
                        .filter(area -> KINDS.containsKey(area.level()))
                        .sorted(java.util.Comparator.comparing(AreaBodies::validity))
                        .toList();
        for (Area area : governed) {
            byCode.computeIfAbsent(area.code(), _ -> new ArrayList<>()).add(area);
        }
        for (Area area : governed) {
            String id = findFormer(area).map(former -> idOf(former)).orElseGet(() -> newId(area));
            ids.put(area, id);
            byId.computeIfAbsent(id, _ -> new ArrayList<>()).add(area);
        }
    }

    static List<Body> of(List<Area> areas, List<AreaChange> changes) {
        AreaBodies bodies = new AreaBodies(areas, changes);
        return bodies.byId.keySet().stream()
                .sorted()
                .map(id -> bodies.body(id, bodies.formsOf(id)))
                .toList();
    }

    /// What the area was until the day it became this, when it is the same under another code or
    /// name.
    private Optional<Area> findFormer(Area area) {
        LocalDate from = area.validFrom();
        if (from == null) {
            return Optional.empty();
        }
        return changes.stream()
                .filter(change -> change.to().equals(area.code()) && change.date().equals(from))
                .filter(AreaBodies::keepsTheBody)
                .flatMap(change -> forms(change.from()).stream())
                .filter(former ->
                        from.equals(former.validTo()) && former.level().equals(area.level()))
                .findFirst();
    }

    private static boolean keepsTheBody(AreaChange change) {
        return switch (change.kind()) {
            case RECODED, RENAMED -> true;
            case MERGED -> change.from().equals(change.to());
            case SPLIT -> false;
        };
    }

    /// A code that once stood for another body is told apart by the year it was given anew.
    private String newId(Area area) {
        String id = area.level() + "-" + area.code();
        LocalDate from = area.validFrom();
        return byId.containsKey(id) && from != null ? id + "-" + from.getYear() : id;
    }

    private String idOf(Area area) {
        return Objects.requireNonNull(ids.get(area), area.code());
    }

    private List<Area> forms(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    private List<Area> formsOf(String id) {
        return byId.getOrDefault(id, List.of());
    }

    private Body body(String id, List<Area> forms) {
        Area last = forms.getLast();
        Body.Kind kind = Objects.requireNonNull(KINDS.get(last.level()));
        return new Body(
                id,
                kind,
                Body.Level.of(kind),
                latest(forms, Area::organisationNumber).map(OrganisationNumber::new).orElse(null),
                names(forms),
                governed(forms),
                latest(forms, Area::languageForm).orElse(null),
                parents(forms),
                List.of(),
                LocalizedText.EMPTY,
                new Validity(forms.getFirst().validFrom(), last.validTo()),
                successions(last));
    }

    private static List<Name> names(List<Area> forms) {
        List<Name> names = new ArrayList<>();
        for (Area form : forms) {
            Name name = new Name(form.name(), LocalizedText.EMPTY, validity(form));
            if (!names.isEmpty() && names.getLast().text().equals(name.text())) {
                Name former = names.removeLast();
                name =
                        new Name(
                                name.text(),
                                name.shortText(),
                                both(former.validity(), name.validity()));
            }
            names.add(name);
        }
        return names;
    }

    private static List<Governed> governed(List<Area> forms) {
        List<Governed> governed = new ArrayList<>();
        for (Area form : forms) {
            Governed area = new Governed(form.code(), validity(form));
            if (!governed.isEmpty() && governed.getLast().code().equals(area.code())) {
                Governed former = governed.removeLast();
                area = new Governed(area.code(), both(former.validity(), area.validity()));
            }
            governed.add(area);
        }
        return governed;
    }

    /// The bodies that govern the areas around, each for as long as it exists.
    private List<Parent> parents(List<Area> forms) {
        List<Parent> parents = new ArrayList<>();
        for (Area form : forms) {
            String code = form.parent();
            for (Area around : code == null ? List.<Area>of() : forms(code)) {
                if (validity(around).overlaps(validity(form))) {
                    add(parents, idOf(around), validity(form).within(validity(around)));
                }
            }
        }
        return parents;
    }

    private static void add(List<Parent> parents, String body, Validity validity) {
        Validity whole = validity;
        if (!parents.isEmpty()
                && parents.getLast().body().equals(body)
                && parents.getLast().validity().isFollowedBy(validity)) {
            whole = both(parents.removeLast().validity(), validity);
        }
        parents.add(new Parent(body, whole));
    }

    private List<Succession> successions(Area last) {
        LocalDate end = last.validTo();
        return changes.stream()
                .filter(change -> change.from().equals(last.code()) && change.date().equals(end))
                .flatMap(change ->
                        forms(change.to()).stream()
                                .filter(next -> validity(next).includes(change.date()))
                                .map(next -> succession(idOf(next), change)))
                .toList();
    }

    private static Succession succession(String to, AreaChange change) {
        SuccessionKind kind =
                switch (change.kind()) {
                    case MERGED -> SuccessionKind.MERGED_INTO;
                    case SPLIT -> SuccessionKind.SPLIT_FROM;
                    case RECODED, RENAMED -> SuccessionKind.RENAMED;
                };
        return Succession.of(to, change.date(), kind);
    }

    private static Validity both(Validity former, Validity next) {
        return new Validity(former.from(), next.to());
    }

    private static Validity validity(Area area) {
        return new Validity(area.validFrom(), area.validTo());
    }

    private static Optional<String> latest(
            List<Area> forms, java.util.function.Function<Area, @Nullable String> field) {
        return forms.reversed().stream()
                .flatMap(form -> Optional.ofNullable(field.apply(form)).stream())
                .findFirst();
    }
}
