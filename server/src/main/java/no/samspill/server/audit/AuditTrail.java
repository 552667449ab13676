package no.samspill.server.audit;

import no.samspill.server.shared.Change;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Hears every [Change] and adds it to the chain, in the transaction that makes it.
///
/// The changes of a transaction are gathered and written together just before it ends. From then
/// until it has ended it holds the chain's lock, so that transactions follow each other without
/// gaps; they take it as their last, so that none waits for another in a circle. A transaction that
/// is rolled back leaves nothing.
@Component
class AuditTrail {

    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);
    private static final int SALT_BYTES = 16;

    private final EntryTables entries;
    private final Heads heads;
    private final Checkpoints checkpoints;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    AuditTrail(EntryTables entries, Heads heads, Checkpoints checkpoints, Clock clock) {
        this.entries = entries;
        this.heads = heads;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    @EventListener
    void on(Change change) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "a change of "
                            + change.subject()
                            + " must be published inside the transaction that makes it");
        }
        pending().changes.add(change);
    }

    private Pending pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .findFirst()
                .orElseGet(this::register);
    }

    private Pending register() {
        Pending pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    private Link write(List<Change> changes) {
        entries.lock();
        checkpoints.keepLost();
        Link last = entries.last();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        @Nullable String request = RequestIds.current();
        List<Entry> written = new ArrayList<>();
        for (Change change : changes) {
            Entry entry = Entry.after(last, now, change, request, this::salt);
            written.add(entry);
            last = entry.link();
        }
        entries.insert(written);
        return last;
    }

    private Digest salt() {
        byte[] bytes = new byte[SALT_BYTES];
        chance.nextBytes(bytes);
        return Digest.of(bytes);
    }

    private void publish(Link link) {
        try {
            heads.publish(link);
        } catch (RuntimeException e) {
            // The change stands; whoever made it must not be told otherwise.
            LOG.error("The head of the audit chain could not be written", e);
        }
    }

    /// The changes of one transaction.
    private final class Pending implements TransactionSynchronization, Ordered {

        private final List<Change> changes = new ArrayList<>();
        private @Nullable Link reached;

        @Override
        public void beforeCommit(boolean readOnly) {
            reached = write(changes);
        }

        @Override
        public void afterCommit() {
            if (reached != null) {
                publish(reached);
            }
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }
}
