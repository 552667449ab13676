package no.samspill.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// Brings figures in, after showing what would change.
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

    private final Language language;
    private final Surroundings surroundings;

    // Optional for the parser only: the command's own subcommands do without it.
    @Parameters(arity = "0..1", paramLabel = "<path>", descriptionKey = "import.path")
    private @Nullable Path path;

    @Option(names = "--indicator", paramLabel = "ID", descriptionKey = "indicator")
    private String indicator = "";

    @Mixin private final DataOption data = new DataOption();

    @Option(
            names = {"-y", "--yes"},
            descriptionKey = "yes")
    private boolean yes;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    @Spec private @Nullable CommandSpec spec;

    ImportCommand(Language language, Surroundings surroundings) {
        this.language = language;
        this.surroundings = surroundings;
    }

    /// The data folder, also for what stands below this command.
    Path dataFolder() {
        return data.folder();
    }

    @Override
    public Integer call() throws CommandRefused, IOException {
        Console console = Console.of(Objects.requireNonNull(spec).commandLine(), language);
        Path asked = path;
        if (asked == null) {
            console.say("misuse.missing", "<path>");
            console.say("misuse.help", "samspill import");
            return Samspill.MISUSED;
        }
        if (!Files.exists(asked)) {
            throw console.refusal("import.missing", asked);
        }
        List<Path> files = files(asked);
        if (files.isEmpty()) {
            throw console.refusal("import.empty-folder", asked);
        }
        try (ImportDesk desk = Desks.open(data.folder(), console, surroundings)) {
            return bringIn(files, desk, console);
        }
    }

    /// A pack or Open SDG repository is one import; any other folder is the files in it.
    private static List<Path> files(Path asked) throws IOException {
        if (!Files.isDirectory(asked)
                || Files.exists(asked.resolve("pack.yml"))
                || Files.isDirectory(asked.resolve("data"))) {
            return List.of(asked);
        }
        try (Stream<Path> inside = Files.list(asked)) {
            return inside.filter(ImportCommand::holdsFigures).sorted().toList();
        }
    }

    private static boolean holdsFigures(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file)
                && (name.endsWith(".csv") || name.endsWith(".json") || name.endsWith(".jsonstat"));
    }

    private int bringIn(List<Path> files, ImportDesk desk, Console console) throws CommandRefused {
        List<ImportPreview> previews = new ArrayList<>();
        for (Path file : files) {
            ImportPreview preview = desk.preview(file, indicator);
            show(preview, console);
            previews.add(preview);
        }
        // Every file is looked at before the first one lands.
        if (previews.stream().anyMatch(one -> one.id().isEmpty())) {
            throw console.refusal("import.refused");
        }
        List<ImportPreview> changing =
                previews.stream().filter(one -> !one.changesNothing()).toList();
        if (dryRun || changing.isEmpty()) {
            console.out().println(console.text(dryRun ? "import.dry-run" : "import.nothing"));
            return 0;
        }
        if (!yes && !agreed(console)) {
            throw console.refusal("import.not-agreed");
        }
        land(changing, desk, console);
        return 0;
    }

    /// Lets the files land one after the other; when that stops, the refusal names those that have.
    static void land(List<ImportPreview> files, ImportDesk desk, Console console)
            throws CommandRefused {
        List<String> landed = new ArrayList<>();
        for (ImportPreview file : files) {
            try {
                String line = console.text("import.landed", file.source(), desk.commit(file));
                console.out().println(line);
                landed.add(file.source());
            } catch (CommandRefused refused) {
                if (landed.isEmpty()) {
                    throw refused;
                }
                String names = String.join(", ", landed);
                console.err().println(refused.sentence());
                throw console.refusal("import.stopped", file.source(), names);
            }
        }
    }

    private static void show(ImportPreview preview, Console console) {
        if (!preview.problems().isEmpty()) {
            console.err().println(preview.problems());
        }
        if (preview.id().isEmpty()) {
            return;
        }
        console.out().println(console.text("import.preview", preview.source(), preview.rows()));
        preview.indicators().stream()
                .filter(ImportPreview.IndicatorChange::isSomething)
                .forEach(one ->
                        console.out()
                                .println(
                                        console.text(
                                                "import.change",
                                                one.indicator(),
                                                one.added(),
                                                one.changed(),
                                                one.removed())));
    }

    private static boolean agreed(Console console) {
        // There is no console when input comes from a pipe or a scheduled job.
        Optional<java.io.Console> terminal =
                Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal);
        if (terminal.isEmpty()) {
            return false;
        }
        console.err().print(console.text("import.ask") + " ");
        console.err().flush();
        String answer = terminal.get().readLine();
        return answer != null
                && List.of("y", "yes", "j", "ja").contains(answer.strip().toLowerCase(Locale.ROOT));
    }
}
