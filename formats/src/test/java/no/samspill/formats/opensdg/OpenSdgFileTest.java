package no.samspill.formats.opensdg;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.formats.Observation;
import no.samspill.formats.ObservationCheck;
import no.samspill.formats.ObservationStatus;
import no.samspill.formats.Problem;
import no.samspill.formats.Reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

class OpenSdgFileTest {

    private static final OpenSdgFile.KnownAreas NORWAY =
            new OpenSdgFile.KnownAreas("NO", Set.of("NO", "0301"));

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    Year,Value; true
                    Year,Sex,GeoCode,Value; true
                    "Year","Sex","Value"; true
                    Year,Value,Sex; false
                    INDICATOR,REF_AREA,TIME_PERIOD,OBS_VALUE; false
                    Years,Value; false
                    """)
    void isKnownByItsHeader(String header, boolean expected) {
        assertThat(OpenSdgFile.isHeader(header)).isEqualTo(expected);
    }

    @Test
    void readsTotalsBreakdownsAndAreas() {
        Reading reading = read("Year,Sex,GeoCode,Value\n2015,,,1.5\n2015,F,,\n2016,,0301,2\n");
        assertThat(reading.problems()).isEmpty();
        List<Observation> all = ((Reading.Read) reading).observations();
        assertThat(all).extracting(Observation::indicator).containsOnly("1-2-1");
        assertThat(all).extracting(Observation::area).containsExactly("NO", "NO", "0301");
        assertThat(all.get(1).dimensions()).isEqualTo(Map.of("Sex", "F"));
        assertThat(all.get(1).status()).isEqualTo(ObservationStatus.MISSING);
    }

    @Test
    void refusesAFileWithTextForANumberAndNamesTheRow() {
        Reading reading = read("Year,Value\n2015,1\n2016,many\n");
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        Problem problem = reading.problems().getFirst();
        assertThat(problem.code()).isEqualTo("opensdg.value.text");
        assertThat(problem.row()).isEqualTo(3);
        assertThat(problem.column()).isEqualTo("Value");
    }

    @Test
    void refusesAFileThatSaysTheSameTwice() {
        assertThat(read("Year,Value\n2015,1\n2015,2\n").problems())
                .extracting(Problem::code)
                .containsExactly("opensdg.row.duplicate");
    }

    @Test
    void letsTheCheckNameTheRow() {
        ObservationCheck check =
                (one, place, log) ->
                        log.error("check.area.unknown", place.row(), place.area(), one.area());
        String file = "Year,GeoCode,Value\n2015,999,1\n";
        Reading reading =
                OpenSdgFile.read("indicator_1-2-1.csv", stream(file), null, NORWAY, check);
        assertThat(reading.problems().getFirst().row()).isEqualTo(2);
        assertThat(reading.problems().getFirst().column()).isEqualTo("GeoCode");
    }

    private static Reading read(String file) {
        return OpenSdgFile.read(
                "indicator_1-2-1.csv", stream(file), null, NORWAY, ObservationCheck.NONE);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
