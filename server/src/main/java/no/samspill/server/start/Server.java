package no.samspill.server.start;

import no.samspill.server.Application;
import no.samspill.server.start.StartRefused.Reason;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A running Samspill: its data folder, its database and its pages.
public final class Server implements AutoCloseable {

    private final DataFolder data;
    private final Database database;
    private final ConfigurableApplicationContext context;
    private final Thread whenKilled = new Thread(this::end, "end");
    private boolean closed;

    private Server(DataFolder data, Database database, ConfigurableApplicationContext context) {
        this.data = data;
        this.database = database;
        this.context = context;
    }

    /// How to start.
    ///
    /// @param data the data folder
    /// @param pack the country pack's folder
    /// @param port the port; 0 for any free one
    /// @param address the address to listen on
    /// @param databaseUrl a PostgreSQL elsewhere; empty for one in the data folder
    /// @param databaseOwnerUrl the same by the login that owns the tables; empty when the first
    ///   does
    /// @param pages whether to answer over HTTP; without it only the records are opened
    /// @param signIn how people and programs sign in
    public record Options(
            Path data,
            Path pack,
            int port,
            String address,
            Optional<String> databaseUrl,
            Optional<String> databaseOwnerUrl,
            boolean pages,
            SignInChoice signIn) {

        /// With one login to the database and the provider built in.
        public Options(
                Path data,
                Path pack,
                int port,
                String address,
                Optional<String> databaseUrl,
                boolean pages) {
            this(
                    data,
                    pack,
                    port,
                    address,
                    databaseUrl,
                    Optional.empty(),
                    pages,
                    SignInChoice.local());
        }
    }

    /// A step that takes a while.
    public enum Step {
        DATABASE,
        MODULES,
        PACK,
        ASSESSMENTS,
        READY
    }

    /// Starts, or says in one sentence why not.
    public static Server start(Options options, Consumer<Step> progress) throws StartRefused {
        return start(options, progress, Optional.empty());
    }

    /// Starts by a clock of the caller's, or says in one sentence why not.
    public static Server start(Options options, Consumer<Step> progress, Clock clock)
            throws StartRefused {
        return start(options, progress, Optional.of(clock));
    }

    private static Server start(Options options, Consumer<Step> progress, Optional<Clock> clock)
            throws StartRefused {
        if (options.pages()) {
            options.signIn().requireSafe(options.address());
            refuseTakenPort(options);
        }
        Server server = open(options, progress, clock);
        Runtime.getRuntime().addShutdownHook(server.whenKilled);
        try {
            progress.accept(Step.PACK);
            server.part(PackStart.class).load(options.pack());
            progress.accept(Step.ASSESSMENTS);
            server.part(PackStart.class).assess();
            if (options.pages()) {
                server.data.announce(server.address());
            }
            progress.accept(Step.READY);
            return server;
        } catch (StartRefused | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static Server open(Options options, Consumer<Step> progress, Optional<Clock> clock)
            throws StartRefused {
        DataFolder data = DataFolder.open(options.data());
        Database database = null;
        try {
            progress.accept(Step.DATABASE);
            database =
                    options.databaseUrl().isPresent()
                            ? Database.at(options.databaseUrl().get(), options.databaseOwnerUrl())
                            : Database.embedded(data);
            progress.accept(Step.MODULES);
            return new Server(data, database, run(options, data, database, clock));
        } catch (StartRefused | RuntimeException e) {
            if (database != null) {
                database.close();
            }
            data.close();
            throw e;
        }
    }

    private static ConfigurableApplicationContext run(
            Options options, DataFolder data, Database database, Optional<Clock> clock) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("samspill.data", data.path().toString());
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.flyway.url", database.ownerUrl());
        settings.put("server.port", options.port());
        settings.put("server.address", options.address());
        settings.putAll(options.signIn().properties());
        return new SpringApplicationBuilder(Application.class)
                .profiles(options.signIn().provider())
                .web(options.pages() ? WebApplicationType.SERVLET : WebApplicationType.NONE)
                .properties(settings)
                .initializers(context ->
                        clock.ifPresent(
                                own -> context.getBeanFactory().registerSingleton("ownClock", own)))
                .registerShutdownHook(false)
                .run();
    }

    private static void refuseTakenPort(Options options) throws StartRefused {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(
                    new InetSocketAddress(
                            InetAddress.getByName(options.address()), options.port()));
        } catch (IOException e) {
            throw new StartRefused(Reason.PORT_TAKEN, Integer.toString(options.port()));
        }
    }

    /// Where the pages are.
    public String address() {
        int port =
                java.util.Objects.requireNonNull(
                                ((WebServerApplicationContext) context).getWebServer())
                        .getPort();
        return "http://localhost:" + port;
    }

    /// A part of the running server, for commands that work without pages.
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(whenKilled);
        } catch (IllegalStateException e) {
            // The process is ending, and the hook finds nothing left to do.
        }
    }

    private synchronized void end() {
        if (!closed) {
            closed = true;
            context.close();
            database.close();
            data.close();
        }
    }
}
