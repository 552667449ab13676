package no.samspill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import picocli.CommandLine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

class HelpTest {

    static Stream<String> everyCommand() {
        return names(commands(), "").stream();
    }

    private static CommandLine commands() {
        return Samspill.commands(
                Language.ENGLISH,
                new Surroundings(
                        CommandRun.HOME,
                        Optional.empty(),
                        Optional.empty(),
                        LocalDate.of(2024, 6, 1),
                        false));
    }

    private static List<String> names(CommandLine command, String before) {
        List<String> names = new ArrayList<>();
        command.getSubcommands()
                .forEach((name, sub) -> {
                    names.add((before + " " + name).strip());
                    names.addAll(names(sub, before + " " + name));
                });
        return names;
    }

    @Test
    void listsEveryCommand() {
        CommandRun run = CommandRun.of("--help");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("serve", "import", "assess", "remove-example-data", "version");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCommand")
    void saysWhatGoesInAndOutWithAnExample(String command) {
        for (Language language : Language.values()) {
            List<String> arguments = new ArrayList<>(List.of(command.split(" ", -1)));
            arguments.add("--help");
            CommandRun run = CommandRun.of(language, arguments.toArray(String[]::new));

            assertThat(run.code()).isZero();
            assertThat(run.out()).containsPattern("\\n(In|Inn): ").containsPattern("(Out|Ut):\\s");
            assertThat(run.out()).contains("\n  samspill " + command);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasEveryTextInEveryLanguage(Language language) {
        assertThat(new TreeSet<>(language.texts().keySet()))
                .isEqualTo(new TreeSet<>(Language.ENGLISH.texts().keySet()));
    }

    @Test
    void describesEveryOption() {
        everyCommand()
                .map(name -> name.split(" ", -1))
                .map(path -> {
                    CommandLine at = commands();
                    for (String one : path) {
                        at = Objects.requireNonNull(at.getSubcommands().get(one));
                    }
                    return at;
                })
                .flatMap(command -> command.getCommandSpec().args().stream())
                .forEach(argument ->
                        assertThat(argument.description()).as(argument.toString()).isNotEmpty());
    }

    @Test
    void namesWhatItDoesNotUnderstand() {
        CommandRun run = CommandRun.of("serve", "--prot", "80");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Not understood: --prot 80", "samspill serve --help");
    }

    @Test
    void saysWhichValuesItTakes() {
        CommandRun run = CommandRun.of("assess", ".", "--method", "best");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("open-sdg", "default", "best");
    }

    @Test
    void printsItsVersion() {
        assertThat(CommandRun.of("version").out()).matches("(?s)Samspill \\d.* \\(Java 2.*\\)\\R");
    }

    @Test
    void answersInTheLanguageAskedFor() {
        assertThat(Language.of(java.util.Map.of("SAMSPILL_LANG", "nn"), java.util.Locale.ENGLISH))
                .isEqualTo(Language.NYNORSK);
        assertThat(Language.of(java.util.Map.of(), java.util.Locale.forLanguageTag("no-NO")))
                .isEqualTo(Language.BOKMAL);
        assertThat(Language.of(java.util.Map.of(), java.util.Locale.FRENCH))
                .isEqualTo(Language.ENGLISH);
    }
}
