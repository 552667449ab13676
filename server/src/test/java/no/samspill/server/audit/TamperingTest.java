package no.samspill.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.TestServer;
import no.samspill.server.audit.Verdict.Broken;
import no.samspill.server.audit.Verdict.Intact;
import no.samspill.server.audit.Verdict.What;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/// Whoever owns the database can change anything; it is found, and told where.
class TamperingTest {

    private static final int CHANGES = 12;
    private static final Chain CHAIN = new Chain(TestServer.apart("tampering"));

    @SuppressWarnings("NullAway.Init")
    private static Connection forger;

    @AfterAll
    static void leave() throws SQLException {
        forger.close();
    }

    @BeforeAll
    static void writeChain() throws SQLException {
        forger = CHAIN.forger();
        for (int number = 0; number < CHANGES; number++) {
            CHAIN.change(number);
            if (number % 5 == 4) {
                CHAIN.server().part(Checkpoints.class).append();
            }
        }
    }

    private static List<Long> positions() {
        List<Long> all = new ArrayList<>();
        for (long seq = 1; seq <= CHAIN.last(); seq++) {
            all.add(seq);
        }
        return all;
    }

    private static Verdict verdictAfter(String... forgeries) throws SQLException {
        try (var statement = forger.createStatement()) {
            for (String sql : forgeries) {
                assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
            }
            return CHAIN.verification().verify(forger, CHAIN.verification().statements());
        } finally {
            forger.rollback();
        }
    }

    private static void everywhere(LongFunction<String> forgery, What what) throws SQLException {
        for (long seq : positions()) {
            Verdict verdict = verdictAfter(forgery.apply(seq));
            assertThat(verdict).isInstanceOf(Broken.class);
            assertThat(((Broken) verdict).seq()).isEqualTo(seq);
            assertThat(((Broken) verdict).what()).as("at " + seq).isEqualTo(what);
        }
    }

