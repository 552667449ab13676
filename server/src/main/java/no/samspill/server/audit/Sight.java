package no.samspill.server.audit;

import no.samspill.server.shared.PersonId;

import org.jspecify.annotations.Nullable;

/// How much of an entry somebody may see.
///
/// What was done, when, for which body and what became different is everybody's; who the people are
/// is not.
///
/// @param personal whether that includes what tells something about a person, and who the record is
///   about
/// @param actors whether those who did it are named
/// @param self who looks at what concerns themselves; null for everybody else
record Sight(boolean personal, boolean actors, @Nullable PersonId self) {

    /// For those who read the record of every change, or keep the people of the body.
    static final Sight WHOLE = new Sight(true, true, null);

    /// For everybody.
    static final Sight PUBLIC = new Sight(false, false, null);

    /// For a person, of what was done with their own account and roles.
    static Sight own(PersonId self) {
        return new Sight(true, false, self);
    }
}
