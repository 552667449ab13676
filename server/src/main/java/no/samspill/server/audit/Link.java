package no.samspill.server.audit;

import java.time.Instant;

/// Where the chain stands: the number, hash and time of an entry.
record Link(long seq, Digest hash, Instant at) {

    /// What is before the first entry.
    static final Link START = new Link(0, Digest.NONE, Instant.EPOCH);
}
