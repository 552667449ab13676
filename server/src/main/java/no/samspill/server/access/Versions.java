package no.samspill.server.access;

import no.samspill.server.shared.Outdated;
import no.samspill.server.shared.RecordRef;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// What every table of this module has in common: its records are kept in all their versions, and
/// the highest is in force.
final class Versions {

    private Versions() {}

    /// The version in force of every record that `where` picks by what is the same in all its
    /// versions, the latest first.
    ///
    /// @param table one of this module's
    /// @param latest the column to order by
    static String inForce(String table, String where, String latest) {
        return """
        select * from (
          select distinct on (id) * from access.%s
          where %s order by id, version desc) latest
        order by %s desc, id
        """
                .formatted(table, where, latest);
    }

    /// Adds a version, unless somebody else has added one with its number.
    static void add(RecordRef ref, long version, StatementSpec insert) {
        try {
            insert.update();
        } catch (DuplicateKeyException e) {
            throw new Outdated(ref, version - 1, version);
        }
    }
}
