package no.samspill.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class NumbersTest {

    private final Numbers norwegian = Numbers.in(Language.NB);
    private final Numbers english = Numbers.in(Language.EN);

    @ParameterizedTest(name = "{0} with {1} decimals reads {2} and {3}")
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    8.8    ; 1 ; 8,8        ; 8.8
                    63560  ; 0 ; 63\u202f560 ; 63,560
                    -2.8   ; 1 ; \u22122,8  ; \u22122.8
                    -0.04  ; 1 ; 0,0        ; 0.0
                    2.345  ; 2 ; 2,35       ; 2.35
                    """)
    void writesNumbersAsReadersExpect(double value, int decimals, String nb, String en) {
        assertThat(norwegian.value(value, decimals)).isEqualTo(nb);
        assertThat(english.value(value, decimals)).isEqualTo(en);
    }

    @Test
    void keepsTheUnitOnTheLineOfItsNumber() {
        assertThat(norwegian.figure(8.8, 1, "%")).isEqualTo("8,8\u00a0%");
        assertThat(english.figure(8.8, 1, "%")).isEqualTo("8.8%");
        assertThat(english.figure(8.8, 1, "tonnes")).isEqualTo("8.8\u00a0tonnes");
    }

    @Test
    void givesAChangeItsSignOnlyWhenThereIsOne() {
        assertThat(norwegian.signed(1.3, 1)).isEqualTo("+1,3");
        assertThat(norwegian.signed(-1.3, 1)).isEqualTo("\u22121,3");
        assertThat(norwegian.signed(0.01, 1)).isEqualTo("0,0");
    }

    @Test
    void neverRoundsAProbabilityToCertainty() {
        assertThat(english.percent(0.999)).isEqualTo("99%");
        assertThat(english.percent(0.001)).isEqualTo("1%");
        assertThat(english.percent(1)).isEqualTo("100%");
    }

    @Test
    void writesDaysAndYearsAsSpoken() {
        LocalDate day = LocalDate.of(2019, 7, 1);

        assertThat(norwegian.day(day)).isEqualTo("1. juli 2019");
        assertThat(english.day(day)).isEqualTo("1 July 2019");
        assertThat(norwegian.years(2005, 2017)).isEqualTo("2005–2017");
        assertThat(norwegian.years(2017, 2017)).isEqualTo("2017");
    }
}
