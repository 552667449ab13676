package no.samspill.statistics.assessment.methods;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.statistics.assessment.MethodDescription;
import no.samspill.statistics.assessment.MethodDescription.Parameter;
import no.samspill.statistics.assessment.RobustTrend;

import org.junit.jupiter.api.Test;

class MethodsTest {

    @Test
    void listsOurOwnMethodFirst() {
        assertThat(Methods.list())
                .extracting(MethodDescription::idAndVersion)
                .containsExactly("samspill-trend/1", "open-sdg-progress/2.4.0");
    }

    @Test
    void findsAMethodByItsId() {
        assertThat(Methods.find("samspill-trend")).contains(RobustTrend.METHOD);
        assertThat(Methods.find("weather")).isEmpty();
    }

    @Test
    void describesParametersWithTheirDefaults() {
        assertThat(RobustTrend.METHOD.parameters())
                .contains(
                        new Parameter("replicates", "2000"),
                        new Parameter("practicalMinimum", "0.005"),
                        new Parameter("breakYear", ""));
    }
}
