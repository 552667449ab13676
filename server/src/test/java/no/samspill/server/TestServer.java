package no.samspill.server;

import no.samspill.server.start.Server;
import no.samspill.server.start.SignInChoice;
import no.samspill.server.start.StartRefused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// A real server for tests: its own PostgreSQL in a temporary data folder, a free port, and a clock
/// that stands still.
///
/// Started once for each pack and kept until the tests end, so tests share what they write: each
/// brings its own indicator, or looks only at what it changed.
public final class TestServer {

    /// The day it is on every test server at first.
    public static final LocalDate TODAY = LocalDate.of(2024, 9, 2);

    private static final ConcurrentHashMap<Path, Start> STARTED = new ConcurrentHashMap<>();

    private static final ConcurrentHashMap<String, Path> COPIES = new ConcurrentHashMap<>();

    private final Server server;
    private final Path pack;
    private final MovableClock clock;

    private TestServer(Server server, Path pack, MovableClock clock) {
        this.server = server;
        this.pack = pack;
        this.clock = clock;
    }

    /// The server of the small invented country in `src/test/resources/small-pack`, for tests that
    /// only read.
    public static TestServer withSmallPack() {
        return with(smallPack());
    }

    /// A server of the same country, apart from the others, for tests that write; the same name
    /// gives the same server.
    public static TestServer apart(String name) {
        return with(COPIES.computeIfAbsent(name, one -> copyOfSmallPack()));
    }

    private static Path copyOfSmallPack() {
        try {
            Path copy = Files.createTempDirectory("samspill-pack");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteAll(copy)));
            try (Stream<Path> files = Files.walk(smallPack())) {
                for (Path file : files.skip(1).toList()) {
                    Files.copy(file, copy.resolve(smallPack().relativize(file).toString()));
                }
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The server of the pack in this folder.
    public static TestServer with(Path pack) {
        Start start =
                STARTED.computeIfAbsent(pack.toAbsolutePath().normalize(), TestServer::attempt);
        return switch (start) {
            case Running(TestServer server) -> server;
            // Each test would wait for the same failure again.
            case Failed(RuntimeException reason) ->
                    throw new IllegalStateException("the test server did not start", reason);
        };
    }

    private sealed interface Start {}

    private record Running(TestServer server) implements Start {}

    private record Failed(RuntimeException reason) implements Start {}

    private static Start attempt(Path pack) {
        try {
            return new Running(start(pack));
        } catch (RuntimeException e) {
            return new Failed(e);
        }
    }

    /// The folder of the small pack.
    public static Path smallPack() {
        try {
            return Path.of(
                    Objects.requireNonNull(TestServer.class.getResource("/small-pack")).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A server of the same country that people and programs sign in to in this way, with an
    /// organisation number for the statistics office.
    public static TestServer signingIn(SignInChoice choice) {
        try {
            Path pack = copyOfSmallPack();
            Files.writeString(
                    pack.resolve("bodies.yml"),
                    "  organisationNumber: \"974760673\"\n",
                    StandardOpenOption.APPEND);
            return start(pack, choice);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestServer start(Path pack) {
        return start(pack, SignInChoice.local());
    }

    private static TestServer start(Path pack, SignInChoice choice) {
        try {
            Path data = Files.createTempDirectory("samspill-test");
            MovableClock clock = new MovableClock(TODAY);
            Server server =
                    Server.start(
                            new Server.Options(
                                    data,
                                    pack,
                                    0,
                                    "127.0.0.1",
                                    Optional.empty(),
                                    Optional.empty(),
                                    true,
                                    choice),
                            step -> {},
                            clock);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, data)));
            return new TestServer(server, pack, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (StartRefused e) {
            throw new IllegalStateException(e.sentence("en"), e);
        }
    }

    private static void stop(Server server, Path data) {
        server.close();
        deleteAll(data);
    }

    private static void deleteAll(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(TestServer::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The address of a path on the server, such as `/api/v1/goals`.
    public URI at(String path) {
        return URI.create(server.address() + path);
    }

    /// The folder of the pack it runs on.
    public Path pack() {
        return pack;
    }

    /// The running server.
    public Server server() {
        return server;
    }

    /// A part of the running server.
    public <T> T part(Class<T> type) {
        return server.part(type);
    }

    /// The clock that the server goes by.
    public MovableClock clock() {
        return clock;
    }
}
