package no.samspill.server.organisations.web;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.TestServer;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldValuesTest {

    private final TestServer server = TestServer.withSmallPack();
    private final FieldValues values =
            new FieldValues(
                    new BodyWords(
                            server.part(Wording.class).in(Language.NB), server.part(Bodies.class)));

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    kind          | statistics-producer                     | Statistikk- og kunnskapsprodusent
                    level         | state                                   | Stat
                    language-form | nn                                      | Nynorsk
                    valid-from    | 2022-01-01                              | 1. januar 2022
                    valid-to      | 2022-01-01                              | 31. desember 2021
                    parents       | new-ministry (2022-01-01–)              | Arbeids- og trivselsdepartementet (fra 1. januar 2022)
                    parents       | nobody                                  | nobody
                    areas         | 3020 (2020-01-01–2024-01-01)            | 3020 (1. januar 2020–31. desember 2023)
                    former-names  | Gamle (navn)                            | Gamle (navn)
                    successions   | 2022-01-01 renamed new-ministry         | Nytt navn 1. januar 2022: Arbeids- og trivselsdepartementet
                    successions   | 2022-01-01 split-from new-ministry 0.25 | Delt 1. januar 2022: Arbeids- og trivselsdepartementet, 25 %
                    successions   | 2022-01-01 took-over statistics: veier  | Oppgaver flyttet 1. januar 2022: Statistikken, veier
                    successions   | something else                          | something else
                    contact.phone | 11 11 11 11                             | 11 11 11 11
                    """)
    void saysWhatTheRegisterWritesWithKeysAndIds(String field, String value, String said) {
        assertThat(values.ofBody(field, value).replace('\u00a0', ' ')).isEqualTo(said);
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    kind  | merge            | Slå sammen virksomheter
                    state | applied          | Gjennomført
                    date  | 2024-01-01       | 1. januar 2024
                    from  | statistics       | Statistikken
                    to    | statistics 0.125 | Statistikken, 12,5 %
                    to    | not-yet          | not-yet
                    corrected.kind | county          | Fylkeskommune
                    """)
    void saysWhatAReorganisationIsAbout(String field, String value, String said) {
        assertThat(values.ofReorganisation(field, value).replace('\u00a0', ' ')).isEqualTo(said);
    }
}
