package no.samspill.server.start;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// What the application's role may do, granted anew after the migrations of each module.
///
/// Every module's schema is its application's to read and write; in `audit`, and in tables of
/// versions everywhere, it can add and read, never change or delete. Blanking personal data goes by
/// functions there that belong to the owner.
@Component
class Grants implements Callback {

    private static final String APPEND_ONLY = "audit";

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public String getCallbackName() {
        return "grants";
    }

    @Override
    public void handle(Event event, Context context) {
        // Each module has its own history, whose name ends in the module's.
        String schema =
                context.getConfiguration().getTable().replaceFirst("^flyway_schema_history_", "");
        try (Statement statement = context.getConnection().createStatement()) {
            if (exists(statement, schema)) {
                grant(statement, statement.enquoteIdentifier(schema, true));
                for (String table : listVersions(statement, schema)) {
                    statement.execute(
                            "revoke update, delete, truncate on " + table + " from samspill_app");
                }
            }
        } catch (SQLException e) {
            throw new FlywayException("the rights in schema " + schema + " could not be given", e);
        }
    }

    private static boolean exists(Statement statement, String schema) throws SQLException {
        try (ResultSet found =
                statement.executeQuery(
                        "select from pg_namespace where nspname = "
                                + statement.enquoteLiteral(schema))) {
            return found.next();
        }
    }

    /// The tables of a schema that hold versions, by their whole names.
    private static List<String> listVersions(Statement statement, String schema)
            throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found =
                statement.executeQuery(
                        "select format('%I.%I', schemaname, tablename) from pg_tables"
                                + " where tablename like '%\\_version' and schemaname = "
                                + statement.enquoteLiteral(schema))) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    private static void grant(Statement statement, String schema) throws SQLException {
        String tables =
                schema.equals(statement.enquoteIdentifier(APPEND_ONLY, true))
                        ? "select, insert"
                        : "select, insert, update, delete, truncate";
        statement.execute(
                """
                revoke all on all tables in schema %1$s from samspill_app;
                grant usage on schema %1$s to samspill_app;
                grant %2$s on all tables in schema %1$s to samspill_app;
                grant usage, select, update on all sequences in schema %1$s to samspill_app;
                alter default privileges in schema %1$s grant %2$s on tables to samspill_app;
                alter default privileges in schema %1$s
                  grant usage, select, update on sequences to samspill_app;
                """
                        .formatted(schema, tables));
    }
}
