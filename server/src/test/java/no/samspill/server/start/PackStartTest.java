package no.samspill.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.TestServer;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PackStartTest {

    private final TestServer server = TestServer.apart("pack-start");
    private final JdbcClient database = server.part(JdbcClient.class);

    @Test
    void bringsTheFiguresInAgainWhenAFormerStartWasCutOffBeforeTheyHadAllLanded()
            throws StartRefused {
        database.sql("update shared.pack set complete = false").update();
        database.sql("delete from observations.pack_set").update();
        long before = count("observations.pack_set");
        server.part(PackStart.class).load(server.pack());
        assertThat(before).isZero();
        assertThat(count("observations.pack_set")).isPositive();
        assertThat(count("shared.pack where complete")).isEqualTo(1);
    }

    @Test
    void readsThePackOnlyOnceWhenNothingHasChanged() throws StartRefused {
        server.part(PackStart.class).load(server.pack());
        long before = count("shared.pack");
        server.part(PackStart.class).load(server.pack());
        assertThat(count("shared.pack")).isEqualTo(before);
    }

    private long count(String what) {
        return database.sql("select count(*) from " + what).query(Long.class).single();
    }
}
