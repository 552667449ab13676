package no.samspill.server.access.web;

import no.samspill.server.access.AccessRefused;
import no.samspill.server.access.AccessRefused.Reason;
import no.samspill.server.pages.FormProblems;
import no.samspill.server.pages.Words;
import no.samspill.server.shared.Outdated;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// What a form says when something was refused, and at which field.
final class Refusals {

    private Refusals() {}

    /// Notes a refusal; what is not there is a page that is not there.
    static FormProblems note(AccessRefused refused, FormProblems problems, Words words) {
        return problems.add(
                field(refused.reason()), words.get("refused." + refused.reason().key()));
    }

    /// Notes that somebody else was first.
    static FormProblems note(Outdated outdated, FormProblems problems, Words words) {
        return problems.add("", words.get("refused.outdated"));
    }

    /// The status of a form that comes back: a conflict when the form itself was in order.
    static int status(FormProblems problems) {
        HttpStatus status =
                problems.has("") ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        return status.value();
    }

    private static String field(Reason reason) {
        return switch (reason) {
            case UNKNOWN_BODY, UNKNOWN_PERSON, UNKNOWN_RECORD ->
                    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case NOT_AN_EMAIL -> "email";
            case EMPTY_PERIOD -> "to";
            case STARTS_BEFORE_TODAY -> "from";
            case ROLE_NOT_GIVEN, WIDE_ROLE, HAS_ROLE_ALREADY, ASKED_ALREADY -> "role";
            case REASON_MISSING -> "reason";
            case OWN_DEPUTY -> "deputy";
            case NOTHING_TO_STAND_IN_FOR -> "principal";
            case LAST_ADMINISTRATOR, INVITATION_EXPIRED, ANSWERED_ALREADY -> "";
            case OWN_REQUEST, OWN_ROLE -> "";
        };
    }
}
