package no.samspill.server.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.util.Optional;

/// The head: the signed statement of how the chain ended after the last change, in the file
/// `audit/head.json`.
///
/// It is written after the change stands. A process that is killed in between leaves rows beyond
/// the head, which is nothing to worry about; a head beyond the rows says that rows have gone.
@Component
class Heads {

    private static final Logger LOG = LoggerFactory.getLogger(Heads.class);
    private static final String FILE = "head.json";

    private final AuditFolder folder;
    private final Seal seal;
    private final JsonMapper json;
    private final Clock clock;
    private volatile Link written = Link.START;

    Heads(AuditFolder folder, Seal seal, JsonMapper json, Clock clock) {
        this.folder = folder;
        this.seal = seal;
        this.json = json;
        this.clock = clock;
    }

    /// The last entry this process has stated; the start before the first.
    Link written() {
        return written;
    }

    /// The chain has come to this link. Changes that end at the same time may say so in any order,
    /// and one statement is enough for them all.
    synchronized void publish(Link link) {
        if (link.seq() > written.seq()) {
            folder.replace(FILE, json.writeValueAsString(seal.sign(link, clock.instant())) + "\n");
            written = link;
        }
    }

    /// Lets the next statement be about an entry before the last one.
    synchronized void stepBack() {
        written = Link.START;
    }

    /// What the file says; empty when there is none or it cannot be understood.
    Optional<Head> read() {
        return folder.read(FILE).flatMap(this::parse);
    }

    /// Whether there is a file that cannot be understood.
    boolean garbled() {
        return folder.read(FILE).isPresent() && read().isEmpty();
    }

    /// A statement from its JSON; empty when it is none.
    Optional<Head> parse(String text) {
        try {
            Head head = json.readValue(text, Head.class);
            return isWhole(head) ? Optional.of(head) : Optional.empty();
        } catch (JacksonException e) {
            LOG.warn("A statement of the audit chain cannot be read: {}", e.getOriginalMessage());
            return Optional.empty();
        }
    }

    @SuppressWarnings("ConstantValue") // JSON may leave anything out.
    private static boolean isWhole(Head head) {
        return head.hash() != null
                && head.hash().matches("[0-9a-f]{64}")
                && head.at() != null
                && head.key() != null
                && head.signature() != null;
    }
}
