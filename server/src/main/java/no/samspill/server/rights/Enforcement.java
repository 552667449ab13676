package no.samspill.server.rights;

import no.samspill.server.shared.BodyId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Whether a caller may send a request.
@Component
class Enforcement {

    private final Rights rights;
    private final Map<String, RecordOwner> owners;

    Enforcement(Rights rights, List<RecordOwner> owners) {
        this.rights = rights;
        this.owners =
                owners.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        RecordOwner::variable, Function.identity()));
    }

    /// What is answered to a request.
    sealed interface Decision {

        /// It may be sent.
        record Allowed() implements Decision {}

        /// There is no such record, or none that the caller need know of.
        record NotFound() implements Decision {}

        /// Whoever sends it has to sign in first.
        record NotSignedIn(Action action) implements Decision {}

        /// The caller has not got the right.
        ///
        /// @param owner whose record it is; null when nobody's
        record Forbidden(Action action, @Nullable BodyId owner) implements Decision {}
    }

    Decision decide(Route route, Caller caller, Map<String, String> variables) {
        Action action = route.action();
        if (!rights.mayAnywhere(caller, action)) {
            return refusal(action, caller, null);
        }
        for (String variable : route.owners()) {
            Decision one = decide(action, caller, variable, variables);
            if (!(one instanceof Decision.Allowed)) {
                return one;
            }
        }
        return new Decision.Allowed();
    }

    private Decision decide(
            Action action, Caller caller, String variable, Map<String, String> variables) {
        if (rights.may(caller, action, null)) {
            // Every record is in reach, also what is nobody's.
            return new Decision.Allowed();
        }
        RecordOwner known =
                Objects.requireNonNull(
                        owners.get(variable), () -> "nobody tells the owner of " + variable);
        Optional<BodyId> owner = known.findOwner(variables.getOrDefault(variable, ""));
        if (owner.isEmpty()) {
            return new Decision.NotFound();
        }
        return rights.may(caller, action, owner.get())
                ? new Decision.Allowed()
                : refusal(action, caller, owner.get());
    }

    private static Decision refusal(Action action, Caller caller, @Nullable BodyId owner) {
        return caller.signedIn()
                ? new Decision.Forbidden(action, owner)
                : new Decision.NotSignedIn(action);
    }
}
