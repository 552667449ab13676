package no.samspill.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.Objects;
import java.util.concurrent.Callable;

/// Says whether the record of every change is as it was written.
@Command(name = "verify")
final class AuditVerifyCommand implements Callable<Integer> {

    private final Language language;
    private final Surroundings surroundings;

    @Mixin private final DataOption data = new DataOption();
    @Spec private @Nullable CommandSpec spec;

    AuditVerifyCommand(Language language, Surroundings surroundings) {
        this.language = language;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandRefused {
        Console console = Console.of(Objects.requireNonNull(spec).commandLine(), language);
        try (ImportDesk desk = Desks.open(data.folder(), console, surroundings)) {
            return switch (desk.verifyAudit()) {
                case AuditVerdict.Intact(long count, String hash) -> {
                    console.out().println(console.text("audit.intact", count, hash));
                    yield 0;
                }
                case AuditVerdict.Broken broken -> {
                    console.out().println(sentence(broken, console));
                    yield Samspill.REFUSED;
                }
            };
        }
    }

    private static String sentence(AuditVerdict.Broken broken, Console console) {
        String record = broken.record();
        String at = broken.at();
        String where =
                record == null || at == null
                        ? console.text("audit.entry", broken.seq())
                        : console.text("audit.entry.known", broken.seq(), at, record);
        String key = "audit.broken." + broken.what();
        return console.text("audit.broken", where)
                + " "
                + (console.texts().containsKey(key)
                        ? console.text(key, broken.seq(), broken.certain(), broken.seq() - 1)
                        : broken.what());
    }
}
