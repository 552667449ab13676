package no.samspill.formats.tables;

import no.samspill.formats.Problem;

import java.util.List;

/// What came of reading a table: all of it, or a refusal.
public sealed interface TableReading {

    /// What should be known about the file; with a refusal, at least one error.
    List<Problem> problems();

    /// All of the table could be read.
    ///
    /// @param problems notes and warnings only
    record Read(Table table, List<Problem> problems) implements TableReading {
        public Read {
            problems = List.copyOf(problems);
        }
    }

    /// Nothing is to be used.
    ///
    /// @param problems what stands in the way, errors first
    record Refused(List<Problem> problems) implements TableReading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
