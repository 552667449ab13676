package no.samspill.server.shared;

import org.jspecify.annotations.Nullable;

/// Who does something, and for which body.
///
/// What an actor may do is not told here; rights are looked up when something is to be done.
public sealed interface Actor {

    /// A reader who has not signed in.
    record Visitor() implements Actor {}

    /// A person who has signed in.
    ///
    /// @param id who
    /// @param acting for which body; null for a person on their own behalf
    /// @param deputyFor whose deputy (stedfortreder); null for nobody's
    record Person(PersonId id, @Nullable BodyId acting, @Nullable PersonId deputyFor)
            implements Actor {}

    /// A program that has signed in with a token.
    ///
    /// @param client the program, as its token names it
    /// @param acting the body it works for
    record Machine(String client, BodyId acting) implements Actor {}

    /// Whoever sits at the machine Samspill runs on and works by the command line (lokal operatør).
    record Operator() implements Actor {}

    /// Samspill itself: what a country's pack brings, and what is done by the clock.
    ///
    /// @param part what does it: `pack`, `checkpoint`
    record Automatic(String part) implements Actor {}

    /// For which body; null when for none.
    default @Nullable BodyId body() {
        return switch (this) {
            case Person(_, BodyId acting, _) -> acting;
            case Machine(_, BodyId acting) -> acting;
            case Visitor() -> null;
            case Operator() -> null;
            case Automatic(_) -> null;
        };
    }

    /// Who, as it stands in records: `person:5b0e…`, `machine:klient-7`, `operator`, `pack`.
    ///
    /// Names of persons stand elsewhere, where they can be taken away.
    default String label() {
        return switch (this) {
            case Person(PersonId id, _, _) -> "person:" + id;
            case Machine(String client, _) -> "machine:" + client;
            case Visitor() -> "visitor";
            case Operator() -> "operator";
            case Automatic(String part) -> part;
        };
    }

    /// Who and for which body, as releases are signed: `person:5b0e…@ssb`, `operator`.
    default String signature() {
        BodyId body = body();
        return body == null ? label() : label() + "@" + body;
    }
}
