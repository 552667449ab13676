package no.samspill.statistics.assessment;

/// How a series goes, in words that hold with and without a value to reach.
public enum Status {
    /// The last figure meets the value, and it is likely to be met in the target year (nådd og
    /// holdt).
    ACHIEVED,
    /// It is likely (at least 66 %) to be met in the target year (sannsynlig).
    LIKELY,
    /// It is about as likely as not (33–66 %) to be met (usikkert).
    UNCERTAIN,
    /// It is unlikely (under 33 %) to be met (lite sannsynlig).
    UNLIKELY,
    /// The trend has the wrong sign, beyond what chance would give (går feil vei).
    MOVING_AWAY,
    /// Without a value to reach: the trend is for the better (blir bedre).
    IMPROVING,
    /// Without a value to reach: no clear trend (ingen klar endring).
    NO_CLEAR_CHANGE,
    /// Without a value to reach: the trend is for the worse (blir verre).
    WORSENING
}
