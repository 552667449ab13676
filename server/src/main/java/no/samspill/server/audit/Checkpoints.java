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
        boolean stands =
                entries.find(head.seq())
                        .filter(link -> link.hash().equals(head.digest()))
                        .isPresent();
        if (!stands) {
            LOG.error(
                    "The record of every change does not end as it was left, at entry {}: run"
                            + " ./samspill audit verify",
                    head.seq());
            log(head);
        }
    }

    /// Entries have gone while the server runs: says so, and keeps what the head said of them.
    void keepLost() {
        heads.read().ifPresent(this::keep);
        heads.stepBack();
    }

    /// Adds a checkpoint when the chain has grown since the last.
    @Scheduled(
            fixedDelayString = "${samspill.audit.checkpoint-every}",
            initialDelayString = "${samspill.audit.checkpoint-every}")
    public synchronized void append() {
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

    // The row first: a process that is killed in between leaves a row that the file lacks, so a
    // line
    // that the table lacks says that a row has gone.
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
