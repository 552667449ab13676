package no.samspill.server.organisations;

import no.samspill.formats.Problem;
import no.samspill.formats.pack.Body;
import no.samspill.formats.pack.CountryPack;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.Change;
import no.samspill.server.shared.CurrentPack;
import no.samspill.server.shared.PackPart;
import no.samspill.server.shared.RecordRef;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Brings the pack's bodies into the register, and leaves alone what people have written.
///
/// A body that is new there gets its first version; one of which the pack says something else than
/// last time gets its next, unless a person has written of it since: then the person's stands, and
/// the pack's report says so. One that the pack no longer has is withdrawn by the same rule.
@Component
@Order(30)
class BodyPack implements PackPart {

    private static final Actor PACK = new Actor.Automatic(BodyVersion.PACK);

    private final Bodies bodies;
    private final BodyTables tables;
    private final BodyWriting writing;
    private final CurrentPack current;
    private final BodyChecks checks;
    private final ApplicationEventPublisher events;

    BodyPack(
            Bodies bodies,
            BodyTables tables,
            BodyWriting writing,
            CurrentPack current,
            BodyChecks checks,
            ApplicationEventPublisher events) {
        this.bodies = bodies;
        this.tables = tables;
        this.writing = writing;
        this.current = current;
        this.checks = checks;
        this.events = events;
    }

    @Override
    public void load(CountryPack pack) {
        Map<String, BodyVersion> standing = byId(tables.listStanding());
        Map<String, BodyVersion> before = byId(tables.listLatestFromPack());
        Set<String> kept = new HashSet<>();
        List<BodyVersion> wanted = new ArrayList<>();
        List<Problem> report = new ArrayList<>();
        Instant now = writing.now();
        for (Body body : pack.bodies()) {
            kept.add(body.id());
            bring(body, standing.get(body.id()), before.get(body.id()), now, wanted, report);
        }
        before.values().stream()
                .filter(last -> !kept.contains(last.body().id()) && !last.withdrawn())
                .filter(last -> last.equals(standing.get(last.body().id())))
                .forEach(last -> wanted.add(next(last.body(), last, now, true)));
        List<BodyVersion> written = withoutContradictions(wanted, standing.values(), report);
        tables.add(written);
        written.forEach(one -> tell(one, standing.get(one.body().id())));
        current.addToReport(report);
    }

    /// Leaves out what cannot stand beside what people have written, and says so: two bodies for
    /// one area, a body under one that is not there.
    private List<BodyVersion> withoutContradictions(
            List<BodyVersion> wanted, Collection<BodyVersion> standing, List<Problem> report) {
        Map<String, BodyVersion> left = byId(wanted);
        boolean again = true;
        while (again) {
            Register after = Register.of(standing).with(left.values());
            Set<String> refused = new TreeSet<>();
            for (Body body : after.bodies()) {
                checks.checkPlace(body, after)
                        .forEach(problem -> {
                            refused.add(body.id());
                            refused.addAll(problem.arguments());
                        });
            }
            refused.retainAll(left.keySet());
            for (String id : refused) {
                BodyVersion out = Objects.requireNonNull(left.remove(id));
                report.add(note("pack.body.contradicts", out.body()));
            }
            again = !refused.isEmpty();
        }
        return List.copyOf(left.values());
    }

    private static Problem note(String code, Body body) {
        return new Problem(
                Problem.Severity.NOTE,
                code,
                "bodies.yml",
                null,
                body.id(),
                List.of(body.name().in("nb")));
    }

    private static void bring(
            Body body,
            @Nullable BodyVersion standing,
            @Nullable BodyVersion before,
            Instant now,
            List<BodyVersion> wanted,
            List<Problem> report) {
        boolean says = before == null || before.withdrawn() || !before.body().equals(body);
        if (!says || (standing != null && !standing.withdrawn() && standing.body().equals(body))) {
            return;
        }
        if (standing == null || standing.isFromPack()) {
            wanted.add(next(body, standing, now, false));
        } else {
            report.add(note("pack.body.edited", body));
        }
    }

    private static BodyVersion next(
            Body body, @Nullable BodyVersion standing, Instant now, boolean withdrawn) {
        long version = standing == null ? 1 : standing.version() + 1;
        return new BodyVersion(body, version, now, PACK.label(), null, null, withdrawn);
    }

    private void tell(BodyVersion written, @Nullable BodyVersion standing) {
        BodyId id = new BodyId(written.body().id());
        Body former = standing == null || standing.withdrawn() ? null : standing.body();
        events.publishEvent(
                new Change.Plain(
                        new RecordRef(BodyRegister.RECORD, id.value()),
                        PACK,
                        written.withdrawn()
                                ? "withdrawn"
                                : former == null ? "registered" : "edited",
                        id,
                        BodyFields.differences(former, written.withdrawn() ? null : written.body()),
                        null));
    }

    private static Map<String, BodyVersion> byId(List<BodyVersion> versions) {
        Map<String, BodyVersion> byId = new HashMap<>();
        versions.forEach(version -> byId.put(version.body().id(), version));
        return byId;
    }

    @Override
    public void refresh() {
        bodies.refresh();
    }
}
