package no.samspill.server.audit;

import no.samspill.server.shared.PersonId;

import java.util.Collection;
import java.util.Map;

/// The names of people who have done something, from the module that knows them.
public interface ActorNames {

    /// The names of those of these people whose names are still held.
    Map<PersonId, String> names(Collection<PersonId> people);
}
