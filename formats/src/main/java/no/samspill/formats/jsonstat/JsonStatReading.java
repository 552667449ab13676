package no.samspill.formats.jsonstat;

import no.samspill.formats.Problem;

import java.util.List;

/// What came of reading a JSON-stat file: its dataset, or a refusal.
public sealed interface JsonStatReading {

    /// What should be known about the file; with a refusal, at least one error.
    List<Problem> problems();

    /// The dataset could be read.
    ///
    /// @param problems notes and warnings only
    record Read(JsonStatDataset dataset, List<Problem> problems) implements JsonStatReading {
        public Read {
            problems = List.copyOf(problems);
        }
    }

    /// Nothing is to be used.
    ///
    /// @param problems what stands in the way, errors first
    record Refused(List<Problem> problems) implements JsonStatReading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
