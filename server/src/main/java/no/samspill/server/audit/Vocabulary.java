package no.samspill.server.audit;

import no.samspill.server.pages.Words;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.shared.RecordRef;

import java.util.Optional;

/// What records, their fields and the values of these are called, from a module that keeps such
/// records.
///
/// Each method answers for what the module knows and nothing else; what no module knows is shown as
/// it stands.
public interface Vocabulary {

    /// A record's name; empty when it has none, or none any more.
    default Optional<Said> findName(RecordRef record, Words words) {
        return Optional.empty();
    }

    /// What a field is called.
    ///
    /// @param type the kind of record
    /// @param field the field, as changes name it
    default Optional<String> findField(String type, String field, Words words) {
        return Optional.empty();
    }

    /// A value of a field in words.
    ///
    /// @param type the kind of record
    /// @param field the field, as changes name it
    /// @param value as it stands in the entry
    default Optional<String> findValue(String type, String field, String value, Words words) {
        return Optional.empty();
    }
}
