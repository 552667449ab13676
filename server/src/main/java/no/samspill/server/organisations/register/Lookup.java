package no.samspill.server.organisations.register;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// What came of asking a register about a number.
public sealed interface Lookup {

    /// It knows the unit.
    record Found(RegisteredUnit unit) implements Lookup {}

    /// It knew the unit, which has been deleted or removed.
    ///
    /// @param name its last name; empty when the register no longer tells
    /// @param on the day it was deleted (slettedato); null when the register does not tell
    record Ended(String name, @Nullable LocalDate on) implements Lookup {}

    /// It has never had a unit with this number.
    record Unknown() implements Lookup {}

    /// It gave no answer that could be used; asking again later may help.
    record Unreachable(Trouble trouble) implements Lookup {}

    /// Why there was no answer.
    enum Trouble {
        /// The settings do not allow to ask it.
        NOT_ALLOWED,
        /// Nobody answered.
        NO_ANSWER,
        /// It took too long.
        TOO_SLOW,
        /// It answered that something was wrong on its side.
        OUT_OF_ORDER,
        /// It answered something else than it has documented.
        NOT_UNDERSTOOD
    }
}
