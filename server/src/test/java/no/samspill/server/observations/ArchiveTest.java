package no.samspill.server.observations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class ArchiveTest {

    @TempDir Path folder;
    private Path zip;
    private Path into;

    @BeforeEach
    void makeFolders() throws IOException {
        zip = folder.resolve("site.zip");
        into = Files.createDirectory(folder.resolve("into"));
    }

    @Test
    void unpacksFoldersAndFiles() throws IOException {
        write(
                "data/indicator_1-1-1.csv",
                "Year,Value\n2015,1\n",
                "config_data.yml",
                "languages: []");
        Path content = Archive.unpack(zip, into);
        assertThat(content).isEqualTo(into);
        assertThat(content.resolve("data/indicator_1-1-1.csv")).content().startsWith("Year,Value");
    }

    @Test
    void goesIntoTheOneFolderThatHoldsEverything() throws IOException {
        write("site-main/config_data.yml", "x", "__MACOSX/._x", "debris");
        assertThat(Archive.unpack(zip, into)).isEqualTo(into.resolve("site-main"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "../outside.csv",
                "data/../../outside.csv",
                "/outside.csv",
                "..\\outside.csv",
                "C:outside.csv",
                "data/.."
            })
    void writesNothingOutsideItsFolder(String name) throws IOException {
        write(name, "Year,Value");
        assertThatThrownBy(() -> Archive.unpack(zip, into)).isInstanceOf(Archive.Refused.class);
        assertThat(folder.resolve("outside.csv")).doesNotExist();
        assertThat(into).isEmptyDirectory();
    }

    @Test
    void keepsNamesWithTwoDotsInThem() throws IOException {
        write("data/a..b.csv", "Year,Value");
        assertThat(Archive.unpack(zip, into).resolve("a..b.csv")).exists();
    }

    @Test
    void refusesALink() throws IOException {
        write("data", "/etc/passwd");
        byte[] bytes = Files.readAllBytes(zip);
        int entry = indexOf(bytes, new byte[] {'P', 'K', 1, 2});
        bytes[entry + 5] = 3;
        bytes[entry + 40] = (byte) 0xFF;
        bytes[entry + 41] = (byte) 0xA1;
        Files.write(zip, bytes);
        assertThatThrownBy(() -> Archive.unpack(zip, into))
                .isInstanceOf(Archive.Refused.class)
                .hasMessage("data →");
    }

    @Test
    void refusesAnArchiveThatGrowsBeyondMeasure() throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("zeros.csv"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 60; i++) {
                out.write(zeros);
            }
        }
        assertThatThrownBy(() -> Archive.unpack(zip, into))
                .isInstanceOf(Archive.Refused.class)
                .hasMessageStartingWith("1 : ");
    }

    @Test
    void refusesTooManyEntries() throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int i = 0; i <= Archive.MOST_ENTRIES; i++) {
                out.putNextEntry(new ZipEntry("data/" + i));
            }
        }
        assertThatThrownBy(() -> Archive.unpack(zip, into))
                .isInstanceOf(Archive.Refused.class)
                .hasMessage("20001 > 20000");
    }

    @Test
    void refusesWhatIsNoArchive() throws IOException {
        Files.writeString(zip, "Year,Value");
        assertThatThrownBy(() -> Archive.unpack(zip, into)).isInstanceOf(Archive.Refused.class);
    }

    private void write(String... namesAndContents) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndContents[i]));
                out.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i < bytes.length - wanted.length; i++) {
            if (java.util.Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new IllegalArgumentException("not found");
    }
}
