package no.samspill.cli;

import picocli.CommandLine.Option;

/// The option that every command has.
final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    private boolean help;

    boolean isAsked() {
        return help;
    }
}
