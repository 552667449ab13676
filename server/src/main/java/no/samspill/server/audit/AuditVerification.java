package no.samspill.server.audit;

import no.samspill.server.audit.Verdict.Intact;

import org.springframework.stereotype.Component;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/// Goes through the whole record of every change and says whether it is as it was written.
///
/// Entries are checked in order, each against its own hash, its parts, the entry before and every
/// signed statement about it; then whether the chain reaches as far as it was signed to. The first
/// thing that does not fit is the answer. Entries beyond the head are fine: a process may be killed
/// after a change stands and before it is signed.
///
/// Whoever holds the signing key and the database can write a whole new record. Against them stand
/// the copies of checkpoints that others keep.
@Component
public class AuditVerification {

    private static final int ROWS_AT_A_TIME = 1000;

    private final DataSource database;
    private final EntryTables entries;
    private final Heads heads;
    private final Checkpoints checkpoints;
    private final Seal seal;

    AuditVerification(
            DataSource database,
            EntryTables entries,
            Heads heads,
            Checkpoints checkpoints,
            Seal seal) {
        this.database = database;
        this.entries = entries;
        this.heads = heads;
        this.checkpoints = checkpoints;
        this.seal = seal;
    }

    /// The verdict on the record as it stands now.
    public Verdict verify() {
        // Statements are read before the rows, or a change in between would seem to be cut off.
        Statements kept = statements();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return verify(connection, kept);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the record of every change cannot be read", e);
        }
    }

    /// Whether an entry fits its own hash, its parts, the entry before it, and what later entries
    /// tell of its blanking.
    public boolean holds(Entry entry) {
        return entry.parts().stream().allMatch(Part::holds)
                && entry.parts().size() == entry.count()
                && entry.hash().equals(entry.computeHash())
                && entry.previous().equals(previousHash(entry.seq()))
                && (entry.parts().stream().noneMatch(Part::blanked)
                        || entries.tellsOfBlanking(entry.seq()));
    }

    private Digest previousHash(long seq) {
        return seq == 1 ? Digest.NONE : entries.find(seq - 1).map(Link::hash).orElse(Digest.NONE);
    }

    /// What is signed outside the database.
    Statements statements() {
        return new Statements(checkpoints.read(), heads.read(), heads.garbled(), List.of());
    }

    /// The verdict on what a connection sees, in a transaction of its caller's.
    Verdict verify(Connection connection, Statements kept) throws SQLException {
        Statements all = kept.withTable(listed(connection));
        ChainWalk walk = new ChainWalk(all.believed(seal));
        walk(connection, walk);
        return walk.end()
                .or(() -> all.findForged(seal))
                .or(all::findUnlisted)
                .<Verdict>map(broken -> broken)
                .orElseGet(() -> new Intact(walk.last().seq(), walk.last().hash().hex()));
    }

    private static List<Head> listed(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement(
                                "select seq, hash, at, key, signature from audit.checkpoint order by id");
                ResultSet rows = statement.executeQuery()) {
            List<Head> all = new ArrayList<>();
            while (rows.next()) {
                all.add(CheckpointTables.head(rows));
            }
            return all;
        }
    }

    private static void walk(Connection connection, ChainWalk walk) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select "
                                + EntryTables.COLUMNS
                                + """
                                from audit.entry e left join audit.part p on p.seq = e.seq
                                order by e.seq, p.position
                                """)) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet rows = statement.executeQuery()) {
                EntryTables.each(rows, walk::visit);
            }
        }
    }
}
