package no.samspill.server.access;

import no.samspill.server.organisations.BodyEnds;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Whoever acts for a body does so no longer than it exists.
///
/// What the register says of the body and what follows here stand or fall together.
@Component
class RolesEndWithBodies {

    private final Appointments appointments;
    private final Deputies deputies;

    RolesEndWithBodies(Appointments appointments, Deputies deputies) {
        this.appointments = appointments;
        this.deputies = deputies;
    }

    @EventListener
    void end(BodyEnds ended) {
        String reason = ended.reason() == null ? "" : ended.reason();
        appointments.endAll(ended.body(), ended.date(), ended.actor(), reason);
        deputies.endAll(ended.body(), ended.date(), ended.actor(), reason);
    }
}
