package no.samspill.server.pages;

import no.samspill.server.pages.Words.Said;
import no.samspill.server.rights.Caller;

/// What the top bar says of whoever has signed in, told by the module that knows the bodies.
///
/// Without such a module nobody can sign in, and the top bar does not offer it.
public interface ActingFacts {

    /// For whom somebody who has signed in acts.
    Acting acting(Caller caller, Words words);

    /// For whom somebody acts. The person's own name never stands on a page like this.
    ///
    /// @param body the body's name; empty for a person on their own behalf
    /// @param brief the same as short as it is known, for where there is little room
    /// @param waiting how many matters wait for them
    record Acting(Said body, Said brief, int waiting) {}
}
