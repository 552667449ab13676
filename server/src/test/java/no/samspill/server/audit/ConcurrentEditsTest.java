package no.samspill.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.TestServer;
import no.samspill.server.audit.AuditSearch.Query;
import no.samspill.server.audit.Verdict.Intact;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.Change;
import no.samspill.server.shared.Outdated;
import no.samspill.server.shared.RecordRef;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DuplicateKeyException;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/// Many people who edit few records at once: what was acknowledged is there, and what was refused
/// left nothing.
class ConcurrentEditsTest {

    private static final int EDITS = 200;
    private static final int RECORDS = 6;
    private static final Chain CHAIN = new Chain(TestServer.apart("concurrent"));

    @BeforeAll
    static void makeRecords() throws SQLException {
        try (var owner = CHAIN.owner();
                var statement = owner.createStatement()) {
            statement.execute(
                    """
                    create table shared.remark (
                        id text, version int, text text not null, primary key (id, version))
                    """);
        }
    }

    private record Edit(String id, int read, String text) {}

    private sealed interface Answer {
        record Acknowledged(Edit edit) implements Answer {}

        record Refused(Edit edit) implements Answer {}
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {0, 1, 2})
    void loseNothing(long seed) throws Exception {
        long before = CHAIN.last();
        SplittableRandom random = new SplittableRandom(seed);
        List<Future<Answer>> waiting = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < EDITS; number++) {
                String id = "s" + seed + "-" + random.nextInt(RECORDS);
                String text = "edit " + number;
                int pause = random.nextInt(8);
                boolean gaveUp = random.nextInt(10) == 0;
                waiting.add(people.submit(() -> edit(id, text, pause, gaveUp)));
            }
        }
        List<Edit> acknowledged = new ArrayList<>();
        List<Edit> refused = new ArrayList<>();
        for (Future<Answer> one : waiting) {
            switch (one.get()) {
                case Answer.Acknowledged(Edit edit) -> acknowledged.add(edit);
                case Answer.Refused(Edit edit) -> refused.add(edit);
            }
        }

        assertThat(acknowledged.size() + refused.size()).isEqualTo(EDITS);
        assertThat(acknowledged).isNotEmpty();
        assertThat(refused).isNotEmpty();
        assertThat(CHAIN.last() - before).isEqualTo(acknowledged.size());
        List<String> told = new ArrayList<>();
        for (int record = 0; record < RECORDS; record++) {
            String id = "s" + seed + "-" + record;
            List<Edit> history = history(id);
            assertThat(audit(id)).isEqualTo(history);
            assertThat(history.stream().map(Edit::read))
                    .containsExactlyElementsOf(
                            LongStream.range(0, history.size()).mapToObj(n -> (int) n).toList());
            history.forEach(one -> told.add(one.text()));
        }
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        acknowledged.stream().map(Edit::text).toList());
        assertThat(CHAIN.verification().verify()).isEqualTo(new Intact(CHAIN.last(), lastHash()));
        assertThat(CHAIN.server().part(Heads.class).read().orElseThrow().seq())
                .isEqualTo(CHAIN.last());
    }

    private static String lastHash() {
        return CHAIN.search().find(CHAIN.last()).orElseThrow().hash().hex();
    }

    private static Answer edit(String id, String text, int pause, boolean gaveUp)
            throws InterruptedException {
        Edit edit = new Edit(id, version(id), text);
        Thread.sleep(pause);
        try {
            CHAIN.transaction()
                    .executeWithoutResult(status -> {
                        write(edit);
                        if (gaveUp) {
                            status.setRollbackOnly();
                        }
                    });
            return gaveUp ? new Answer.Refused(edit) : new Answer.Acknowledged(edit);
        } catch (Outdated e) {
            return new Answer.Refused(edit);
        }
    }

    private static void write(Edit edit) {
        RecordRef subject = new RecordRef("remark", edit.id());
        CHAIN.server()
                .part(Announcer.class)
                .publish(
                        new Change.Plain(
                                subject,
                                new Actor.Operator(),
                                "edited",
                                null,
                                List.of(
                                        Change.Field.of("text", null, edit.text()),
                                        Change.Field.of(
                                                "read", null, Integer.toString(edit.read()))),
                                null));
        try {
            CHAIN.database()
                    .update(
                            "insert into shared.remark values (?, ?, ?)",
                            edit.id(),
                            edit.read() + 1,
                            edit.text());
        } catch (DuplicateKeyException e) {
            throw new Outdated(subject, edit.read(), edit.read() + 1L);
        }
    }

    private static int version(String id) {
        return CHAIN.server()
                .part(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select coalesce(max(version), 0) from shared.remark where id = ?")
                .param(id)
                .query((row, _) -> row.getInt(1))
                .single();
    }

    private static List<Edit> history(String id) {
        return CHAIN.database()
                .query(
                        "select version, text from shared.remark where id = ? order by version",
                        (row, _) -> new Edit(id, row.getInt(1) - 1, row.getString(2)),
                        id);
    }

    private static List<Edit> audit(String id) {
        return CHAIN
                .search()
                .list(Query.of(new RecordRef("remark", id)), EDITS, 0)
                .reversed()
                .stream()
                .map(entry ->
                        new Edit(
                                id,
                                Integer.parseInt(String.valueOf(entry.parts().getLast().after())),
                                String.valueOf(entry.parts().getFirst().after())))
                .toList();
    }
}
