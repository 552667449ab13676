package no.samspill.server.audit;

import no.samspill.server.shared.RecordRef;

/// Where reasons stand outside the record of every change, from the module that keeps them; for
/// blanking them.
public interface StandingReasons {

    /// Blanks a reason wherever it stands with a record in these very words. Called in the
    /// transaction of the blanking, for records of every kind.
    void blank(RecordRef record, String words);
}
