package no.samspill.server.access;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.pack.Body;
import no.samspill.server.audit.ActorNames;
import no.samspill.server.audit.BodyNames;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.PersonId;

import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What people and bodies are called in the record of every change.
///
/// The record itself names people by their ids; a name is gone from it when it is gone here.
@Component
class RecordNames implements ActorNames, BodyNames {

    private final People people;
    private final Bodies bodies;

    RecordNames(People people, Bodies bodies) {
        this.people = people;
        this.bodies = bodies;
    }

    @Override
    public Map<PersonId, String> names(Collection<PersonId> asked) {
        Map<PersonId, String> names = new HashMap<>();
        asked.forEach(one -> people.findName(one).ifPresent(name -> names.put(one, name)));
        return names;
    }

    @Override
    public Optional<LocalizedText> findName(BodyId body) {
        return bodies.find(body.value()).map(Body::name);
    }
}
