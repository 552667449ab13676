package no.samspill.cli;

import no.samspill.server.shared.CurrentPack;
import no.samspill.server.start.Server;
import no.samspill.server.start.StartRefused;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/// Starts the server for a command, and tells the person how far it has come.
final class Portal {

    private final Console console;
    private final Surroundings surroundings;

    Portal(Console console, Surroundings surroundings) {
        this.console = console;
        this.surroundings = surroundings;
    }

    /// Serves until the process is told to stop.
    void serve(Path data, Path pack, int port, String address) throws CommandRefused, IOException {
        long began = System.nanoTime();
        System.setProperty("spring.main.log-startup-info", "false");
        Server server =
                start(
                        new Server.Options(
                                data,
                                pack,
                                port,
                                address,
                                surroundings.databaseUrl(),
                                surroundings.databaseOwnerUrl(),
                                true,
                                surroundings.signIn()),
                        true);
        RememberedPack.keep(data, pack);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, stopped), "stop"));
        console.out()
                .println(
                        console.text(
                                "serve.ready",
                                server.address(),
                                seconds(System.nanoTime() - began)));
        sayReport(server);
        console.say("serve.stop");
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What was irregular in the pack is told where it can be read.
    private void sayReport(Server server) {
        int remarks = server.part(CurrentPack.class).countReport();
        if (remarks > 0) {
            console.say(
                    remarks == 1 ? "serve.report.one" : "serve.report",
                    remarks,
                    server.address() + "/" + console.language().tag() + "/data/report");
        }
    }

    private void stop(Server server, CountDownLatch stopped) {
        console.say("serve.stopping");
        server.close();
        stopped.countDown();
    }

    /// Opens the records of a data folder without pages; the caller closes them.
    Server open(Path data) throws CommandRefused {
        Path pack = RememberedPack.find(data, surroundings.usualPack());
        // The server's own log would drown the few lines of a command.
        System.setProperty("logging.level.no.samspill", "warn");
        return start(
                new Server.Options(
                        data,
                        pack,
                        0,
                        "127.0.0.1",
                        surroundings.databaseUrl(),
                        surroundings.databaseOwnerUrl(),
                        false,
                        surroundings.signIn()),
                false);
    }

    private Server start(Server.Options options, boolean steps) throws CommandRefused {
        try {
            return Server.start(
                    options,
                    step -> {
                        if (steps && step != Server.Step.READY) {
                            console.say("serve.step." + step.name().toLowerCase(Locale.ROOT));
                        }
                    });
        } catch (StartRefused refused) {
            throw new CommandRefused(refused.sentence(console.language().tag()));
        }
    }

    private static String seconds(long nanoseconds) {
        return String.format(Locale.ROOT, "%.1f", nanoseconds / 1e9);
    }
}
