package no.samspill.server.rights;

import static no.samspill.server.rights.Action.*;
import static no.samspill.server.rights.Role.*;
import static no.samspill.server.rights.Scope.*;

import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The whole table of rights: which role may do what, and how far.
///
/// What is not in the table is forbidden.
@Component
public class Rights {

    /// One right: what this role may do, and how far.
    public record Right(Role role, Action action, Scope scope) {}

    private static final List<Right> TABLE =
            Arrays.asList(
                    right(VISITOR, READ, EVERYTHING),
                    right(VISITOR, Action.SIGN_IN, SELF),
                    right(PERSON, USE_OWN_PAGE, SELF),
                    right(PERSON, ASK_FOR_ACCESS, SELF),
                    right(CASE_OFFICER, EDIT_BODY, OWN_BODY),
                    right(DECIDER, EDIT_BODY, OWN_BODY),
                    right(ADMINISTRATOR, EDIT_BODY, OWN_AND_BELOW),
                    right(ADMINISTRATOR, MANAGE_PEOPLE, OWN_AND_BELOW),
                    right(CASE_OFFICER, SCORE_INTERACTIONS, OWN_BODY),
                    right(CASE_OFFICER, SETTLE_INTERACTIONS, OWN_BODY),
                    right(DECIDER, SCORE_INTERACTIONS, OWN_BODY),
                    right(DECIDER, SETTLE_INTERACTIONS, OWN_BODY),
                    right(ADMINISTRATOR, SCORE_INTERACTIONS, OWN_BODY),
                    right(STATISTICIAN, IMPORT_FIGURES, OWN_BODY),
                    right(COORDINATOR, EDIT_BODY, EVERYTHING),
                    right(COORDINATOR, REGISTER_BODY, EVERYTHING),
                    right(COORDINATOR, PROPOSE_REORGANISATION, EVERYTHING),
                    right(COORDINATOR, DECIDE_REORGANISATION, EVERYTHING),
                    right(COORDINATOR, SCORE_INTERACTIONS, OWN_BODY),
                    right(COORDINATOR, KEEP_INTERACTION_SETS, EVERYTHING),
                    right(COORDINATOR, SETTLE_INTERACTIONS, EVERYTHING),
                    right(AUDITOR, READ_AUDIT, EVERYTHING),
                    right(OPERATOR, MANAGE_PEOPLE, EVERYTHING),
                    right(OPERATOR, GIVE_WIDE_ROLES, EVERYTHING),
                    right(OPERATOR, REGISTER_BODY, EVERYTHING),
                    right(OPERATOR, IMPORT_FIGURES, EVERYTHING),
                    right(OPERATOR, IMPORT_BOUNDARIES, EVERYTHING),
                    right(OPERATOR, WITHDRAW_EXAMPLES, EVERYTHING),
                    right(OPERATOR, READ_AUDIT, EVERYTHING),
                    right(OPERATOR, BLANK_PERSONAL_DATA, EVERYTHING),
                    right(MACHINE, IMPORT_FIGURES, OWN_BODY),
                    right(MACHINE, EDIT_BODY, OWN_BODY));

    private final Hierarchy hierarchy;

    Rights(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    private static Right right(Role role, Action action, Scope scope) {
        return new Right(role, action, scope);
    }

    /// Every right, in the order of the roles.
    public static List<Right> list() {
        return TABLE;
    }

    /// Whether a caller may do something to the records of a body.
    ///
    /// @param owner the body whose record it is; null for what belongs to no body
    public boolean may(Caller caller, Action action, @Nullable BodyId owner) {
        return caller.granted().contains(action)
                && withImplied(caller).stream()
                        .flatMap(role -> TABLE.stream().filter(right -> right.role() == role))
                        .anyMatch(right ->
                                right.action() == action && reaches(right.scope(), caller, owner));
    }

    /// Whether a caller may do something at all, to the records of some body.
    public boolean mayAnywhere(Caller caller, Action action) {
        return caller.granted().contains(action)
                && withImplied(caller).stream()
                        .anyMatch(role ->
                                TABLE.stream()
                                        .anyMatch(right ->
                                                right.role() == role && right.action() == action));
    }

    /// Everybody may do what a visitor may, and whoever has signed in what every person may.
    private static Set<Role> withImplied(Caller caller) {
        EnumSet<Role> all = EnumSet.of(VISITOR);
        all.addAll(caller.roles());
        if (caller.actor() instanceof Actor.Person) {
            all.add(PERSON);
        }
        return all;
    }

    private boolean reaches(Scope scope, Caller caller, @Nullable BodyId owner) {
        BodyId own = caller.actor().body();
        return switch (scope) {
            case EVERYTHING -> true;
            // Such records are looked up by who asks, never by an id alone.
            case SELF -> true;
            case OWN_BODY -> owner != null && owner.equals(own);
            case OWN_AND_BELOW ->
                    owner != null
                            && own != null
                            && (owner.equals(own) || hierarchy.isBelow(owner, own));
            // No record belongs to a goal yet.
            case ITS_GOALS -> false;
        };
    }
}
