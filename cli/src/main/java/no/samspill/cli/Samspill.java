package no.samspill.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;

/// The command line of Samspill.
///
/// Exit codes: 0 done, 1 refused with a sentence on standard error, 2 called in a way that is not
/// understood.
@Command(name = "samspill")
public final class Samspill implements Callable<Integer> {

    static final int REFUSED = 1;
    static final int MISUSED = 2;

    @Spec private @org.jspecify.annotations.Nullable CommandSpec spec;

    private Samspill() {}

    /// Runs one command and ends the process with its exit code.
    @SuppressWarnings("SystemExitOutsideMain")
    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        Language language = Language.of(environment, Locale.getDefault(Locale.Category.DISPLAY));
        CommandLine commands = commands(language, Surroundings.of(environment));
        commands.setOut(writer(FileDescriptor.out));
        commands.setErr(writer(FileDescriptor.err));
        System.exit(commands.execute(arguments));
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /// All commands, speaking `language`.
    static CommandLine commands(Language language, Surroundings surroundings) {
        CommandLine root =
                new CommandLine(new Samspill())
                        .addSubcommand(new ServeCommand(language, surroundings))
                        .addSubcommand(
                                new CommandLine(new ImportCommand(language, surroundings))
                                        .addSubcommand(
                                                new ImportBoundariesCommand(
                                                        language, surroundings)))
                        .addSubcommand(new AssessCommand(language, surroundings))
                        .addSubcommand(
                                new CommandLine(new ComputeCommand())
                                        .addSubcommand(new ComputeInteractionsCommand(language)))
                        .addSubcommand(new RemoveExampleDataCommand(language, surroundings))
                        .addSubcommand(
                                new CommandLine(new AuditCommand())
                                        .addSubcommand(
                                                new AuditVerifyCommand(language, surroundings)))
                        .addSubcommand(new InviteCommand(language, surroundings))
                        .addSubcommand(new VersionCommand());
        speak(root, language.texts());
        return root.setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new Misuse(language))
                .setExecutionExceptionHandler(new Refusals(surroundings.debug()));
    }

    private static void speak(CommandLine command, ResourceBundle texts) {
        command.addMixin("help", new HelpOption());
        command.setResourceBundle(texts);
        command.setUsageHelpWidth(100);
        command.getSubcommands().values().forEach(sub -> speak(sub, texts));
    }

    @Override
    public Integer call() {
        CommandLine command = java.util.Objects.requireNonNull(spec).commandLine();
        command.usage(command.getOut());
        return MISUSED;
    }
}
