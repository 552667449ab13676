package no.samspill.statistics.interactions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who must meet: pairs of those who answer for targets, by how much their targets are in each
/// other's way and how much they help each other.
///
/// The conflict of two is the sum of max(0, −score) over all cells between a target of one and a
/// target of the other, both ways; their synergy the same with max(0, score). A target several
/// answer for counts for each of them; what lies within one counts for no pair.
public final class Meetings {

    private Meetings() {}

    /// Two who have something to settle, or to do together.
    ///
    /// @param first the one that comes first among the given
    /// @param conflict 0 or above
    /// @param synergy 0 or above
    public record Pair(String first, String second, double conflict, double synergy) {}

    /// All pairs with anything between them: the most conflict first, then the most synergy.
    ///
    /// @param answering who answers for a target, by the target's code; targets nobody answers for
    ///   may be missing
    public static List<Pair> of(
            InteractionMatrix matrix, Map<String, ? extends Collection<String>> answering) {
        Map<List<String>, double[]> sums = new LinkedHashMap<>();
        for (int i = 0; i < matrix.size(); i++) {
            for (int j = 0; j < matrix.size(); j++) {
                double score = matrix.counted(i, j);
                if (score != 0) {
                    add(sums, owners(matrix, answering, i), owners(matrix, answering, j), score);
                }
            }
        }
        List<Pair> pairs = new ArrayList<>();
        sums.forEach(
                (two, sum) -> pairs.add(new Pair(two.getFirst(), two.getLast(), sum[0], sum[1])));
        pairs.sort(
                Comparator.comparingDouble(Pair::conflict)
                        .thenComparingDouble(Pair::synergy)
                        .reversed()
                        .thenComparing(Pair::first)
                        .thenComparing(Pair::second));
        return pairs;
    }

    private static Collection<String> owners(
            InteractionMatrix matrix,
            Map<String, ? extends Collection<String>> answering,
            int target) {
        Collection<String> owners = answering.get(matrix.targets().get(target));
        return owners == null ? List.of() : owners;
    }

    private static void add(
            Map<List<String>, double[]> sums,
            Collection<String> from,
            Collection<String> to,
            double score) {
        for (String one : from) {
            for (String other : to) {
                if (!one.equals(other)) {
                    List<String> two =
                            one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
                    double[] sum = sums.computeIfAbsent(two, none -> new double[2]);
                    sum[score < 0 ? 0 : 1] += Math.abs(score);
                }
            }
        }
    }
}
