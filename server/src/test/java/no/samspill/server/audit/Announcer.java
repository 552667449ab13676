package no.samspill.server.audit;

import no.samspill.server.shared.Change;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Publishes changes for tests.
@Component
class Announcer {

    private final ApplicationEventPublisher events;

    Announcer(ApplicationEventPublisher events) {
        this.events = events;
    }

    void publish(Change change) {
        events.publishEvent(change);
    }
}
