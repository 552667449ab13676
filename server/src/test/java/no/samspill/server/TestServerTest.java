package no.samspill.server;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.indicators.Indicators;
import no.samspill.server.observations.Releases;

import org.junit.jupiter.api.Test;

class TestServerTest {

    private final TestServer server = TestServer.withSmallPack();

    @Test
    void startsOnceWithTheSmallPackAndItsFigures() {
        assertThat(TestServer.withSmallPack()).isSameAs(server);
        assertThat(server.part(Indicators.class).list()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(server.part(Releases.class).current()).containsKey("youth-neet");
    }
}
