package no.samspill.server.rights;

import no.samspill.server.shared.BodyId;

import java.util.Optional;

/// Tells whose record an id in an address is, so that one body's people never reach another's.
public interface RecordOwner {

    /// The variable of addresses that holds such ids: `body`, `invitation`.
    String variable();

    /// The body that owns the record with this id; empty when there is no such record.
    Optional<BodyId> findOwner(String id);
}
