package no.samspill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The page about the command line is the command line's own help.
///
/// `mvn test -pl cli -am -Dtest=CommandLineReferenceTest -Dsurefire.failIfNoSpecifiedTests=false
/// -Dsamspill.rewrite=true` writes it anew.
class CommandLineReferenceTest {

    private static final Path PAGE = CommandRun.HOME.resolve("docs/reference/command-line.md");

    @Test
    void isWhatTheCommandsSay() throws IOException {
        String page = page();
        if (Boolean.getBoolean("samspill.rewrite")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE)
                .as("Written anew with -Dsamspill.rewrite=true, see this test")
                .content()
                .isEqualTo(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder();
        page.append("# Command line\n\n")
                .append("Generated from the commands' own help; a test fails when it is stale. ")
                .append("`SAMSPILL_LANG=nb` and `nn` give it in Norwegian.\n\n")
                .append(section(""));
        HelpTest.everyCommand().forEach(name -> page.append("\n").append(section(name)));
        return page.toString();
    }

    private static String section(String command) {
        List<String> arguments = new ArrayList<>();
        if (!command.isEmpty()) {
            arguments.addAll(List.of(command.split(" ", -1)));
        }
        arguments.add("--help");
        String help = CommandRun.of(arguments.toArray(String[]::new)).out();
        String plain =
                help.lines()
                        .map(String::stripTrailing)
                        .reduce("", (all, line) -> all + line + "\n");
        return "## " + ("samspill " + command).strip() + "\n\n```text\n" + plain + "```\n";
    }
}
