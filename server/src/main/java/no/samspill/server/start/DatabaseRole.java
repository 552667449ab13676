package no.samspill.server.start;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// The PostgreSQL role that the application works in once the tables are there.
///
/// It owns nothing. What it may do in each schema is granted after every migration ([Grants]).
final class DatabaseRole {

    static final String NAME = "samspill_app";

    // Two servers may start on one database server at once, so the role may appear in between.
    private static final String MAKE =
            """
            do $$ begin
              if not exists (select from pg_roles where rolname = 'samspill_app') then
                create role samspill_app;
              end if;
            exception when duplicate_object or unique_violation then null;
            end $$
            """;

    private DatabaseRole() {}

    /// Makes the role, and lets `user` take it, where the owner's login may do that; an
    /// administrator may have done it before.
    static void make(String ownerUrl, String user) throws SQLException {
        try (Connection connection = DriverManager.getConnection(ownerUrl);
                Statement statement = connection.createStatement()) {
            if (isMissing(statement)) {
                statement.execute(MAKE);
            }
            if (!user.equals(NAME) && !mayTake(connection, user)) {
                statement.execute(
                        "grant samspill_app to "
                                + statement.enquoteIdentifier(user, true)
                                + " with set true");
            }
        }
    }

    /// Makes the role as a login of its own.
    static void makeWithLogin(String ownerUrl) throws SQLException {
        try (Connection connection = DriverManager.getConnection(ownerUrl);
                Statement statement = connection.createStatement()) {
            if (isMissing(statement)) {
                statement.execute(MAKE);
                statement.execute("alter role samspill_app login");
            }
        }
    }

    private static boolean isMissing(Statement statement) throws SQLException {
        try (ResultSet found =
                statement.executeQuery("select from pg_roles where rolname = 'samspill_app'")) {
            return !found.next();
        }
    }

    private static boolean mayTake(Connection connection, String user) throws SQLException {
        try (var statement =
                connection.prepareStatement("select pg_has_role(?, 'samspill_app', 'set')")) {
            statement.setString(1, user);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /// The same address, with every connection in the role from its start.
    static String limited(String url) {
        String role = encoded("-c role=" + NAME);
        return url.contains("options=")
                ? url.replaceFirst("([?&]options=[^&]*)", "$1%20" + role)
                : url + (url.contains("?") ? "&" : "?") + "options=" + role;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// The login an address leads to.
    static String loginOf(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select session_user")) {
            answer.next();
            return answer.getString(1);
        }
    }

    /// Fails unless connections by this address work in the role.
    static void requireTaken(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select current_user")) {
            answer.next();
            if (!answer.getString(1).equals(NAME)) {
                throw new SQLException("it works as " + answer.getString(1));
            }
        }
    }
}
