package no.samspill.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodsTest {

    @ParameterizedTest(name = "{0} is drawn at {1}")
    @CsvSource(
            textBlock =
                    """
                    2017,                 2017
                    2014/15,              2015
                    1999/00,              2000
                    2014/2015,            2015
                    2014-15,              2015
                    2016-2018,            2018
                    2016 - 2018,          2018
                    2009–2010,            2010
                    2010 to 2011,         2011
                    2000 Q1,              2000
                    2000-Q1,              2000
                    2017K4,               2017
                    2017M06,              2017
                    2017U05,              2017
                    1993 01,              1993
                    2017-06,              2017
                    2011-12,              2011
                    2017-06-30,           2017
                    2017-06-30T08:00:00Z, 2017
                    2001-2005 (baseline), 2005
                    """)
    void readsAPeriodAndItsYear(String text, int year) {
        assertThat(Periods.find(" " + text + " ")).contains(new Periods.Period(text, year));
        assertThat(Periods.findYear(text)).hasValue(year);
    }

    @ParameterizedTest(name = "{0} is not a period")
    @ValueSource(
            strings = {
                "",
                "17",
                "20177",
                "2018-2016",
                "2014/17",
                "2017-Q5",
                "2017M13",
                "2017-02-30",
                "1993 13",
                "year 2017",
                "(2017)",
                "2017 Q",
                "2017-6"
            })
    void doesNotGuess(String text) {
        assertThat(Periods.find(text)).isEmpty();
        assertThat(Periods.findYear(text)).isEmpty();
    }
}
