package no.samspill.server.portal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.formats.Problem;
import no.samspill.server.TestServer;
import no.samspill.server.shared.CurrentPack;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A site whose only table holds 120 texts where figures should be, one of them with a character of
/// value zero.
class ReportPagesTest {

    @TempDir private static Path site;

    @SuppressWarnings("NullAway.Init")
    private static TestServer server;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void write() throws IOException {
        write("config_data.yml", "languages:\n  - en\n");
        write("indicator-config/1-2-1.yml", "indicator_number: 1.2.1\n");
        String texts =
                IntStream.range(0, 120)
                        .mapToObj(number -> (1900 + number) + ",much" + (number == 0 ? "\0" : ""))
                        .collect(Collectors.joining("\n"));
        write("data/indicator_1-2-1.csv", "Year,Value\n" + texts + "\n2020,3\n");
        server = TestServer.with(site);
    }

    private static void write(String file, String text) throws IOException {
        Path path = site.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"nb, Merknader til landpakken", "nn, Merknader til landpakka", "en, Remarks about"})
    void showsWhereWhatAndWhatToDo(String lang, String title) throws Exception {
        String page = get("/" + lang + "/data/report").body();

        assertThat(page)
                .contains(title, "data/indicator_1-2-1.csv", "«much»", "<code>Value</code>")
                .contains("severity=warning", "code=opensdg.value.text", "report.csv")
                .contains("page=2")
                .doesNotContain("page=3", "??");
    }

    @Test
    void listsAHundredAtATimeAndOneKindWhenAsked() throws Exception {
        String kind = "/en/data/report?code=opensdg.value.text";

        assertThat(rows(get(kind).body())).isEqualTo(100);
        assertThat(rows(get(kind + "&page=2").body())).isEqualTo(20);
        assertThat(rows(get(kind + "&page=99").body())).isEqualTo(20);
        assertThat(get("/en/data/report?code=no-such").body()).contains("No remarks of this kind");
    }

    @Test
    void givesAllOfItAsCsv() throws Exception {
        for (int time = 0; time < 2; time++) {
            HttpResponse<String> answer = get("/en/data/report.csv");
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                    .contains("remarks.csv");
            assertThat(answer.body().lines())
                    .hasSize(server.part(CurrentPack.class).countReport() + 1)
                    .anyMatch(line -> line.contains("\"data/indicator_1-2-1.csv\",\"3\""));
        }
    }

    @Test
    void keepsEveryProblemAsItWasFound() {
        assertThat(server.part(CurrentPack.class).listReport())
                .hasSize(server.part(CurrentPack.class).countReport())
                .filteredOn(one -> one.code().equals("opensdg.value.text"))
                .hasSize(120)
                .anySatisfy(one -> {
                    assertThat(one.severity()).isEqualTo(Problem.Severity.WARNING);
                    assertThat(one.row()).isEqualTo(3);
                    assertThat(one.column()).isEqualTo("Value");
                });
    }

    @Test
    void isLinkedFromTheDataPageWithItsCount() throws Exception {
        int remarks = server.part(CurrentPack.class).countReport();

        assertThat(get("/en/data").body())
                .contains("href=\"/en/data/report\"", remarks + " remarks");
    }

    @Test
    void saysThatThereIsNothing() throws Exception {
        TestServer small = TestServer.withSmallPack();

        assertThat(get(small, "/nb/data/report").body()).contains("Ingen merknader");
        assertThat(get(small, "/nb/data").body()).contains("Ingen merknader");
        assertThat(get(small, "/nb/data/report.csv").body().lines()).hasSize(1);
    }

    /// Rows of the list; each names the file.
    private static long rows(String page) {
        return page.lines().filter(line -> line.contains("<code>data/")).count();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(server, path);
    }

    private HttpResponse<String> get(TestServer from, String path)
            throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(from.at(path)).build(), BodyHandlers.ofString());
    }
}
