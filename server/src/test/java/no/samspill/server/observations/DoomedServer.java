package no.samspill.server.observations;

import no.samspill.server.observations.Imports.Preview;
import no.samspill.server.rights.Caller;
import no.samspill.server.start.Server;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/// A server in a process of its own that begins to commit a file and never ends.
final class DoomedServer {

    private DoomedServer() {}

    /// Begins the commit.
    ///
    /// @param arguments data folder, pack, file
    public static void main(String[] arguments) throws Exception {
        Server server =
                Server.start(
                        new Server.Options(
                                Path.of(arguments[0]),
                                Path.of(arguments[1]),
                                0,
                                "127.0.0.1",
                                Optional.empty(),
                                false),
                        step -> {});
        Imports imports = server.part(Imports.class);
        Path file = Path.of(arguments[2]);
        Preview preview = imports.preview(file, "figures.csv", null, Caller.operator());
        server.part(StopAtStep.class).arm();
        var _ = imports.commit(Objects.requireNonNull(preview.id()), Caller.operator());
    }
}
