package no.samspill.server.rights;

import no.samspill.server.shared.Actor;
import no.samspill.server.shared.PersonId;

import java.util.Set;

/// Whoever sends a request: who they are, and what they are to the body they act for.
///
/// @param actor who, and for which body
/// @param roles what they are to that body; [Role#VISITOR] alone for those who have not signed in
/// @param granted the actions a program's token is limited to; every action for people
public record Caller(Actor actor, Set<Role> roles, Set<Action> granted) {

    public Caller {
        roles = Set.copyOf(roles);
        granted = Set.copyOf(granted);
    }

    /// A reader who has not signed in.
    public static Caller visitor() {
        return new Caller(new Actor.Visitor(), Set.of(Role.VISITOR), Set.of(Action.values()));
    }

    /// Whoever works by the command line on the machine itself.
    public static Caller operator() {
        return new Caller(new Actor.Operator(), Set.of(Role.OPERATOR), Set.of(Action.values()));
    }

    /// Whether it is this person, for whatever body they act.
    public boolean is(PersonId person) {
        return actor instanceof Actor.Person(PersonId id, _, _) && id.equals(person);
    }

    /// Whether somebody has signed in.
    public boolean signedIn() {
        return !(actor instanceof Actor.Visitor);
    }
}
