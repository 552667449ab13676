package no.samspill.server.organisations;

import no.samspill.formats.pack.Body;

import java.util.List;

/// Bodies have got a new version; told inside the transaction that writes it, so that what follows
/// from it stands or falls with it.
///
/// @param bodies as they stand from now on
public record BodiesWritten(List<Body> bodies) {

    public BodiesWritten {
        bodies = List.copyOf(bodies);
    }
}
