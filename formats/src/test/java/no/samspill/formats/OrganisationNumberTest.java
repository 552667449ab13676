package no.samspill.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationNumberTest {

    @ParameterizedTest
    // The last is the example of Brønnøysundregistrene's description, the others real bodies.
    @ValueSource(strings = {"971526920", "958935420", "972417807", "123456785"})
    void takesANumberWhoseLastDigitFits(String digits) {
        assertThat(new OrganisationNumber(digits)).hasToString(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"971526921", "97152692", "9715269200", "97152692O", "", "971 526 920"})
    void refusesEverythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new OrganisationNumber(text));
    }

    @Test
    void refusesANumberWhoseCheckDigitWouldHaveToBeTen() {
        // 4 times 3 is 12, and no single digit makes 12 divisible by 11.
        for (int last = 0; last < 10; last++) {
            assertThat(OrganisationNumber.isOne("40000000" + last)).isFalse();
        }
    }

    @Test
    void readsWhatPeopleWriteAndPrintsItInGroups() {
        assertThat(OrganisationNumber.find(" 971 526\u00a0920 "))
                .map(OrganisationNumber::grouped)
                .contains("971\u00a0526\u00a0920");
        assertThat(OrganisationNumber.find(null)).isEmpty();
        assertThat(OrganisationNumber.find("971-526-920")).isEmpty();
    }
}
