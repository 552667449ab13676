package no.samspill.server.access.web;

import no.samspill.formats.pack.Body;
import no.samspill.server.access.People;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.organisations.BodyKinds;
import no.samspill.server.pages.Words;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.PersonId;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// What bodies and people are called on pages.
@Component
class Names {

    private final Bodies bodies;
    private final BodyKinds kinds;
    private final People people;

    Names(Bodies bodies, BodyKinds kinds, People people) {
        this.bodies = bodies;
        this.kinds = kinds;
        this.people = people;
    }

    /// The body of an address; there is no such page when there is no such body.
    BodyId known(String id) {
        return bodies.find(id)
                .map(Body::id)
                .map(BodyId::new)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    Said body(BodyId id, Words words) {
        return bodies.find(id.value())
                .map(Body::name)
                .map(words::say)
                .orElseGet(() -> new Said(id.value(), ""));
    }

    /// A body's name where nothing stands beside it that tells it from another of the same name.
    Said apart(BodyId id, Words words) {
        return kinds.apart(id, words);
    }

    /// What stands beside a body's name.
    String beside(BodyId id, Words words) {
        return kinds.beside(id, words);
    }

    String person(PersonId id, Words words) {
        return people.findName(id).orElseGet(() -> words.get("access.person.erased"));
    }
}
