package no.samspill.server.coordination.interactions;

import no.samspill.statistics.interactions.InteractionMatrix;

import java.util.Optional;

/// What a body says of a cell: a score, or that it cannot decide, which is not the same as 0.
public sealed interface Judgement {

    /// A score.
    ///
    /// @param score from −3 (cancelling) over 0 (no influence) to +3 (indivisible), in halves
    record Decided(double score) implements Judgement {
        public Decided {
            if (!(Math.abs(score) <= InteractionMatrix.STRONGEST)
                    || score * 2 != Math.rint(score * 2)) {
                throw new IllegalArgumentException(
                        "score must be a half between -3 and 3, was " + score);
            }
        }
    }

    /// The body has looked at the cell and cannot decide.
    record Undecided() implements Judgement {}

    /// The judgement a form sends: a whole number from −3 to 3, or `?`; empty for anything else.
    static Optional<Judgement> find(String text) {
        if (text.equals("?")) {
            return Optional.of(new Undecided());
        }
        return text.matches("-?[0-3]")
                ? Optional.of(new Decided(Integer.parseInt(text)))
                : Optional.empty();
    }

    /// The score, or NaN.
    default double asNumber() {
        return switch (this) {
            case Decided(double score) -> score;
            case Undecided() -> Double.NaN;
        };
    }

    /// As files and records hold it: `-2`, `1.5`, `?`.
    default String written() {
        return switch (this) {
            case Decided(double score) ->
                    score == Math.rint(score)
                            ? Long.toString((long) score)
                            : Double.toString(score);
            case Undecided() -> "?";
        };
    }
}
