package no.samspill.server.rights;

import no.samspill.server.shared.BodyId;

/// Which body lies below which, today.
public interface Hierarchy {

    /// Whether `body` lies below `above`, directly or by others between them; no body lies below
    /// itself.
    boolean isBelow(BodyId body, BodyId above);
}
