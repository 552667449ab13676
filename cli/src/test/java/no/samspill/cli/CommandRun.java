package no.samspill.cli;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/// What a command answered when it was run inside a test.
record CommandRun(int code, String out, String err) {

    static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    static CommandRun of(String... arguments) {
        return of(Language.ENGLISH, arguments);
    }

    static CommandRun of(Language language, String... arguments) {
        var surroundings =
                new Surroundings(
                        HOME, Optional.empty(), Optional.empty(), LocalDate.of(2024, 6, 1), false);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commands = Samspill.commands(language, surroundings);
        commands.setOut(new PrintWriter(out, true));
        commands.setErr(new PrintWriter(err, true));
        int code = commands.execute(arguments);
        return new CommandRun(code, out.toString(), err.toString());
    }
}
