package no.samspill.server.shared;

/// Somebody else has changed a record since it was read: the writer has to see both versions first.
///
/// Every record that people write carries a version, 1 when new. An edit names the version it was
/// made from; it lands as the next version, or not at all.
public final class Outdated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RecordRef subject;
    private final long read;
    private final long current;

    /// @param subject the record
    /// @param read the version the edit was made from
    /// @param current the version that stands
    public Outdated(RecordRef subject, long read, long current) {
        super(subject + " was read as version " + read + " and is now version " + current);
        this.subject = subject;
        this.read = read;
        this.current = current;
    }

    /// The record.
    public RecordRef subject() {
        return subject;
    }

    /// The version the edit was made from.
    public long read() {
        return read;
    }

    /// The version that stands.
    public long current() {
        return current;
    }
}
