package no.samspill.server.organisations;

import no.samspill.formats.pack.Body;
import no.samspill.server.geography.Areas;
import no.samspill.server.rights.Hierarchy;
import no.samspill.server.shared.AreaCode;
import no.samspill.server.shared.BodyId;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/// A body lies below the one that governs the area around its own.
@Component
class BodiesBelow implements Hierarchy {

    private final Bodies bodies;
    private final Areas areas;
    private final Clock clock;

    BodiesBelow(Bodies bodies, Areas areas, Clock clock) {
        this.bodies = bodies;
        this.areas = areas;
        this.clock = clock;
    }

    @Override
    public boolean isBelow(BodyId body, BodyId above) {
        LocalDate today = LocalDate.now(clock);
        Optional<Body> next = findAbove(body.value(), today);
        while (next.isPresent()) {
            if (next.get().id().equals(above.value())) {
                return true;
            }
            next = findAbove(next.get().id(), today);
        }
        return false;
    }

    private Optional<Body> findAbove(String body, LocalDate date) {
        return bodies.find(body)
                .flatMap(one -> Optional.ofNullable(one.area()))
                .flatMap(area -> areas.find(new AreaCode(area), date))
                .flatMap(area -> Optional.ofNullable(area.parent()))
                .flatMap(parent -> bodies.findGoverning(new AreaCode(parent), date))
                .filter(found -> !found.id().equals(body));
    }
}
