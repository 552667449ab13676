package no.samspill.server.publishing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import no.samspill.server.publishing.web.RepositoryZip.Limits;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class RepositoryZipTest {

    private static final Limits SMALL = new Limits(5, 3, 200);

    @TempDir private Path folder;
    private Path zip = Path.of("");
    private Path into = Path.of("");

    @BeforeEach
    void makeAPlace() throws IOException {
        zip = folder.resolve("sent.zip");
        into = Files.createDirectory(folder.resolve("into"));
    }

    private void pack(String... names) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write("text".getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
    }

    private void refused(String reason) {
        assertThatExceptionOfType(UnsafeZip.class)
                .isThrownBy(() -> RepositoryZip.unpack(zip, into, SMALL))
                .satisfies(unsafe -> assertThat(unsafe.reason("en")).contains(reason));
        assertThat(folder.resolve("evil.csv")).doesNotExist();
    }

    @Test
    void findsTheContentInTheOnlyFolder() throws IOException, UnsafeZip {
        pack("site-main/config.yml", "site-main/data/a.csv");
        Path content = RepositoryZip.unpack(zip, into, SMALL);
        assertThat(content).isEqualTo(into.resolve("site-main"));
        assertThat(content.resolve("data/a.csv")).hasContent("text");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "../evil.csv",
                "data/../../evil.csv",
                "/tmp/evil.csv",
                "data\\..\\..\\evil.csv",
                "C:evil.csv",
                "data/evil\u0000.csv"
            })
    void refusesNamesThatLeadOutOfTheFolder(String name) throws IOException {
        pack("config.yml", name);
        refused("leads out of the folder");
    }

    @Test
    void refusesMoreFilesThanItTakes() throws IOException {
        pack("1", "2", "3", "4", "5", "6");
        refused("more than 5 files");
    }

    @Test
    void refusesNamesThatAreOneFileOnSomeDisks() throws IOException {
        pack("data/A.csv", "data/a.csv");
        refused("there twice");
    }

    @Test
    void refusesWhatGrowsTooLarge() throws IOException {
        byte[] noise = new byte[1024 * 1024];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 31 + (i >> 7) * 17 + (i >> 13));
        }
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int n = 0; n < 4; n++) {
                out.putNextEntry(new ZipEntry("part" + n));
                out.write(noise);
                out.closeEntry();
            }
        }
        refused("more than 3 MB");
    }

    @Test
    void refusesWhatIsPackedFarTooTightly() throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("bomb"));
            writeZeros(out, 2 * 1024 * 1024);
            out.closeEntry();
        }
        refused("packed more than 200 times");
    }

    private static void writeZeros(OutputStream out, int count) throws IOException {
        out.write(new byte[count]);
    }

    @Test
    void refusesLinks() throws IOException {
        pack("config.yml");
        byte[] bytes = Files.readAllBytes(zip);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < bytes.length - 46; at++) {
            if (buffer.getInt(at) == 0x02014b50) {
                buffer.putInt(at + 38, 0xa1ff << 16);
            }
        }
        Files.write(zip, bytes);
        refused("is a link");
    }

    @Test
    void refusesWhatIsNoArchive() throws IOException {
        Files.writeString(zip, "no archive");
        refused("cannot be read");
    }
}
