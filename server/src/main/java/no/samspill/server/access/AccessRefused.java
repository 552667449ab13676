package no.samspill.server.access;

import java.util.Locale;

/// Something about people and their roles cannot be done, for a reason that one sentence explains.
public final class AccessRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Why it cannot be done.
    public enum Reason {
        /// There is no such body, or it does not exist on that day.
        UNKNOWN_BODY,
        /// There is no such person, or the person's data are erased.
        UNKNOWN_PERSON,
        /// There is no such record.
        UNKNOWN_RECORD,
        /// The address is no e-mail address.
        NOT_AN_EMAIL,
        /// The last day lies before the first, or all of it in the past.
        EMPTY_PERIOD,
        /// A deputy begins today or later: what was done yesterday was done without one.
        STARTS_BEFORE_TODAY,
        /// Nobody can be given the role: it comes by itself.
        ROLE_NOT_GIVEN,
        /// The role reaches over all bodies, and only the operator may give or take it.
        WIDE_ROLE,
        /// The person has that role for the body already.
        HAS_ROLE_ALREADY,
        /// The body would be left without an administrator.
        LAST_ADMINISTRATOR,
        /// The invitation is too old.
        INVITATION_EXPIRED,
        /// The invitation or request has been answered or withdrawn already.
        ANSWERED_ALREADY,
        /// A request like it is waiting for an answer.
        ASKED_ALREADY,
        /// Nobody answers their own request.
        OWN_REQUEST,
        /// Nobody gives themselves a role.
        OWN_ROLE,
        /// A reason has to be given.
        REASON_MISSING,
        /// Nobody is their own deputy.
        OWN_DEPUTY,
        /// The person whose deputy it is has no role for the body in that period.
        NOTHING_TO_STAND_IN_FOR;

        /// As it stands in keys of texts: `last-administrator`.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    AccessRefused(Reason reason) {
        super(reason.key());
        this.reason = reason;
    }

    /// Why.
    public Reason reason() {
        return reason;
    }
}