    @Test
    void isIntactWhenNobodyTouchesIt() {
        assertThat(CHAIN.verification().verify()).isInstanceOf(Intact.class);
        assertThat(CHAIN.verification().verify())
                .extracting(verdict -> ((Intact) verdict).count())
                .isEqualTo(CHAIN.last());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "at = 'infinity'",
                "actor = 'operator'",
                "body = coalesce(body, '') || 'x'",
                "deputy_for = 'person:x'",
                "record_type = 'other'",
                "record_type = 'No such Type'",
                "record_id = record_id || 'x'",
                "action = 'deleted'",
                "owner = coalesce(owner, '') || 'x'",
                "request = 'another'",
                "hash = sha256(hash)",
                "previous = sha256(previous)",
                "parts = parts - 1"
            })
    void findsAChangedColumnOfEveryRow(String change) throws SQLException {
        everywhere(
                seq -> "update audit.entry set " + change + " where seq = " + seq,
                What.ROW_CHANGED);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    name = name || 'x'                              ; PART_CHANGED
                    after = coalesce(after, '') || 'x'              ; PART_CHANGED
                    before = coalesce(before, '') || 'x'            ; PART_CHANGED
                    before = after, after = before                  ; PART_CHANGED
                    salt = sha256(digest)                           ; PART_CHANGED
                    digest = sha256(digest)                         ; PART_CHANGED
                    position = position + 100                       ; PART_CHANGED
                    personal = not personal                         ; ROW_CHANGED
                    digest = sha256(salt), after = null             ; PART_CHANGED
                    """)
    void findsAChangedPart(String change, What what) throws SQLException {
        long last = CHAIN.last();
        for (long seq = last - CHANGES + 1; seq <= last; seq++) {
            for (int position = 0; position < 4; position++) {
                Verdict verdict =
                        verdictAfter(
                                "update audit.part set "
                                        + change
                                        + " where seq = "
                                        + seq
                                        + " and position = "
                                        + position);
                assertThat(verdict).isInstanceOf(Broken.class);
                Broken broken = (Broken) verdict;
                assertThat(broken.seq()).isEqualTo(seq);
                assertThat(broken.what()).isEqualTo(what);
                assertThat(broken.record()).startsWith("note/n");
            }
        }
    }

    @Test
    void findsAPartThatIsGoneOrAdded() throws SQLException {
        long last = CHAIN.last();
        for (long seq = last - CHANGES + 1; seq <= last; seq++) {
            for (int position = 0; position < 4; position++) {
                String here = " where seq = " + seq + " and position = " + position;
                assertThat(verdictAfter("delete from audit.part" + here))
                        .extracting("seq", "what", "part")
                        .containsExactly(seq, What.PART_MISSING, Integer.toString(position));
            }
            assertThat(
                            verdictAfter(
                                    "insert into audit.part select seq, 4, name, personal, digest, salt,"
                                            + " before, after from audit.part where position = 3 and seq = "
                                            + seq))
                    .extracting("seq", "what")
                    .containsExactly(seq, What.ROW_CHANGED);
        }
    }

    @Test
    void findsAPartThatOnlyLooksBlanked() throws SQLException {
        assertThat(
                        verdictAfter(
                                "update audit.part set before = null, after = null, salt = null where name = 'title' and seq = "
                                        + CHAIN.last()))
                .extracting("seq", "what", "part")
                .containsExactly(CHAIN.last(), What.PART_CHANGED, "title");
    }

    @Test
    void findsPersonalTextsThatWereBlankedWithoutAnEntryThatTellsOfIt() throws SQLException {
        String blanking =
                "update audit.part set before = null, after = null, salt = null"
                        + " where personal and seq ";
        long last = CHAIN.last();
        for (long seq = last - CHANGES + 1; seq <= last; seq++) {
            assertThat(verdictAfter(blanking + "= " + seq))
                    .extracting("seq", "what", "part")
                    .containsExactly(seq, What.BLANKING_UNTOLD, "contact");
        }
        assertThat(verdictAfter(blanking + "> " + (last - CHANGES)))
                .extracting("seq", "what")
                .containsExactly(last - CHANGES + 1, What.BLANKING_UNTOLD);
    }

    @Test
    void findsEveryMissingRow() throws SQLException {
        long last = CHAIN.last();
        for (long seq : positions()) {
            assertThat(verdictAfter("delete from audit.entry where seq = " + seq))
                    .extracting("seq", "what")
                    .containsExactly(seq, seq == last ? What.TAIL_CUT : What.ROW_MISSING);
        }
    }

    @Test
    void findsATailCutAnywhereAlsoBeforeTheLastCheckpointAndWithTheCheckpointsTable()
            throws SQLException {
        for (long seq : positions()) {
            assertThat(verdictAfter("delete from audit.entry where seq >= " + seq))
                    .extracting("seq", "what", "certain")
                    .containsExactly(seq, What.TAIL_CUT, seq - 1);
            assertThat(
                            verdictAfter(
                                    "delete from audit.entry where seq >= " + seq,
                                    "delete from audit.checkpoint"))
                    .extracting("seq", "what")
                    .containsExactly(seq, What.TAIL_CUT);
        }
    }

    @Test
    void findsEveryTwoRowsThatChangedPlaces() throws SQLException {
        for (long one : positions()) {
            for (long other = one + 1; other <= CHAIN.last(); other++) {
                Verdict verdict =
                        verdictAfter(
                                "update audit.entry set seq = seq + 1000000 where seq in ("
                                        + one
                                        + ","
                                        + other
                                        + ")",
                                "update audit.entry set seq = "
                                        + other
                                        + " where seq = 1000000 + "
                                        + one,
                                "update audit.entry set seq = "
                                        + one
                                        + " where seq = 1000000 + "
                                        + other);
                assertThat(verdict).extracting("seq").isEqualTo(one);
            }
        }
    }

    @Test
    void findsAnEntryThatWasWrittenAnewWithItsHash() throws SQLException {
        for (long seq = 1; seq < CHAIN.last(); seq++) {
            Entry forged = Forgery.forge(CHAIN.search().find(seq).orElseThrow());
            Verdict verdict = verdictAfter(Forgery.writing(forged));
            boolean signed =
                    CHAIN.server().part(Checkpoints.class).read().stream()
                            .flatMap(Optional::stream)
                            .anyMatch(head -> head.seq() == forged.seq());
            assertThat(verdict)
                    .extracting("seq", "what")
                    .containsExactly(
                            signed ? seq : seq + 1,
                            signed ? What.CHECKPOINT_MISMATCH : What.LINK_BROKEN);
        }
    }

    @Test
    void findsAChainThatWasWrittenAnewToItsEnd() throws SQLException {
        long start = CHAIN.last() - 3;
        List<String> forgeries = new ArrayList<>();
        Entry before = CHAIN.search().find(start - 1).orElseThrow();
        for (long seq = start; seq <= CHAIN.last(); seq++) {
            Entry forged = Forgery.forge(CHAIN.search().find(seq).orElseThrow(), before.hash());
            forgeries.add(Forgery.writing(forged));
            before = forged;
        }
        assertThat(verdictAfter(forgeries.toArray(String[]::new)))
                .isInstanceOf(Broken.class)
                .extracting("what")
                .isEqualTo(What.CHECKPOINT_MISMATCH);
    }

    @Test
    void findsWhatHappenedToCheckpoints() throws SQLException {
        long seq = CHAIN.server().part(CheckpointTables.class).list(1, 0).getFirst().seq();
        assertThat(verdictAfter("delete from audit.checkpoint where seq = " + seq))
                .extracting("seq", "what")
                .containsExactly(seq, What.CHECKPOINT_MISSING);
        assertThat(
                        verdictAfter(
                                "update audit.checkpoint set hash = sha256(hash) where seq = "
                                        + seq))
                .extracting("seq", "what")
                .containsExactly(seq, What.SIGNATURE_WRONG);
    }
}
