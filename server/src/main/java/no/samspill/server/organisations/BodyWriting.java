package no.samspill.server.organisations;

import no.samspill.formats.pack.Body;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.Change;
import no.samspill.server.shared.ContentVersion;
import no.samspill.server.shared.Outdated;
import no.samspill.server.shared.RecordRef;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Writes versions in the transaction that is running, says what changed, and lets readers see them
/// once the transaction stands.
@Component
class BodyWriting {

    private final BodyTables tables;
    private final Bodies bodies;
    private final ApplicationEventPublisher events;
    private final ContentVersion contents;
    private final Clock clock;

    BodyWriting(
            BodyTables tables,
            Bodies bodies,
            ApplicationEventPublisher events,
            ContentVersion contents,
            Clock clock) {
        this.tables = tables;
        this.bodies = bodies;
        this.events = events;
        this.contents = contents;
        this.clock = clock;
    }

    /// One body's next version.
    ///
    /// @param standing the version before; null when the body is new
    record Next(Body after, @Nullable BodyVersion standing, Change change) {}

    BodyVersion write(Body after, @Nullable BodyVersion standing, Change change) {
        return write(List.of(new Next(after, standing, change))).getFirst();
    }

    /// Writes several at once, all or none.
    List<BodyVersion> write(List<Next> all) {
        Instant now = now();
        List<BodyVersion> written =
                all.stream()
                        .map(one ->
                                new BodyVersion(
                                        one.after,
                                        one.standing == null ? 1 : one.standing.version() + 1,
                                        now,
                                        one.change.actor().label(),
                                        acting(one.change.actor()),
                                        one.change.reason(),
                                        false))
                        .toList();
        add(written);
        all.forEach(one -> events.publishEvent(one.change));
        all.forEach(this::tellItsEnd);
        events.publishEvent(new BodiesWritten(all.stream().map(Next::after).toList()));
        showAfterCommit(written);
        return written;
    }

    private void tellItsEnd(Next one) {
        LocalDate end = one.after.validTo();
        BodyVersion standing = one.standing;
        LocalDate before = standing == null ? null : standing.body().validTo();
        if (end != null && (before == null || end.isBefore(before))) {
            events.publishEvent(
                    new BodyEnds(
                            new BodyId(one.after.id()),
                            end,
                            one.change.actor(),
                            one.change.reason()));
        }
    }

    /// To the microsecond, as the database keeps it.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    void showAfterCommit(List<BodyVersion> written) {
        List<BodyVersion> all = new ArrayList<>(written);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        bodies.take(all);
                        contents.grow();
                    }
                });
    }

    private void add(List<BodyVersion> written) {
        try {
            tables.add(written);
        } catch (DuplicateKeyException taken) {
            BodyVersion first = written.getFirst();
            throw new Outdated(
                    new RecordRef(BodyRegister.RECORD, first.body().id()),
                    first.version() - 1,
                    first.version());
        } catch (DataIntegrityViolationException contradiction) {
            throw new BodyRefused(
                    List.of(
                            FieldProblem.of(
                                    "validity",
                                    "contradiction",
                                    Objects.toString(contradiction.getMessage()))));
        }
    }

    private static @Nullable String acting(Actor actor) {
        BodyId body = actor.body();
        return body == null ? null : body.value();
    }
}
