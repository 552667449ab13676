package no.samspill.server.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.Browser;
import no.samspill.server.TestServer;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.TestWords;
import no.samspill.server.pages.Words;
import no.samspill.server.rights.Action;
import no.samspill.server.rights.Rights;
import no.samspill.server.rights.Role;
import no.samspill.server.rights.Scope;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Locale;

class RightsPagesTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasWordsForEveryRoleActionAndScope(Language language) {
        Words words = TestWords.in(language);
        for (Role role : Role.values()) {
            assertThat(words.get("role." + role.key())).isNotBlank();
            assertThat(words.get("role." + role.key() + ".about")).isNotBlank();
        }
        for (Action action : Action.values()) {
            assertThat(words.get("action." + action.key())).isNotBlank();
        }
        for (Scope scope : Scope.values()) {
            String key = scope.name().toLowerCase(Locale.ROOT).replace('_', '-');
            assertThat(words.get("scope." + key)).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void showsEveryRight(Language language) {
        String page =
                Browser.on(TestServer.withSmallPack())
                        .get("/" + language.tag() + "/about/rights")
                        .body();
        Words words = TestWords.in(language);

        assertThat(page).contains(Rights.list().size() + " ");
        Rights.list()
                .forEach(right ->
                        assertThat(page).contains(words.get("action." + right.action().key())));
        assertThat(page.split("class=\"do\"", -1)).hasSize(Rights.list().size() + 1);
    }
}
