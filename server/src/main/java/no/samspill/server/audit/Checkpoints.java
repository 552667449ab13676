package no.samspill.server.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The log of signed statements of how the chain ended: at start, at a clean stop, and every few
/// minutes in between when something has been added.
///
/// It is public and lies twice, in the table `audit.checkpoint` and in the file
/// `audit/checkpoints.jsonl`. Whoever keeps a copy elsewhere can prove that what stood then still
/// stands, against anybody here.
@Component
public class Checkpoints implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    private static final String FILE = "checkpoints.jsonl";

    private final AuditFolder folder;
    private final CheckpointTables tables;
    private final EntryTables entries;
    private final Heads heads;
    private final Seal seal;
    private final JsonMapper json;
    private final Clock clock;
    private volatile boolean running;

    Checkpoints(
            AuditFolder folder,
            CheckpointTables tables,
            EntryTables entries,
            Heads heads,
            Seal seal,
            JsonMapper json,
            Clock clock) {
        this.folder = folder;
        this.tables = tables;
        this.entries = entries;
        this.heads = heads;
        this.seal = seal;
        this.json = json;
        this.clock = clock;
    }

    /// Some of the checkpoints, the latest first.
    public List<Head> list(int limit, long offset) {
        return tables.list(limit, offset);
    }

    /// Whether a checkpoint is rightly signed and the record still says what it said.
    public boolean holds(Head head) {
        return Seal.isSigned(head) && stands(head.seq(), head.digest());
    }

    /// How many there are.
    public long count() {
        return tables.count();
    }

    @Override
    public void start() {
        heads.read().ifPresent(this::keep);
        append();
        Link last = entries.last();
        if (last.seq() > 0) {
            heads.publish(last);
        }
        running = true;
    }

    /// Keeps what the head said: should rows have gone since, it is the proof, and the next change
    /// will write over it.
    private synchronized void keep(Head head) {
        if (!stands(head.seq(), head.digest())) {
            LOG.error(
                    "The record of every change does not end as it was left, at entry {}: run"
                            + " ./samspill audit verify",
                    head.seq());
            log(head);
        }
    }

    private boolean stands(long seq, Digest hash) {
        return entries.find(seq).filter(link -> link.hash().equals(hash)).isPresent();
    }

    /// Before the chain goes on, or is signed: should entries have gone or been written anew while
    /// the server runs, it says so and keeps a statement of how the chain ended, from memory, where
    /// whoever reaches the database does not.
    synchronized void keepLost() {
        Link written = heads.written();
        if (written.seq() > 0 && !stands(written.seq(), written.hash())) {
            keep(seal.sign(written, clock.instant()));
            heads.stepBack();
        }
    }

    /// Adds a checkpoint when the chain has grown since the last.
    @Scheduled(
            fixedDelayString = "${samspill.audit.checkpoint-every}",
            initialDelayString = "${samspill.audit.checkpoint-every}")
    public synchronized void append() {
        keepLost();
        Link last = entries.last();
        boolean grown =
                last.seq() > 0
                        && read().stream()
                                .flatMap(Optional::stream)
                                .noneMatch(head ->
                                        head.seq() == last.seq()
                                                && head.hash().equals(last.hash().hex()));
        if (grown) {
            log(seal.sign(last, clock.instant()));
        }
    }

    // The row first: a process that is killed in between leaves a row that the file lacks, so that
    // a
    // line which the table lacks says that a row has gone.
    private void log(Head head) {
        if (!read().contains(Optional.of(head))) {
            tables.insert(head);
            folder.append(FILE, json.writeValueAsString(head));
        }
    }

    /// The lines of the file; empty for one that cannot be understood.
    List<Optional<Head>> read() {
        List<Optional<Head>> all = new ArrayList<>();
        folder.lines(FILE).forEach(line -> all.add(heads.parse(line)));
        return all;
    }

    @Override
    public void stop() {
        running = false;
        append();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before the server answers, and after it has answered the last.
    @Override
    public int getPhase() {
        return 0;
    }
}
