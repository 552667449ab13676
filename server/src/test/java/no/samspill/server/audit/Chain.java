package no.samspill.server.audit;

import no.samspill.server.TestServer;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.Change;
import no.samspill.server.shared.PersonId;
import no.samspill.server.shared.RecordRef;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

/// The chain of a test server, and a way in for whoever owns its database.
record Chain(TestServer server) {

    static final PersonId KARI = new PersonId(new UUID(0, 7));
    static final Actor ACTOR = new Actor.Person(KARI, new BodyId("fin"), null);

    /// Makes a change with this number: some texts, and one of them about a person.
    void change(int number) {
        publish(
                new Change.Plain(
                        new RecordRef("note", "n" + number),
                        ACTOR,
                        "edited",
                        new BodyId("fin"),
                        List.of(
                                Change.Field.of("title", null, "Title " + number),
                                Change.Field.personal("contact", "Ola " + number, KARI.toString()),
                                Change.Field.of("level", "state", null)),
                        "because " + number));
    }

    void publish(Change... changes) {
        transaction()
                .executeWithoutResult(status -> {
                    for (Change change : changes) {
                        server.part(Announcer.class).publish(change);
                    }
                });
    }

    TransactionTemplate transaction() {
        return server.part(TransactionTemplate.class);
    }

    JdbcTemplate database() {
        return server.part(JdbcTemplate.class);
    }

    AuditVerification verification() {
        return server.part(AuditVerification.class);
    }

    AuditSearch search() {
        return server.part(AuditSearch.class);
    }

    long last() {
        return server.part(EntryTables.class).last().seq();
    }

    /// A connection of the database's owner, with every trigger asleep, as a forger would have it.
    Connection forger() throws SQLException {
        return forger(server.part(DataSource.class));
    }

    /// The same for whichever server the application's connections lead to.
    static Connection forger(DataSource database) throws SQLException {
        Connection connection = owner(database);
        try (var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
        }
        connection.setAutoCommit(false);
        return connection;
    }

    /// A connection of the database's owner.
    Connection owner() throws SQLException {
        return owner(server.part(DataSource.class));
    }

    private static Connection owner(DataSource database) throws SQLException {
        try (Connection application = database.getConnection()) {
            String url = application.getMetaData().getURL().replaceFirst("\\?.*", "");
            return DriverManager.getConnection(url + "?user=postgres");
        }
    }
}
