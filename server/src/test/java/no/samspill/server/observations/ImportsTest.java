package no.samspill.server.observations;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.formats.Problem;
import no.samspill.server.TestServer;
import no.samspill.server.observations.Imports.Preview;
import no.samspill.server.observations.Release.ReleasedIndicator;
import no.samspill.server.rights.Caller;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class ImportsTest {

    private static final String HEADER = "INDICATOR,REF_AREA,TIME_PERIOD,OBS_VALUE\n";

    @TempDir Path folder;
    private final TestServer server = TestServer.apart("scratch");
    private final Imports imports = server.part(Imports.class);

    @Test
    void namesTheRowOfEveryUnknownCodeOnce() throws IOException {
        Preview preview =
                preview(
                        "figures.csv",
                        HEADER
                                + "low-income,0201,1999,1\n"
                                + "low-incom,0201,1999,1\n"
                                + "low-income,201,1999,1\n"
                                + "low-income,201,1998,1\n"
                                + "low-income,0103,1999,1\n");
        assertThat(preview.refused()).isTrue();
        assertThat(preview.problems())
                .extracting(
                        problem -> problem.code() + " " + problem.row() + " " + problem.column())
                .containsExactly(
                        "check.indicator.unknown 3 INDICATOR",
                        "check.area.unknown 4 REF_AREA",
                        "check.area.not-then 6 REF_AREA");
        assertThat(preview.problems().getFirst().message("en")).contains("low-income");
    }

    @Test
    void takesAllOfAFileOrNothing() throws IOException {
        long before = countReleases();
        Preview preview =
                preview(
                        "figures.csv",
                        HEADER + "low-income,0201,1997,1\nlow-income,0201,1998,many\n");
        assertThat(preview.refused()).isTrue();
        assertThat(preview.problems())
                .extracting(Problem::code)
                .containsExactly("csv.value.not-a-number");
        assertThat(countReleases()).isEqualTo(before);
    }

    @Test
    void landsOnceHoweverOftenItIsCommitted() throws IOException {
        Preview preview = preview("figures.csv", HEADER + "low-income,0202,1990,1\n");
        UUID id = Objects.requireNonNull(preview.id());
        assertThat(preview.indicators()).extracting(ReleasedIndicator::added).containsExactly(1L);
        Release first = imports.commit(id, Caller.operator()).orElseThrow().release();
        Release again = imports.commit(id, Caller.operator()).orElseThrow().release();
        assertThat(first).isNotNull().isEqualTo(again);
        assertThat(imports.findRelease(id)).contains(Objects.requireNonNull(first));
    }

    @Test
    void forgetsWhatIsDiscarded() throws IOException {
        UUID id =
                Objects.requireNonNull(
                        preview("figures.csv", HEADER + "low-income,0202,1991,1\n").id());
        imports.discard(id);
        assertThat(imports.find(id, Caller.operator())).isEmpty();
        assertThat(imports.commit(id, Caller.operator())).isEmpty();
    }

    @Test
    void readsADataFileOfOpenSdgForTheWholeCountry() throws IOException {
        Preview preview = preview("indicator_low-income.csv", "Year,GeoCode,Value\n1980,,5\n");
        assertThat(preview.format()).isEqualTo("open-sdg");
        assertThat(preview.changes()).extracting(Change::area).containsExactly("XX");
    }

    @Test
    void readsAnOpenSdgRepositoryFromAnArchive() throws IOException {
        Preview preview =
                archive(
                        "site/data/indicator_low-income.csv",
                        "Year,Value\n1981,5\n",
                        "site/config_data.yml",
                        "inputs:\n  - class: InputCsvData\n    path_pattern: data/indicator_*.csv\n");
        assertThat(preview.format()).isEqualTo("open-sdg");
        assertThat(preview.problems()).extracting(Problem::file).doesNotContain("");
        assertThat(folder.resolve("outside.csv")).doesNotExist();
    }

    @Test
    void refusesAnArchiveThatReachesOutside() throws IOException {
        Preview preview = archive("../../outside.csv", "Year,Value\n");
        assertThat(preview.problems()).extracting(Problem::code).containsExactly("file.zip-unsafe");
        assertThat(preview.problems().getFirst().message("nb")).contains("../../outside.csv");
    }

    @Test
    void refusesAFileOfAnotherKind() throws IOException {
        assertThat(preview("figures.xlsx", "PK").problems())
                .extracting(Problem::code)
                .containsExactly("file.format-unknown");
    }

    private Preview preview(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        return imports.preview(file, name, null, Caller.operator());
    }

    private Preview archive(String... namesAndContents) throws IOException {
        Path zip = folder.resolve("site.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndContents[i]));
                out.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return imports.preview(zip, "site.zip", null, Caller.operator());
    }

    private long countReleases() {
        return server.part(Releases.class).list(1000).size();
    }
}
