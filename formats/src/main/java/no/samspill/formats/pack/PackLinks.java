package no.samspill.formats.pack;

import no.samspill.formats.pack.PackContent.Definitions;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Checks that what one file of the pack names exists in another, and that nothing is there twice.
final class PackLinks {

    private final PackSource source;
    private final PackContent content;
    private final Set<String> levels;
    private final Set<Integer> goals;
    private final Set<String> targets;
    private final Map<String, Body> bodies = new HashMap<>();
    private final Set<String> areaCodes = new HashSet<>();

    PackLinks(PackSource source, PackContent content) {
        this.source = source;
        this.content = content;
        this.levels = unique(content.head().levels(), AreaLevel::id, "id");
        this.goals = unique(content.definitions().goals(), Goal::number, "number");
        this.targets = unique(content.definitions().targets(), Target::code, "code");
        unique(content.bodies(), Body::id, "id");
        content.bodies().forEach(body -> bodies.put(body.value().id(), body.value()));
        content.areas().forEach(area -> areaCodes.add(area.value().code()));
    }

    void check() {
        checkNation();
        new AreaLinks(source, content.areas(), levels).check();
        content.changes().forEach(this::checkChange);
        content.bodies().forEach(this::checkBody);
        content.responsibilities().forEach(this::checkResponsibility);
        Definitions definitions = content.definitions();
        definitions.targets().forEach(this::checkTarget);
        unique(definitions.indicators(), entry -> entry.definition().id(), "id");
        definitions.indicators().forEach(this::checkIndicator);
    }

    private void checkNation() {
        String nation = content.head().country().nation();
        if (!nation.isEmpty() && !areaCodes.contains(nation)) {
            source.log(PackFile.FILE).error("pack.area.unknown", null, "nation", nation);
        }
    }

    private void checkChange(Located<AreaChange> change) {
        known(areaCodes, change.value().from(), "pack.area.unknown", change, "from");
        known(areaCodes, change.value().to(), "pack.area.unknown", change, "to");
    }

    private void checkBody(Located<Body> located) {
        Body body = located.value();
        body.areas()
                .forEach(area ->
                        known(areaCodes, area.code(), "pack.area.unknown", located, "area"));
        body.successions()
                .forEach(one ->
                        known(
                                bodies.keySet(),
                                one.to(),
                                "pack.body.unknown",
                                located,
                                "successor"));
        body.parents().forEach(parent -> checkParent(parent, located));
    }

    private void checkParent(Body.Parent parent, Located<Body> located) {
        known(bodies.keySet(), parent.body(), "pack.body.unknown", located, "parents");
        Body above = bodies.get(parent.body());
        boolean inTime =
                located.value().validity().encloses(parent.validity())
                        && (above == null || above.validity().encloses(parent.validity()));
        if (!inTime) {
            error(located, "pack.body.parent-not-then", "parents", parent.body());
        }
    }

    private void checkResponsibility(Located<Responsibility> located) {
        Responsibility responsibility = located.value();
        known(bodies.keySet(), responsibility.body(), "pack.body.unknown", located, "body");
        known(goals, responsibility.goal(), "pack.goal.unknown", located, "goal");
        Body body = bodies.get(responsibility.body());
        if (body != null && !isWithin(responsibility, body)) {
            error(located, "pack.responsibility.outside-body", "body", body.id());
        }
    }

    private static boolean isWithin(Responsibility responsibility, Body body) {
        LocalDate from = responsibility.validFrom();
        LocalDate to = responsibility.validTo();
        LocalDate bodyFrom = body.validFrom();
        LocalDate bodyTo = body.validTo();
        boolean beginsInTime = bodyFrom == null || (from != null && !from.isBefore(bodyFrom));
        boolean endsInTime = bodyTo == null || (to != null && !to.isAfter(bodyTo));
        return beginsInTime && endsInTime;
    }

    private void checkTarget(Located<Target> target) {
        known(goals, target.value().goal(), "pack.goal.unknown", target, "goal");
        for (String level : target.value().relevantLevels()) {
            known(levels, level, "pack.level.unknown", target, "relevantLevels");
        }
    }

    private void checkIndicator(Located<IndicatorFile.Entry> entry) {
        IndicatorDefinition definition = entry.value().definition();
        known(goals, definition.goal(), "pack.goal.unknown", entry, "goal");
        for (String target : definition.targets()) {
            known(targets, target, "pack.target.unknown", entry, "targets");
        }
        for (String level : definition.levels()) {
            known(levels, level, "pack.level.unknown", entry, "levels");
        }
        known(bodies.keySet(), definition.producer(), "pack.body.unknown", entry, "producer");
    }

    private <T> void known(
            Set<T> all, @Nullable T one, String code, Located<?> where, String field) {
        if (one != null && !one.equals("") && !all.contains(one)) {
            error(where, code, field, one);
        }
    }

    private <T, K> Set<K> unique(List<Located<T>> all, Function<T, K> key, String field) {
        Map<K, Located<T>> first = new HashMap<>();
        for (Located<T> located : all) {
            K id = key.apply(located.value());
            Located<T> earlier = first.putIfAbsent(id, located);
            if (earlier != null) {
                error(located, "pack.twice", field, id, earlier.file(), earlier.row());
            }
        }
        return first.keySet();
    }

    private void error(Located<?> where, String code, String field, Object... arguments) {
        source.log(where.file()).error(code, where.row(), field, arguments);
    }
}
