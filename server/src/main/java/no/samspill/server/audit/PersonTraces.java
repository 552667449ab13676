package no.samspill.server.audit;

import no.samspill.server.shared.PersonId;
import no.samspill.server.shared.RecordRef;

import java.util.List;

/// Where a person has left traces, from the module that knows people; for blanking them.
public interface PersonTraces {

    /// The records that are about a person: their roles, what they asked for, what they were asked.
    List<RecordRef> listRecords(PersonId person);

    /// What the person is known by in free text: the full name and the e-mail address, as far as
    /// they are still held.
    List<String> listNames(PersonId person);
}
