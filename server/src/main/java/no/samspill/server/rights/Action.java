package no.samspill.server.rights;

import java.util.Locale;

/// Something that can be done here and that not everybody may do everywhere.
public enum Action {
    /// Read what is published.
    READ,
    /// Sign in, sign out, choose for whom to act.
    SIGN_IN,
    /// See and change one's own page: sessions, personal data, requests.
    USE_OWN_PAGE,
    /// Ask to act for a body, and answer an invitation.
    ASK_FOR_ACCESS,
    /// Change what the register says of a body.
    EDIT_BODY,
    /// Take a new body into the register, one or a file of them.
    REGISTER_BODY,
    /// Propose that bodies merge, split, change name or hand over tasks.
    PROPOSE_REORGANISATION,
    /// Decide on such a proposal of somebody else's.
    DECIDE_REORGANISATION,
    /// Invite people to act for a body, answer their requests, end their roles.
    MANAGE_PEOPLE,
    /// Give the roles that reach over all bodies.
    GIVE_WIDE_ROLES,
    /// Say for a body how targets influence each other.
    SCORE_INTERACTIONS,
    /// Make sets of such scores and bring matrices in.
    KEEP_INTERACTION_SETS,
    /// Take a conflict between targets from being seen to being followed.
    SETTLE_INTERACTIONS,
    /// Bring figures in and release them.
    IMPORT_FIGURES,
    /// Bring boundaries of areas in.
    IMPORT_BOUNDARIES,
    /// Take the example figures away.
    WITHDRAW_EXAMPLES,
    /// Read the record of every change.
    READ_AUDIT,
    /// Blank personal data in the record of every change.
    BLANK_PERSONAL_DATA;

    /// As it stands in keys of texts: `edit-body`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
