package no.samspill.server.start;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import no.samspill.server.start.StartRefused.Reason;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/// The PostgreSQL that the server keeps its records in: its own in the data folder, or one it is
/// pointed to.
///
/// It is used by two logins. The owner's makes and changes tables at start; the application's works
/// with them and can neither change nor delete what stands in the record of every change
/// ([DatabaseRole]).
final class Database implements AutoCloseable {

    static final int VERSION = 18;

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final String url;
    private final String ownerUrl;
    private final Optional<EmbeddedPostgres> embedded;

    private Database(String url, String ownerUrl, Optional<EmbeddedPostgres> embedded) {
        this.url = url;
        this.ownerUrl = ownerUrl;
        this.embedded = embedded;
    }

    /// A running server elsewhere.
    ///
    /// @param url by the application's login
    /// @param ownerUrl by the owner's; empty when there is only one login, which then steps down to
    ///   the application's role for everything but migrations
    static Database at(String url, Optional<String> ownerUrl) throws StartRefused {
        String owner = ownerUrl.orElse(url);
        requireVersion(url);
        String limited = DatabaseRole.limited(url);
        try {
            DatabaseRole.make(owner, DatabaseRole.loginOf(url));
            DatabaseRole.requireTaken(limited);
        } catch (SQLException e) {
            throw new StartRefused(
                    Reason.DATABASE_ROLE, withoutSecrets(url), firstLine(e.getMessage()));
        }
        if (ownerUrl.isEmpty()) {
            LOG.info(
                    "One database login does both migrations and daily work. Two are safer: give the"
                            + " owner's in SAMSPILL_DATABASE_OWNER_URL.");
        }
        return new Database(limited, owner, Optional.empty());
    }

    private static void requireVersion(String url) throws StartRefused {
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                ResultSet answer =
                        statement.executeQuery(
                                "select current_setting('server_version_num')::int / 10000")) {
            answer.next();
            int version = answer.getInt(1);
            if (version < VERSION) {
                throw new StartRefused(
                        Reason.DATABASE_VERSION, Integer.toString(version), VERSION + " or newer");
            }
        } catch (SQLException e) {
            throw new StartRefused(
                    Reason.DATABASE_UNREACHABLE, withoutSecrets(url), firstLine(e.getMessage()));
        }
    }

    /// PostgreSQL in the data folder, started here with its durable settings on.
    static Database embedded(DataFolder data) throws StartRefused {
        Path cluster = data.path().resolve("postgres");
        refuseOtherVersion(cluster);
        stopOrphan(cluster);
        try {
            EmbeddedPostgres postgres =
                    EmbeddedPostgres.builder()
                            .setDataDirectory(cluster)
                            .setOverrideWorkingDirectory(data.path().resolve("program").toFile())
                            .setCleanDataDirectory(false)
                            // The server ends it, after the last that is written at a stop.
                            .setRegisterShutdownHook(false)
                            .setPGStartupWait(Duration.ofSeconds(60))
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("full_page_writes", "on")
                            .setServerConfig("listen_addresses", "127.0.0.1")
                            .start();
            Database database =
                    new Database(
                            postgres.getJdbcUrl(DatabaseRole.NAME, "postgres"),
                            postgres.getJdbcUrl("postgres", "postgres"),
                            Optional.of(postgres));
            database.prepare();
            return database;
        } catch (IOException | IllegalStateException | CompletionException e) {
            throw new StartRefused(
                    Reason.DATABASE_START, cluster.toString(), firstLine(e.getMessage()));
        }
    }

    private static void refuseOtherVersion(Path cluster) throws StartRefused {
        Path file = cluster.resolve("PG_VERSION");
        try {
            if (Files.exists(file)) {
                String version = Files.readString(file).strip();
                if (!version.equals(Integer.toString(VERSION))) {
                    throw new StartRefused(
                            Reason.DATABASE_VERSION, version, Integer.toString(VERSION));
                }
            }
        } catch (IOException e) {
            throw new StartRefused(Reason.DATABASE_START, cluster.toString(), String.valueOf(e));
        }
    }

    /// Ends the PostgreSQL that a killed Samspill left behind.
    ///
    /// The lock on the data folder is ours, so nobody else can be using the cluster.
    private static void stopOrphan(Path cluster) throws StartRefused {
        Path file = cluster.resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return;
            }
            long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            Optional<ProcessHandle> orphan =
                    ProcessHandle.of(pid)
                            .filter(process ->
                                    process.info().command().orElse("").endsWith("postgres"));
            if (orphan.isPresent()) {
                orphan.get().destroy();
                orphan.get().onExit().get(30, TimeUnit.SECONDS);
            }
        } catch (IOException
                | java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException
                | NumberFormatException e) {
            throw new StartRefused(Reason.DATABASE_START, cluster.toString(), String.valueOf(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused(Reason.DATABASE_START, cluster.toString(), String.valueOf(e));
        }
    }

    private void prepare() throws StartRefused {
        try {
            DatabaseRole.makeWithLogin(ownerUrl);
        } catch (SQLException e) {
            close();
            throw new StartRefused(
                    Reason.DATABASE_UNREACHABLE, withoutSecrets(url), firstLine(e.getMessage()));
        }
        requireDurable();
    }

    private void requireDurable() throws StartRefused {
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                ResultSet answer =
                        statement.executeQuery(
                                """
                                select current_setting('fsync') || current_setting('synchronous_commit')
                                  || current_setting('full_page_writes')
                                """)) {
            answer.next();
            if (!answer.getString(1).equals("ononon")) {
                throw new StartRefused(
                        Reason.DATABASE_START, withoutSecrets(url), "durable settings are off");
            }
        } catch (SQLException e) {
            throw new StartRefused(
                    Reason.DATABASE_UNREACHABLE, withoutSecrets(url), firstLine(e.getMessage()));
        }
    }

    private static String firstLine(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text.lines().findFirst().orElse("");
    }

    private static String withoutSecrets(String url) {
        return url.replaceAll("\\?.*", "").replaceAll("//[^@/]*@", "//");
    }

    /// The JDBC address for the application's daily work, with user and password when it needs
    /// them.
    String url() {
        return url;
    }

    /// The JDBC address for migrations.
    String ownerUrl() {
        return ownerUrl;
    }

    @Override
    public void close() {
        embedded.ifPresent(postgres -> {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
