package no.samspill.statistics.interactions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Whether sums that came with a matrix are the sums of that matrix.
///
/// Figures copied from another country's matrix look right one by one; only adding up shows them.
public final class SumCheck {

    /// Sums are of halves of small integers; anything beyond rounding is another number.
    private static final double ROUNDING = 1e-9;

    private SumCheck() {}

    /// A column of sums.
    public enum Column {
        POSITIVE,
        NEGATIVE,
        OUT,
        SECOND_ORDER,
        TOTAL
    }

    /// A sum that is not what the matrix adds up to.
    public record Discrepancy(String target, Column column, double published, double computed) {}

    /// The sums that do not hold, in the order of the matrix.
    ///
    /// @param published what was published, by target and column; what is missing is not checked
    public static List<Discrepancy> check(
            InteractionMatrix matrix, Map<String, Map<Column, Double>> published) {
        List<Discrepancy> found = new ArrayList<>();
        for (Influence influence : TwoStepInfluence.of(matrix)) {
            Map<Column, Double> row = published.getOrDefault(influence.target(), Map.of());
            for (Column column : Column.values()) {
                Double sum = row.get(column);
                double computed = computed(influence, column);
                if (sum != null && Math.abs(sum - computed) > ROUNDING) {
                    found.add(new Discrepancy(influence.target(), column, sum, computed));
                }
            }
        }
        return found;
    }

    private static double computed(Influence influence, Column column) {
        return switch (column) {
            case POSITIVE -> influence.positive();
            case NEGATIVE -> influence.negative();
            case OUT -> influence.out();
            case SECOND_ORDER -> influence.secondOrder();
            case TOTAL -> influence.total();
        };
    }
}
