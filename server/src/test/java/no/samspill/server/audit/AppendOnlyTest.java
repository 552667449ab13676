package no.samspill.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.samspill.server.TestServer;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.Change;
import no.samspill.server.shared.RecordRef;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;

class AppendOnlyTest {

    private static final Chain CHAIN = new Chain(TestServer.apart("append-only"));

    @BeforeAll
    static void writeSomething() {
        CHAIN.change(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "update audit.entry set actor = 'nobody'",
                "update audit.part set after = 'x'",
                "update audit.part set before = null, after = null, salt = null where personal",
                "update audit.checkpoint set seq = 0",
                "delete from audit.entry",
                "delete from audit.part",
                "delete from audit.checkpoint",
                "truncate audit.entry cascade",
                "truncate audit.part",
                "truncate audit.checkpoint",
                "drop table audit.part",
                "alter table audit.part disable trigger all",
                "create table audit.more (id int)",
                "set session_replication_role = replica",
                "set role postgres",
                "set session authorization postgres"
            })
    void isRefusedToTheApplication(String sql) {
        assertThatThrownBy(() -> CHAIN.database().execute(sql))
                .rootCause()
                .message()
                .containsAnyOf("permission denied", "must be owner");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "update audit.entry set actor = 'nobody'",
                "update audit.part set after = 'x'",
                "update audit.part set before = null, after = null, salt = null where personal",
                "select set_config('audit.blanking', 'on', false); update audit.part set after = 'x' where personal",
                "select set_config('audit.blanking', 'on', false); update audit.part set before = null, after = null, salt = null",
                "select set_config('audit.blanking', 'on', false); update audit.part set before = null, after = null, salt = null, name = 'x' where personal",
                "delete from audit.entry",
                "delete from audit.part",
                "delete from audit.checkpoint",
                "truncate audit.entry cascade",
                "truncate audit.checkpoint"
            })
    void isRefusedToTheOwnerTooUnlessTriggersArePutAway(String sql) throws SQLException {
        try (var connection = CHAIN.owner();
                var statement = connection.createStatement()) {
            CHAIN.server().part(Checkpoints.class).append();
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("refused");
        }
    }

    @Test
    void worksAsARoleThatOwnsNothing() {
        assertThat(CHAIN.database().query("select current_user", (row, _) -> row.getString(1)))
                .containsExactly("samspill_app");
        assertThat(
                        CHAIN.database()
                                .query(
                                        """
                                        select table_schema || '.' || table_name || ' ' || privilege_type
                                        from information_schema.role_table_grants
                                        where grantee = 'samspill_app' and table_schema = 'audit'
                                          and privilege_type not in ('SELECT', 'INSERT')
                                        """,
                                        (row, _) -> row.getString(1)))
                .isEmpty();
    }

    @Test
    void blanksNothingUnlessAnEntryTellsOfIt() {
        CHAIN.change(1);
        String blanking = "select audit.blank_personal('{" + CHAIN.last() + "}')";
        assertThatThrownBy(() -> CHAIN.database().query(blanking, row -> {}))
                .hasMessageContaining("without an entry that tells of it");
    }

    @Test
    void blanksNothingThatTheEntryDoesNotName() {
        CHAIN.change(1);
        long last = CHAIN.last();
        Change another =
                new Change.Plain(
                        Blankings.RECORD,
                        new Actor.Operator(),
                        Blankings.ACTION,
                        null,
                        List.of(Change.Field.of(Blankings.ENTRIES, null, last + "0, 1" + last)),
                        null);

        assertThatThrownBy(() ->
                        CHAIN.transaction()
                                .executeWithoutResult(status -> {
                                    CHAIN.database()
                                            .query(
                                                    "select audit.blank_personal('{" + last + "}')",
                                                    row -> {});
                                    CHAIN.publish(another);
                                }))
                .hasStackTraceContaining("without an entry that tells of it");
        assertThat(CHAIN.search().find(last).orElseThrow().reason()).isEqualTo("because 1");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "update organisations.body_version set reason = null",
                "update organisations.body_version set content = '{}'",
                "delete from organisations.body_version",
                "truncate organisations.body_version cascade",
                "update organisations.reorganisation_version set reason = ''",
                "delete from organisations.reorganisation_version",
                "truncate organisations.reorganisation_version"
            })
    void holdsForVersionsToo(String sql) {
        assertThatThrownBy(() -> CHAIN.database().execute(sql))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void holdsForTheVersionsOfEverySchema() {
        assertThat(
                        CHAIN.database()
                                .query(
                                        """
                                        select table_schema || '.' || table_name || ' ' || privilege_type
                                        from information_schema.role_table_grants
                                        where grantee = 'samspill_app' and table_name like '%\\_version'
                                          and privilege_type not in ('SELECT', 'INSERT')
                                        """,
                                        (row, _) -> row.getString(1)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "select organisations.blank_body_reason('new-ministry', 'Because of it')",
                "select organisations.blank_reorganisation_reason(1, 'Because of it')"
            })
    void blanksNoReasonUnlessAnEntryTellsOfIt(String blanking) throws SQLException {
        try (var owner = CHAIN.owner();
                var statement = owner.createStatement()) {
            statement.execute(
                    """
                    insert into organisations.body_version
                    select id, version + 100, recorded_at, recorded_by, acting_for, 'Because of it',
                      withdrawn, content
                    from organisations.body_version where id = 'new-ministry' and version = 1
                    on conflict do nothing;
                    insert into organisations.reorganisation_version
                    values (1, 1, 'WITHDRAWN', now(), 'operator', null, 'Because of it', '{}')
                    on conflict do nothing
                    """);
        }
        assertThatThrownBy(() -> CHAIN.database().query(blanking, row -> {}))
                .hasMessageContaining("without an entry that tells of it");
    }

    @Test
    void refusesAChangeOutsideATransaction() {
        Change change =
                new Change.Plain(
                        new RecordRef("note", "n"),
                        new Actor.Operator(),
                        "edited",
                        null,
                        List.of(),
                        null);
        assertThatThrownBy(() -> CHAIN.server().part(Announcer.class).publish(change))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inside the transaction");
    }

    @Test
    void leavesNothingOfATransactionThatIsRolledBack() {
        long before = CHAIN.last();
        CHAIN.transaction()
                .executeWithoutResult(status -> {
                    CHAIN.change(99);
                    status.setRollbackOnly();
                });
        assertThat(CHAIN.last()).isEqualTo(before);
    }

    @Test
    void keepsItsKeyForItself() throws Exception {
        var key = CHAIN.server().part(AuditFolder.class).file("signing-key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }
}
