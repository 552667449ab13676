package no.samspill.server.organisations;

import no.samspill.server.rights.Hierarchy;
import no.samspill.server.shared.BodyId;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;

/// A body lies below those that its parents of today lead to.
@Component
class BodiesBelow implements Hierarchy {

    private final Bodies bodies;
    private final Clock clock;

    BodiesBelow(Bodies bodies, Clock clock) {
        this.bodies = bodies;
        this.clock = clock;
    }

    @Override
    public boolean isBelow(BodyId body, BodyId above) {
        return bodies.chainAbove(body, LocalDate.now(clock)).stream()
                .anyMatch(one -> one.id().equals(above.value()));
    }
}
