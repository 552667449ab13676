package no.samspill.formats.interactions;

import no.samspill.formats.Problem;
import no.samspill.statistics.interactions.InteractionMatrix;
import no.samspill.statistics.interactions.SumCheck.Column;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What came of reading a matrix of influences: all of it, or a refusal.
public sealed interface InteractionReading {

    /// What should be known about the file; with a refusal, at least one error.
    List<Problem> problems();

    /// A cell in which nothing stands.
    ///
    /// @param from the row's target
    /// @param to the column's target
    record Blank(String from, String to) {}

    /// The whole matrix could be read.
    ///
    /// @param blanks the cells that were left blank; they count as undecided, as those with `?` do
    /// @param published the sums that stand beside the matrix, by target and column; empty when
    ///   there are none
    /// @param problems notes and warnings only
    record Read(
            InteractionMatrix matrix,
            Set<Blank> blanks,
            Map<String, Map<Column, Double>> published,
            List<Problem> problems)
            implements InteractionReading {
        public Read {
            blanks = Set.copyOf(blanks);
            published = Map.copyOf(published);
            problems = List.copyOf(problems);
        }
    }

    /// Nothing is to be used.
    ///
    /// @param problems what stands in the way, errors first
    record Refused(List<Problem> problems) implements InteractionReading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
