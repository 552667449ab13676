package no.samspill.server.shared;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A change of state that goes into the record of every change.
///
/// Whoever changes something publishes one of these inside the transaction that changes it, so that
/// either both stand or neither.
public interface Change {

    /// The record that changed.
    RecordRef subject();

    /// Who changed it, and for which body.
    Actor actor();

    /// What was done, in English and in the past: `created`, `edited`, `merged`.
    String action();

    /// The body whose record this is, for those who may read what concerns it; null when nobody's.
    @Nullable BodyId owner();

    /// What became different, in the order it is to be shown.
    List<Field> fields();

    /// Why, in the actor's own words; null where no reason was asked for.
    default @Nullable String reason() {
        return null;
    }

    /// One thing that became different.
    ///
    /// @param name the field, in English: `name.nb`, `valid-to`
    /// @param before as text; null when there was nothing
    /// @param after as text; null when there is nothing any more
    /// @param personal whether it tells something about a person, so that it can be blanked later
    record Field(String name, @Nullable String before, @Nullable String after, boolean personal) {

        /// A field that tells nothing about a person.
        public static Field of(String name, @Nullable String before, @Nullable String after) {
            return new Field(name, before, after, false);
        }

        /// A field that tells something about a person.
        public static Field personal(String name, @Nullable String before, @Nullable String after) {
            return new Field(name, before, after, true);
        }
    }

    /// A change that is told by its fields alone.
    record Plain(
            RecordRef subject,
            Actor actor,
            String action,
            @Nullable BodyId owner,
            List<Field> fields,
            @Nullable String reason)
            implements Change {

        public Plain {
            fields = List.copyOf(fields);
        }
    }
}
