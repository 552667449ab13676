package no.samspill.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A portal started the way people start it, by the launcher, on a free port and an empty data
/// folder.
final class RunningPortal {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final RunningPortal NORWAY = start("packs/norway");

    private final Process process;
    private final String address;

    private RunningPortal(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /// The portal on the Norway pack, shared by all tests of one run.
    static RunningPortal norway() {
        return NORWAY;
    }

    /// Starts a portal on a pack, named from the project's root or by a full path.
    static RunningPortal start(String pack) {
        try {
            Path data = Files.createTempDirectory("samspill-browser");
            List<String> command =
                    List.of(
                            ROOT.resolve("samspill").toString(),
                            "serve",
                            "--port",
                            "0",
                            "--data",
                            data.toString(),
                            "--pack",
                            ROOT.resolve(pack).toString());
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().put("SAMSPILL_LANG", "en");
            builder.redirectErrorStream(true);
            Process process = builder.start();
            RunningPortal portal = new RunningPortal(process, addressOf(process));
            Runtime.getRuntime().addShutdownHook(new Thread(portal::stop));
            return portal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String addressOf(Process process) throws IOException {
        List<String> said = new ArrayList<>();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        while (line != null) {
            said.add(line);
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                drain(out);
                return found.group();
            }
            line = out.readLine();
        }
        throw new IllegalStateException("the portal did not start:\n" + String.join("\n", said));
    }

    /// Reads on, so that the portal never waits for a full pipe.
    private static void drain(BufferedReader out) {
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        out.transferTo(java.io.Writer.nullWriter());
                    } catch (IOException e) {
                        // The portal has ended; there is nothing left to read.
                    }
                });
    }

    String address() {
        return address;
    }

    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
