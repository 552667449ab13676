package no.samspill.server.audit;

import no.samspill.server.audit.Verdict.Broken;
import no.samspill.server.audit.Verdict.What;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A walk along the chain from its first entry, until the first that is not as it was written.
final class ChainWalk {

    /// For each entry that somebody signed for, the hashes they signed.
    private final Map<Long, Set<String>> signed = new HashMap<>();

    /// For each entry with a blanked part that no later entry has told of yet, what is wrong then.
    private final NavigableMap<Long, Broken> untold = new TreeMap<>();

    private long furthest;
    private Link last = Link.START;
    private long certain;
    private @Nullable Broken broken;

    ChainWalk(Collection<Head> statements) {
        for (Head head : statements) {
            signed.computeIfAbsent(head.seq(), seq -> new HashSet<>()).add(head.hash());
            furthest = Math.max(furthest, head.seq());
        }
    }

    /// Goes on to the next entry there is.
    void visit(Entry entry) {
        if (broken == null) {
            broken = findBreak(entry).orElse(null);
            last = entry.link();
            if (broken == null) {
                noteBlanking(entry);
            }
        }
    }

    private void noteBlanking(Entry entry) {
        Blankings.toldBy(entry).forEach(untold::remove);
        entry.parts().stream()
                .filter(Part::blanked)
                .findFirst()
                .map(part -> broken(entry, What.BLANKING_UNTOLD, part.name(), entry.seq() - 1))
                .ifPresent(wrong -> untold.put(entry.seq(), wrong));
    }

    private Optional<Broken> findBreak(Entry entry) {
        long expected = last.seq() + 1;
        if (entry.seq() != expected) {
            return Optional.of(gone(expected, What.ROW_MISSING));
        }
        return findPartBreak(entry).or(() -> findRowBreak(entry)).or(() -> findUnsigned(entry));
    }

    private static Broken gone(long seq, What what) {
        return new Broken(seq, what, null, null, null, seq - 1);
    }

    private static Broken broken(Entry entry, What what, @Nullable String part, long certain) {
        Instant at = entry.at();
        return new Broken(entry.seq(), what, part, at, entry.type() + "/" + entry.id(), certain);
    }

    private static Optional<Broken> findPartBreak(Entry entry) {
        int position = 0;
        for (Part part : entry.parts()) {
            if (part.position() > position && entry.parts().size() < entry.count()) {
                break;
            }
            if (!part.holds() || part.position() != position) {
                return Optional.of(broken(entry, What.PART_CHANGED, part.name(), entry.seq() - 1));
            }
            position++;
        }
        // A changed count is told from a missing part by the hash, which covers the count alone.
        if (position < entry.count() && !entry.hash().equals(entry.computeHash())) {
            Entry asCounted = entry.withCount(entry.parts().size());
            if (!asCounted.computeHash().equals(entry.hash())) {
                return Optional.of(
                        broken(
                                entry,
                                What.PART_MISSING,
                                Integer.toString(position),
                                entry.seq() - 1));
            }
        }
        return Optional.empty();
    }

    private Optional<Broken> findRowBreak(Entry entry) {
        if (!entry.hash().equals(entry.computeHash())) {
            return Optional.of(broken(entry, What.ROW_CHANGED, null, entry.seq() - 1));
        }
        return entry.previous().equals(last.hash())
                ? Optional.empty()
                : Optional.of(broken(entry, What.LINK_BROKEN, null, Math.max(0, entry.seq() - 2)));
    }

    private Optional<Broken> findUnsigned(Entry entry) {
        Set<String> hashes = signed.getOrDefault(entry.seq(), Set.of());
        if (hashes.stream().anyMatch(hash -> !hash.equals(entry.hash().hex()))) {
            return Optional.of(broken(entry, What.CHECKPOINT_MISMATCH, null, certain));
        }
        if (!hashes.isEmpty()) {
            certain = entry.seq();
        }
        return Optional.empty();
    }

    /// What is broken, now that there are no more entries; empty when nothing is.
    Optional<Broken> end() {
        if (broken == null && furthest > last.seq()) {
            broken = gone(last.seq() + 1, What.TAIL_CUT);
        }
        if (broken == null && !untold.isEmpty()) {
            broken = untold.firstEntry().getValue();
        }
        return Optional.ofNullable(broken);
    }

    /// The last entry that was seen.
    Link last() {
        return last;
    }
}
