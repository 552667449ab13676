package no.samspill.server.audit;

/// Entries that fit their own hash and were never written by the server.
final class Forgery {

    private Forgery() {}

    static Entry forge(Entry entry) {
        return forge(entry, entry.previous());
    }

    static Entry forge(Entry entry, Digest previous) {
        Entry open =
                new Entry(
                        entry.seq(),
                        entry.at(),
                        "operator",
                        entry.body(),
                        entry.deputyFor(),
                        entry.type(),
                        entry.id(),
                        "forged",
                        entry.owner(),
                        entry.request(),
                        entry.count(),
                        entry.parts(),
                        previous,
                        Digest.NONE);
        return new Entry(
                open.seq(),
                open.at(),
                open.actor(),
                open.body(),
                open.deputyFor(),
                open.type(),
                open.id(),
                open.action(),
                open.owner(),
                open.request(),
                open.count(),
                open.parts(),
                previous,
                open.computeHash());
    }

    /// The statement that writes it over the entry with its number.
    static String writing(Entry forged) {
        return "update audit.entry set actor = 'operator', action = 'forged', previous = '\\x"
                + forged.previous()
                + "', hash = '\\x"
                + forged.hash()
                + "' where seq = "
                + forged.seq();
    }
}
