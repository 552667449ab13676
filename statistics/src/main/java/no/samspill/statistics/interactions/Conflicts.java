package no.samspill.statistics.interactions;

import java.util.ArrayList;
import java.util.List;

/// Where progress on one target is made at the cost of another.
public final class Conflicts {

    private Conflicts() {}

    /// One cell that stands in the way.
    ///
    /// @param from the target on which progress is made
    /// @param to the target that suffers
    /// @param score below 0
    public record Cell(String from, String to, double score) {}

    /// Two targets that stand in each other's way.
    public record Pair(String first, String second) {}

    /// The cells whose score is at most `limit`, by row and column.
    ///
    /// @param limit below 0
    public static List<Cell> cells(InteractionMatrix matrix, double limit) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < matrix.size(); i++) {
            for (int j = 0; j < matrix.size(); j++) {
                if (matrix.score(i, j) <= limit) {
                    cells.add(
                            new Cell(
                                    matrix.targets().get(i),
                                    matrix.targets().get(j),
                                    matrix.score(i, j)));
                }
            }
        }
        return cells;
    }

    /// The pairs in which each stands in the other's way, in the order of the matrix.
    public static List<Pair> mutual(InteractionMatrix matrix) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < matrix.size(); i++) {
            for (int j = i + 1; j < matrix.size(); j++) {
                if (matrix.score(i, j) < 0 && matrix.score(j, i) < 0) {
                    pairs.add(new Pair(matrix.targets().get(i), matrix.targets().get(j)));
                }
            }
        }
        return pairs;
    }
}
