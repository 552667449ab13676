package no.samspill.formats;

import java.util.List;

/// What came of reading observations from a file or folder: all of it, or a refusal.
public sealed interface Reading {

    /// What should be known about the file; with a refusal, at least one error.
    List<Problem> problems();

    /// Everything could be read.
    ///
    /// @param observations in the order of the file
    /// @param problems notes and warnings only
    record Read(List<Observation> observations, List<Problem> problems) implements Reading {
        public Read {
            observations = List.copyOf(observations);
            problems = List.copyOf(problems);
        }
    }

    /// Nothing is to be used.
    ///
    /// @param problems what stands in the way, errors first, at most 200 of them
    record Refused(List<Problem> problems) implements Reading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
