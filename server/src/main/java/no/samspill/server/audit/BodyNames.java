package no.samspill.server.audit;

import no.samspill.formats.LocalizedText;
import no.samspill.server.shared.BodyId;

import java.util.Optional;

/// What bodies are called, from the module that knows them.
public interface BodyNames {

    /// A body's latest name; empty for a body that is not known.
    Optional<LocalizedText> findName(BodyId body);
}
