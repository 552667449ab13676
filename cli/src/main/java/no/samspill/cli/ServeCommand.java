package no.samspill.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;

/// Brings up the portal and keeps it up until it is told to stop.
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    private final Language language;
    private final Surroundings surroundings;

    @Mixin private final DataOption data = new DataOption();

    @Option(names = "--port", paramLabel = "P", defaultValue = "8080", descriptionKey = "port")
    private int port;

    @Option(names = "--pack", paramLabel = "F", descriptionKey = "pack")
    private @Nullable Path pack;

    @Option(
            names = "--address",
            paramLabel = "A",
            defaultValue = "127.0.0.1",
            descriptionKey = "address")
    private String address = "127.0.0.1";

    @Spec private @Nullable CommandSpec spec;

    ServeCommand(Language language, Surroundings surroundings) {
        this.language = language;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Console console = Console.of(Objects.requireNonNull(spec).commandLine(), language);
        if (port < 0 || port > 65_535) {
            throw console.refusal("serve.port", port);
        }
        Path named = pack;
        Path chosen =
                named == null
                        ? RememberedPack.find(data.folder(), surroundings.usualPack())
                        : named.toAbsolutePath().normalize();
        new Portal(console, surroundings).serve(data.folder(), chosen, port, address);
        return 0;
    }
}
