package no.samspill.statistics.assessment;

import static no.samspill.statistics.assessment.ReferenceTable.integer;
import static no.samspill.statistics.assessment.ReferenceTable.number;
import static no.samspill.statistics.assessment.ReferenceTable.read;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import no.samspill.statistics.assessment.Assessment.Measured;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// The chance of reaching the value against the predictive t distribution of SciPy 1.10.1.
class BootstrapReferenceTest {

    private final RobustTrend method =
            new RobustTrend(RobustTrend.Parameters.defaults().withMaxAgeYears(30));

    @Test
    void agreesWithTheTDistributionWhereNeighbouringYearsAreIndependent() {
        List<NamedCsvRecord> trends = read("sdsn/sdr2019_trends.csv");
        List<NamedCsvRecord> independent =
                read("trend/derived_sdr2019.csv").stream()
                        .filter(row -> Math.abs(number(row, "resid_lag1")) < 0.3)
                        .filter(row -> integer(row, "n") >= 8)
                        .toList();

        double difference =
                independent.stream()
                        .mapToDouble(row ->
                                Math.abs(
                                        probability(ReferenceTable.sdr2019(trends, row), row)
                                                - number(row, "p_attain_t")))
                        .average()
                        .orElseThrow();

        assertThat(independent).hasSizeGreaterThan(100);
        assertThat(difference).isLessThanOrEqualTo(0.04);
    }

    private double probability(AnnualSeries series, NamedCsvRecord row) {
        Direction direction = row.getField("up").equals("True") ? Direction.UP : Direction.DOWN;
        Measured measured =
                (Measured)
                        method.assess(
                                series,
                                direction,
                                new Goalpost(number(row, "green"), 2030),
                                LocalDate.of(2020, 1, 1),
                                20_190_628);
        return Objects.requireNonNull(measured.projection()).probability();
    }
}
