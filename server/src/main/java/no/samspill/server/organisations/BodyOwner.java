package no.samspill.server.organisations;

import no.samspill.server.rights.RecordOwner;
import no.samspill.server.shared.BodyId;

import org.springframework.stereotype.Component;

import java.util.Optional;

/// A body's record is its own.
@Component
class BodyOwner implements RecordOwner {

    private final Bodies bodies;

    BodyOwner(Bodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public String variable() {
        return "body";
    }

    @Override
    public Optional<BodyId> findOwner(String id) {
        return bodies.find(id).map(body -> new BodyId(body.id()));
    }
}
