package no.samspill.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.Objects;
import java.util.concurrent.Callable;

/// Invites somebody to act for a body, above all its first administrator.
@Command(name = "invite")
final class InviteCommand implements Callable<Integer> {

    private final Language language;
    private final Surroundings surroundings;

    @Option(names = "--body", required = true, paramLabel = "ID", descriptionKey = "invite.body")
    private String body = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "administrator",
            descriptionKey = "invite.role")
    private String role = "";

    @Option(
            names = "--email",
            required = true,
            paramLabel = "E-MAIL",
            descriptionKey = "invite.email")
    private String email = "";

    @Mixin private final DataOption data = new DataOption();
    @Spec private @Nullable CommandSpec spec;

    InviteCommand(Language language, Surroundings surroundings) {
        this.language = language;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandRefused {
        Console console = Console.of(Objects.requireNonNull(spec).commandLine(), language);
        try (ImportDesk desk = Desks.open(data.folder(), console, surroundings)) {
            console.out()
                    .println(
                            console.text(
                                    "invite.sent",
                                    email,
                                    desk.invite(new NewRole(body, role), email)));
        }
        return 0;
    }
}
