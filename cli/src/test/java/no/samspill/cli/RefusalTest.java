package no.samspill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.start.DataFolder;
import no.samspill.server.start.Server;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

class RefusalTest {

    @TempDir private Path folder;

    private static void isOneSentence(CommandRun run, String part) {
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains(part).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void refusesAPortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            CommandRun run = CommandRun.of("serve", "--data", folder.toString(), "--port", port);

            isOneSentence(run, "Port " + port + " is taken");
            assertThat(run.err()).hasLineCount(1);
        }
    }

    @Test
    void refusesAPortThatDoesNotExist() {
        isOneSentence(CommandRun.of("serve", "--port", "70000"), "Port 70000 does not exist");
    }

    @Test
    void refusesADataFolderInUse() throws Exception {
        try (DataFolder used = DataFolder.open(folder)) {
            CommandRun run =
                    CommandRun.of(
                            Language.BOKMAL, "serve", "--data", folder.toString(), "--port", "0");

            assertThat(used).isNotNull();
            isOneSentence(run, "er i bruk");
            assertThat(run.err()).hasLineCount(1);
        }
    }

    @Test
    void refusesADataFolderThatIsAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        CommandRun run = CommandRun.of("serve", "--data", file.toString(), "--port", "0");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("cannot be written to", "--data").hasLineCount(1);
    }

    @Test
    void refusesAFolderThatIsNoPack() throws Exception {
        Path pack = Files.createDirectory(folder.resolve("empty"));

        isOneSentence(CommandRun.of("assess", pack.toString()), "empty");
        isOneSentence(CommandRun.of("assess", pack.toString(), "--method", "open-sdg"), "Open SDG");
        isOneSentence(CommandRun.of("assess", pack.resolve("none").toString()), "no folder");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        isOneSentence(CommandRun.of("import", folder.resolve("none.csv").toString()), "none.csv");
        isOneSentence(CommandRun.of("import", folder.toString()), "holds no figures");
        assertThat(CommandRun.of("import").code()).isEqualTo(2);
    }

    @Test
    void refusesBoundariesItCannotRead() throws Exception {
        isOneSentence(
                CommandRun.of("import", "boundaries", folder.resolve("none.json").toString()),
                "none.json");
        Path file = Files.writeString(folder.resolve("map.json"), "{}");
        isOneSentence(
                CommandRun.of("import", "boundaries", file.toString(), "--attribution", " "),
                "--attribution");
        assertThat(CommandRun.of("import", "boundaries").code()).isEqualTo(2);
        CommandRun date =
                CommandRun.of("import", "boundaries", file.toString(), "--valid-from", "soon");
        assertThat(date.code()).isEqualTo(2);
        assertThat(date.err()).contains("2024-06-01");
    }

    @ParameterizedTest
    @EnumSource(Server.Step.class)
    void hasWordsForEveryStep(Server.Step step) {
        String key = "serve.step." + step.name().toLowerCase(Locale.ROOT);

        assertThat(Language.ENGLISH.texts().containsKey(key)).isEqualTo(step != Server.Step.READY);
    }
}
