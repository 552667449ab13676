package no.samspill.cli;

import de.siegmar.fastcsv.writer.CsvWriter;

import no.samspill.formats.interactions.InteractionMatrixFile;
import no.samspill.formats.interactions.InteractionReading;
import no.samspill.statistics.interactions.Influence;
import no.samspill.statistics.interactions.InteractionMatrix;
import no.samspill.statistics.interactions.KatzInfluence;
import no.samspill.statistics.interactions.TwoStepInfluence;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/// Which targets carry most others along, from a matrix of influences.
@Command(name = "interactions")
final class ComputeInteractionsCommand implements Callable<Integer> {

    /// How strongly longer chains are damped; without it, two steps are counted.
    static final class Katz {
        @Option(names = "--katz", paramLabel = "SHARE", descriptionKey = "interactions.katz")
        private @Nullable Double share;

        @Option(names = "--alpha", paramLabel = "A", descriptionKey = "interactions.alpha")
        private @Nullable Double alpha;

        private KatzInfluence of(InteractionMatrix matrix) {
            return share != null
                    ? KatzInfluence.atShare(matrix, share)
                    : KatzInfluence.at(matrix, Objects.requireNonNull(alpha));
        }

        private boolean isPositive() {
            return share != null ? share > 0 : Objects.requireNonNull(alpha) > 0;
        }
    }

    private final Language language;

    @Parameters(paramLabel = "<matrix.csv>", descriptionKey = "interactions.matrix")
    private Path file = Path.of("");

    @ArgGroup private @Nullable Katz katz;

    @Spec private @Nullable CommandSpec spec;

    ComputeInteractionsCommand(Language language) {
        this.language = language;
    }

    @Override
    public Integer call() throws CommandRefused, IOException {
        Console console = Console.of(Objects.requireNonNull(spec).commandLine(), language);
        InteractionMatrix matrix = read(console);
        CsvWriter csv = CsvWriter.builder().build(console.out());
        if (katz == null) {
            writeTwoSteps(csv, TwoStepInfluence.of(matrix));
        } else {
            writeChains(csv, matrix, converged(console, katz, matrix));
        }
        csv.flush();
        return 0;
    }

    private InteractionMatrix read(Console console) throws CommandRefused, IOException {
        if (!Files.isRegularFile(file)) {
            throw console.refusal("compute.no-file", file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return switch (InteractionMatrixFile.read(file.getFileName().toString(), in)) {
                case InteractionReading.Refused refused ->
                        throw new CommandRefused(ProblemLines.of(refused.problems(), console));
                case InteractionReading.Read read -> {
                    if (!read.problems().isEmpty()) {
                        console.err().println(ProblemLines.of(read.problems(), console));
                    }
                    yield read.matrix();
                }
            };
        }
    }

    private static KatzInfluence.Converged converged(
            Console console, Katz katz, InteractionMatrix matrix) throws CommandRefused {
        if (!katz.isPositive()) {
            throw console.refusal("compute.katz.not-positive");
        }
        return switch (katz.of(matrix)) {
            case KatzInfluence.Converged converged -> converged;
            case KatzInfluence.Diverges diverges ->
                    throw console.refusal(
                            "compute.katz.diverges",
                            shortened(diverges.alpha()),
                            shortened(diverges.limit()),
                            shortened(1 / diverges.limit()));
        };
    }

    private static void writeTwoSteps(CsvWriter csv, List<Influence> influences) {
        csv.writeRecord(
                "target",
                "positive",
                "negative",
                "out",
                "second_order",
                "total",
                "rank",
                "in",
                "received");
        for (Influence one : influences) {
            csv.writeRecord(
                    one.target(),
                    plain(one.positive()),
                    plain(one.negative()),
                    plain(one.out()),
                    plain(one.secondOrder()),
                    plain(one.total()),
                    String.valueOf(one.rank()),
                    plain(one.in()),
                    plain(one.received()));
        }
    }

    private static void writeChains(
            CsvWriter csv, InteractionMatrix matrix, KatzInfluence.Converged answer) {
        csv.writeRecord("target", "influence", "rank");
        int[] ranks = answer.ranks();
        for (int i = 0; i < matrix.size(); i++) {
            csv.writeRecord(
                    matrix.targets().get(i),
                    String.valueOf(answer.influence()[i]),
                    String.valueOf(ranks[i]));
        }
    }

    /// A sum as it is, without decimals when it has none and never as −0.
    private static String plain(double sum) {
        return sum == 0 ? "0" : new BigDecimal(sum).stripTrailingZeros().toPlainString();
    }

    private static String shortened(double number) {
        return new BigDecimal(number).round(new MathContext(5)).toPlainString();
    }
}
