package no.samspill.server.observations;

/// Somebody who watches a release land, step by step.
///
/// The steps are the moments at which a process that is killed leaves something behind.
interface CommitSteps {

    /// How far a release has come.
    enum Step {
        /// Its file is written, but has no name yet.
        WRITTEN,
        /// Its file has its name; no row knows it yet.
        NAMED
    }

    void reached(Step step);
}
