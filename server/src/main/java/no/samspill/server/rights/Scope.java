package no.samspill.server.rights;

/// How far a right reaches.
public enum Scope {
    /// The person's own page, and nobody else's.
    SELF,
    /// The records of the body one acts for.
    OWN_BODY,
    /// Those, and the records of every body below it.
    OWN_AND_BELOW,
    /// The records of the goals the body answers for.
    ITS_GOALS,
    /// Every record.
    EVERYTHING
}
