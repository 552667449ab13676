package no.samspill.server.shared;

import java.util.UUID;

/// The id of a person who has signed in: a number drawn by chance, so that it tells nothing of who
/// it is once the person's own data are gone.
///
/// @param value the number
public record PersonId(UUID value) {

    /// The id that [#toString()] has printed.
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
