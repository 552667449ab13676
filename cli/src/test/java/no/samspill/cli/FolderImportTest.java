package no.samspill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The files of a folder land one after the other.
class FolderImportTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Console console =
            new Console(
                    Language.ENGLISH,
                    Language.ENGLISH.texts(),
                    new PrintWriter(out, true),
                    new PrintWriter(err, true));

    @Test
    void namesWhatHasLandedWhenItStops() {
        assertThatThrownBy(() -> land("a.csv", "b.csv", "gone.csv", "d.csv"))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("stopped at gone.csv")
                .hasMessageContaining("still there: a.csv, b.csv.");
        assertThat(out.toString()).contains("a.csv: brought in", "b.csv: brought in");
        assertThat(out.toString()).doesNotContain("d.csv");
        assertThat(err.toString()).contains("gone.csv waited too long");
    }

    @Test
    void saysOnlyWhyWhenNothingHasLanded() {
        assertThatThrownBy(() -> land("gone.csv", "b.csv"))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("gone.csv waited too long");
        assertThat(out.toString()).isEmpty();
    }

    private void land(String... names) throws CommandRefused {
        List<ImportPreview> files =
                List.of(names).stream()
                        .map(name -> new ImportPreview(Optional.of(name), name, 1, List.of(), ""))
                        .toList();
        try (ImportDesk desk = new ForgetfulDesk(console)) {
            ImportCommand.land(files, desk, console);
        }
    }

    /// Records that have forgotten the file `gone.csv`.
    private record ForgetfulDesk(Console console) implements ImportDesk {

        @Override
        public ImportPreview preview(Path file, String indicator) {
            return new ImportPreview(Optional.empty(), file.toString(), 0, List.of(), "");
        }

        @Override
        public String commit(ImportPreview preview) throws CommandRefused {
            if (preview.source().equals("gone.csv")) {
                throw console.refusal("import.gone", preview.source());
            }
            return "7";
        }

        @Override
        public String withdrawExamples() {
            return "";
        }

        @Override
        public AddedBoundaries addBoundaries(BoundaryFile file) {
            return AddedBoundaries.refused("");
        }

        @Override
        public String invite(NewRole role, String email) {
            throw new UnsupportedOperationException("nobody asks");
        }

        @Override
        public AuditVerdict verifyAudit() {
            throw new UnsupportedOperationException("nobody asks");
        }

        @Override
        public void close() {
            // Holds nothing open.
        }
    }
}
