package no.samspill.server.organisations;

import no.samspill.formats.LocalizedText;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.RecordRef;

/// A record of another module that names a body and reaches past the day it ends.
///
/// @param record which
/// @param body the body it names
/// @param what the record in words
public record Touched(RecordRef record, BodyId body, LocalizedText what) {}
