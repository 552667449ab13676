package no.samspill.server.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

class IsoDayTest {

    @Test
    void readsADay() {
        assertThat(IsoDay.find("2024-02-29")).contains(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "i dag", "2023-02-29", "24-02-29", "+999999999-12-31", "-2024-01-01"})
    void readsNothingElse(String text) {
        assertThat(IsoDay.find(text)).isEmpty();
    }
}
