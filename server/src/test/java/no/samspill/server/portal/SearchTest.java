package no.samspill.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.TestServer;

import org.junit.jupiter.api.Test;

import java.util.EnumSet;

class SearchTest {

    private static final int MORE_THAN_THE_POOL_HOLDS = 30;

    private final Search search = TestServer.withSmallPack().part(Search.class);

    @Test
    void keepsNoConnectionWhenItHasAnswered() {
        for (int i = 0; i < MORE_THAN_THE_POOL_HOLDS; i++) {
            assertThat(search.find("xyzzy" + i, EnumSet.allOf(SearchIndex.Kind.class), 10))
                    .isEmpty();
        }
    }
}
