package no.samspill.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.Locale;
import java.util.ResourceBundle;

/// Prints which Samspill this is, and on which Java.
@Command(name = "version")
final class VersionCommand implements Runnable {

    @Spec private @org.jspecify.annotations.Nullable CommandSpec spec;

    @Override
    public void run() {
        java.util.Objects.requireNonNull(spec)
                .commandLine()
                .getOut()
                .println("Samspill " + version() + " (Java " + Runtime.version() + ")");
    }

    private static String version() {
        return ResourceBundle.getBundle("no.samspill.cli.version", Locale.ROOT)
                .getString("version");
    }
}
