package no.samspill.server.organisations;

import no.samspill.formats.pack.Body;
import no.samspill.server.rights.Hierarchy;
import no.samspill.server.shared.BodyId;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;

/// A body lies below those that its parents of today lead to, as far as to the first that governs
/// itself: counties and municipalities are nobody's subordinates, wherever they lie.
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
        if (bodies.find(body).filter(BodiesBelow::governsItself).isPresent()) {
            return false;
        }
        for (Body next : bodies.chainAbove(body, LocalDate.now(clock))) {
            if (next.id().equals(above.value())) {
                return true;
            }
            if (governsItself(next)) {
                return false;
            }
        }
        return false;
    }

    private static boolean governsItself(Body body) {
        return switch (body.kind()) {
            case COUNTY, MUNICIPALITY -> true;
            case MINISTRY, DIRECTORATE, STATISTICS_PRODUCER -> false;
            case ASSOCIATION, COMPANY, RESEARCH, CIVIL_SOCIETY, OTHER -> false;
        };
    }
}
