package no.samspill.server.coordination.interactions;

import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.ContentVersion;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/// The sets of scores and what they say.
///
/// A set is read once after each change and kept with what has been computed from it.
@Component
public class Interactions {

    private final InteractionTables tables;
    private final ContentVersion contents;
    private final ConcurrentMap<SetId, AtomicLong> changes = new ConcurrentHashMap<>();
    private final ConcurrentMap<SetId, Kept> kept = new ConcurrentHashMap<>();

    Interactions(InteractionTables tables, ContentVersion contents) {
        this.tables = tables;
        this.contents = contents;
    }

    /// @param change how many changes of the set this server had seen before it was read
    private record Kept(long change, ScoredSet scored) {}

    /// Every set as it stands, this country's own first.
    public List<InteractionSet> listSets() {
        return tables.listSets();
    }

    /// The set of an id as it stands.
    public Optional<InteractionSet> find(String id) {
        return id.matches(SetId.FORM) ? tables.findSet(new SetId(id)) : Optional.empty();
    }

    /// A set with everything that is said in it.
    public Optional<ScoredSet> findScored(String id) {
        return id.matches(SetId.FORM) ? findScored(new SetId(id)) : Optional.empty();
    }

    /// A set with everything that is said in it.
    public Optional<ScoredSet> findScored(SetId id) {
        long change = changesOf(id).get();
        Kept known = kept.get(id);
        if (known != null && known.change() == change) {
            return Optional.of(known.scored());
        }
        Optional<ScoredSet> read = tables.findSet(id).map(this::read);
        read.ifPresent(scored -> kept.put(id, new Kept(change, scored)));
        return read;
    }

    private ScoredSet read(InteractionSet set) {
        return new ScoredSet(
                set,
                tables.listStanding(set.id()),
                tables.listResolutions(set.id()),
                tables.findSums(set.id()).orElse(null));
    }

    /// Everything that was ever said of a cell, the latest first.
    public List<Score> history(SetId set, TargetPair pair) {
        return tables.listHistory(set, pair);
    }

    /// What a body says of a cell now.
    public Optional<Score> findScore(SetId set, TargetPair pair, BodyId scorer) {
        return tables.findScore(set, pair, scorer);
    }

    /// Every step of a conflict, the latest first.
    public List<Resolution> steps(SetId set, TargetPair pair) {
        return tables.listSteps(set, pair);
    }

    /// Lets readers see a change once the transaction that makes it stands.
    void showAfterCommit(SetId id) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        changesOf(id).incrementAndGet();
                        contents.grow();
                    }
                });
    }

    private AtomicLong changesOf(SetId id) {
        return changes.computeIfAbsent(id, one -> new AtomicLong());
    }
}
