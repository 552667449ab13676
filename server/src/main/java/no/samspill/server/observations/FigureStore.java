package no.samspill.server.observations;

import jakarta.annotation.PreDestroy;

import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;

import javax.sql.DataSource;

/// The figures of the current releases in DuckDB, in memory: a cache that is rebuilt from the
/// releases.
@Component
class FigureStore {

    private final DuckDBConnection root;
    private final JdbcClient client;

    FigureStore() {
        try {
            root = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
            try (var statement = root.createStatement()) {
                statement.execute(
                        """
                        create table figure (
                          indicator varchar not null, area varchar not null,
                          dimensions varchar not null, year integer not null,
                          period varchar not null, value double, status varchar not null,
                          comment varchar not null, example boolean not null,
                          release bigint not null)
                        """);
                statement.execute(
                        """
                        create table headline (
                          indicator varchar not null, dimensions varchar not null)
                        """);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB did not start", e);
        }
        client = JdbcClient.create(new Duplicates(root));
    }

    /// Reads; each call on a connection of its own.
    JdbcClient client() {
        return client;
    }

    /// A connection for several statements in a row; the caller closes it.
    Connection connect() throws SQLException {
        return root.duplicate();
    }

    @PreDestroy
    void close() throws SQLException {
        root.close();
    }

    /// Hands out duplicates of the one in-process connection.
    private record Duplicates(DuckDBConnection root) implements DataSource {

        @Override
        public Connection getConnection() throws SQLException {
            return root.duplicate();
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public @Nullable PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(@Nullable PrintWriter out) {}

        @Override
        public void setLoginTimeout(int seconds) {}

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            return type.cast(root);
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return type.isInstance(root);
        }
    }
}
