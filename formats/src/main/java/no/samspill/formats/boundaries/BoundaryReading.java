package no.samspill.formats.boundaries;

import no.samspill.formats.Problem;

import java.util.List;

/// What came of reading a file of boundaries: all of them, or a refusal.
public sealed interface BoundaryReading {

    /// What should be known about the file; with a refusal, at least one error.
    List<Problem> problems();

    /// All boundaries could be read.
    ///
    /// @param problems notes and warnings only
    record Read(Boundaries boundaries, List<Problem> problems) implements BoundaryReading {
        public Read {
            problems = List.copyOf(problems);
        }
    }

    /// Nothing is to be used.
    ///
    /// @param problems what stands in the way, errors first
    record Refused(List<Problem> problems) implements BoundaryReading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
