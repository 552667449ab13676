package no.samspill.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.TestServer;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;

/// When a session is over.
class SessionEndTest {

    private final TestServer server = TestServer.apart("session-end");
    private final Browser browser = new Browser(server);

    @Test
    void lastsTenHoursAtMostHoweverBusy() {
        browser.signInAs("demo-statistician", "");
        for (int hour = 1; hour < 10; hour++) {
            server.clock().forward(Duration.ofHours(1));
            assertThat(browser.isSignedIn()).as("after %s hours", hour).isTrue();
        }
        server.clock().forward(Duration.ofMinutes(59));
        assertThat(browser.isSignedIn()).isTrue();

        server.clock().forward(Duration.ofMinutes(1));

        assertThat(browser.get("/nb/me").headers().firstValue("Location").orElse(""))
                .contains("/nb/sign-in?back=");
        server.clock().moveTo(TestServer.TODAY);
        // It is over for good, and not only while the clock says so.
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void endsAfterThreeQuartersOfAnHourOfRest() {
        browser.signInAs("demo-decider", "");
        rest(Duration.ofMinutes(44));
        assertThat(browser.isSignedIn()).isTrue();
        // That click counts as use, and the rest begins anew.
        rest(Duration.ofMinutes(44));
        assertThat(browser.isSignedIn()).isTrue();

        rest(Duration.ofMinutes(46));

        assertThat(browser.isSignedIn()).isFalse();
    }

    /// Sessions go by the machine's clock, so what they remember is moved back instead.
    private void rest(Duration time) {
        server.part(JdbcClient.class)
                .sql(
                        """
                        update access.session set last_access_time = last_access_time - :rest,
                          expiry_time = expiry_time - :rest
                        """)
                .param("rest", time.toMillis())
                .update();
    }
}
