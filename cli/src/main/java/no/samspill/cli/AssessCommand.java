package no.samspill.cli;

import no.samspill.formats.opensdg.OpenSdgAssessment;
import no.samspill.formats.pack.CountryPack;
import no.samspill.formats.pack.CountryPacks;
import no.samspill.formats.pack.PackRefused;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/// Assesses every indicator of a folder, without a server.
@Command(name = "assess")
final class AssessCommand implements Callable<Integer> {

    /// How to assess, as named on the command line.
    enum Method {
        OPEN_SDG("open-sdg"),
        DEFAULT("default");

        private final String name;

        Method(String name) {
            this.name = name;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /// What to write, as named on the command line.
    enum Form {
        CSV,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final Language language;
    private final Surroundings surroundings;

    @Parameters(paramLabel = "<folder>", descriptionKey = "assess.folder")
    private Path folder = Path.of("");

    @Option(
            names = "--method",
            paramLabel = "M",
            defaultValue = "default",
            descriptionKey = "method")
    private Method method = Method.DEFAULT;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "as-of")
    private @Nullable LocalDate asOf;

    @Option(names = "--format", paramLabel = "F", defaultValue = "csv", descriptionKey = "format")
    private Form form = Form.CSV;

    @Spec private @Nullable CommandSpec spec;

    AssessCommand(Language language, Surroundings surroundings) {
        this.language = language;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandRefused, IOException {
        Console console = Console.of(Objects.requireNonNull(spec).commandLine(), language);
        if (!Files.isDirectory(folder)) {
            throw console.refusal("assess.no-folder", folder);
        }
        switch (method) {
            case OPEN_SDG -> openSdg(console);
            case DEFAULT -> robustTrend(console);
        }
        return 0;
    }

    private void openSdg(Console console) throws CommandRefused, IOException {
        if (!Files.isDirectory(folder.resolve("data"))) {
            throw console.refusal("assess.no-open-sdg", folder);
        }
        if (asOf != null) {
            console.say("assess.as-of-unused");
        }
        List<OpenSdgAssessment.Row> rows = OpenSdgAssessment.assess(folder);
        if (rows.isEmpty()) {
            throw console.refusal("assess.no-open-sdg", folder);
        }
        PrintWriter out = console.out();
        switch (form) {
            case CSV -> OpenSdgAssessment.writeCsv(rows, out);
            case JSON -> OpenSdgAssessment.writeJson(rows, out);
        }
        console.say("assess.done", rows.size());
    }

    private void robustTrend(Console console) throws CommandRefused, IOException {
        CountryPack pack = read(console);
        List<AssessedSeries> rows = HeadlineAssessment.assess(pack, asOf, surroundings.today());
        PrintWriter out = console.out();
        switch (form) {
            case CSV -> AssessedSeries.writeCsv(rows, out);
            case JSON -> AssessedSeries.writeJson(rows, out);
        }
        console.say("assess.done", rows.size());
    }

    private CountryPack read(Console console) throws CommandRefused {
        try {
            CountryPack pack = CountryPacks.read(folder.toAbsolutePath().normalize());
            if (!pack.report().isEmpty()) {
                console.say("assess.report", pack.report().size());
            }
            return pack;
        } catch (PackRefused refused) {
            throw new CommandRefused(ProblemLines.of(refused.problems(), console));
        }
    }
}
