package no.samspill.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nb/me",
                "/nb/me/acting",
                "/en/sign-in",
                "/nn/invitations/4f2c",
                "/nb/audit",
                "/nb/reorganisations/7/preview",
                "/nb/bodies/kud/edit",
                "/nb/bodies/kud/people",
                "/nb/bodies/kud/access",
                "/nb/bodies/kud/history",
                "/nb/bodies/new",
                "/nb/import/preview/1",
                "/nb/scheme/dark"
            })
    void areMadeAnewForEveryRequest(String path) {
        assertThat(OwnPages.includes(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nb", "/nb/methods", "/nb/bodies/kud", "/nb/goals/8", "/en/data"})
    void areNotThoseThatReadersShare(String path) {
        assertThat(OwnPages.includes(path)).isFalse();
    }
}
