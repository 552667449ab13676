package no.samspill.server.portal;

import no.samspill.server.observations.Release;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.pages.Words;

import org.springframework.stereotype.Component;

/// Says who let a release land: the body by its name, the country's pack and the command line in
/// words.
@Component
public class Releasers {

    private final Bodies bodies;

    Releasers(Bodies bodies) {
        this.bodies = bodies;
    }

    /// Who it was, for this language's readers.
    public String name(Release release, Words words) {
        String actor = release.publicActor();
        return bodies.find(actor)
                .map(body -> words.say(body.name()).text())
                .orElseGet(() -> words.actor(actor));
    }
}
