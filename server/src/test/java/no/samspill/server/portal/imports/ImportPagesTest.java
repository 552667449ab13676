package no.samspill.server.portal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.TestCallers;
import no.samspill.server.TestServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

class ImportPagesTest {

    private static final String HEADER = "INDICATOR,REF_AREA,TIME_PERIOD,OBS_VALUE\n";
    private static final String BOUNDARY = "----samspill";

    private final TestServer server = TestServer.apart("scratch");
    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"nb", "nn", "en"})
    void leadsFromAFileToARelease(String lang) throws Exception {
        assertThat(get("/" + lang + "/import").body()).contains("name=\"file\"", "id=\"columns\"");
        String year = Map.of("nb", "1970", "nn", "1971", "en", "1972").get(lang);
        String row = "culture-distance,XX," + year + ",7.5\n";
        String preview = location(upload("/" + lang + "/import", "new.csv", HEADER + row));
        HttpResponse<String> shown = get(preview);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("/commit\"", "new.csv", year);

        String operator = lang.equals("en") ? "local operator" : "lokal operatør";
        String release = location(post(preview + "/commit"));
        assertThat(release).contains("/" + lang + "/releases/");
        assertThat(get(release).body())
                .contains("role=\"status\"", "figures.parquet", operator, "new.csv");
        assertThat(location(post(preview + "/commit"))).isEqualTo(release);
        assertThat(location(get(preview))).isEqualTo(release.replace("?landed", ""));

        String again = location(upload("/" + lang + "/import", "new.csv", HEADER + row));
        assertThat(get(again).body()).doesNotContain("/commit\"");
    }

    @Test
    void showsEveryProblemWithItsPlaceAndWhatToDo() throws Exception {
        String file = HEADER + "culture-distance,9999,1970,1\nculture-distance,XX,1970,=many\n";
        String preview = location(upload("/nb/import", "broken.csv", file));
        HttpResponse<String> shown = get(preview);
        assertThat(shown.statusCode()).isEqualTo(422);
        assertThat(shown.body())
                .contains(
                        "ds-error-summary", "autofocus", "OBS_VALUE", "9999", "href=\"#problem-1\"")
                .doesNotContain("/commit\"");
        String csv = get(preview + "/problems.csv").body();
        assertThat(csv)
                .startsWith("\uFEFF\"Alvor\",\"Fil\",\"Rad\"")
                .contains("\"broken.csv\",\"3\"");
        assertThat(location(post(preview + "/commit"))).isEqualTo(preview);
    }

    @Test
    void asksForTheFileThatIsMissing() throws Exception {
        HttpResponse<String> answer = upload("/nn/import", "", "");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Vel fila som skal lastast opp.", "href=\"#file\"");
    }

    @Test
    void saysThatAPreviewIsGone() throws Exception {
        String preview =
                location(upload("/en/import", "a.csv", HEADER + "culture-distance,XX,1960,1\n"));
        assertThat(location(post(preview + "/discard"))).isEqualTo("/en/import?done=discarded");
        assertThat(get("/en/import?done=discarded").body()).contains("Nothing has been changed");
        assertThat(get(preview).statusCode()).isEqualTo(410);
        assertThat(post(preview + "/commit").statusCode()).isEqualTo(410);
        assertThat(get(preview).body()).contains("no longer there");
    }

    @Test
    void theExampleFileCanBeBroughtIn() throws Exception {
        HttpResponse<String> example = get("/nb/import/example.csv");
        assertThat(example.headers().firstValue("Content-Disposition").orElse(""))
                .contains("eksempel.csv");
        String preview = location(upload("/nb/import", "eksempel.csv", example.body()));
        assertThat(get(preview).body()).contains("/commit\"");
        var _ = post(preview + "/discard");
    }

    @Test
    void sendsWhoeverHasNotSignedInToDoSo() throws Exception {
        HttpResponse<String> form =
                client.send(
                        HttpRequest.newBuilder(server.at("/nb/import")).build(),
                        BodyHandlers.ofString());
        assertThat(location(form)).isEqualTo("/nb/sign-in?back=%2Fnb%2Fimport");
        HttpResponse<String> sent =
                client.send(
                        HttpRequest.newBuilder(server.at("/nb/import"))
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString());
        assertThat(location(sent)).isEqualTo("/nb/sign-in?back=%2Fnb");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"nb", "nn", "en"})
    void keepsNothingOfFiguresThatAreAnotherBodysToBringIn(String lang) throws Exception {
        String stranger = "statistician@new-ministry";
        Path staging =
                Path.of(server.part(Environment.class).getProperty("samspill.data", ""), "staging");
        long before = files(staging);
        String file = HEADER + "youth-neet,XX,1970,7.5\n";
        HttpResponse<String> refused =
                sendAs(stranger, "/" + lang + "/import", "file", "theirs.csv", file, Map.of());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains("youth-neet", "href=\"#file\"", "lang=\"" + lang + "\"");
        // Neither does the indicator chosen in the form instead of named in the file.
        HttpResponse<String> chosen =
                sendAs(
                        stranger,
                        "/" + lang + "/import",
                        "file",
                        "theirs.csv",
                        "REF_AREA,TIME_PERIOD,OBS_VALUE\nXX,1970,7.5\n",
                        Map.of("indicator", "youth-neet"));
        assertThat(chosen.statusCode()).isEqualTo(403);
        assertThat(files(staging)).isEqualTo(before);

        HttpResponse<String> own =
                sendAs(
                        "statistician@statistics",
                        "/" + lang + "/import",
                        "file",
                        "ours.csv",
                        file,
                        Map.of());
        String preview = location(own);
        assertThat(files(staging)).isGreaterThan(before);
        HttpResponse<String> looked =
                client.send(
                        HttpRequest.newBuilder(server.at(preview))
                                .header(TestCallers.HEADER, stranger)
                                .build(),
                        BodyHandlers.ofString());
        assertThat(looked.statusCode()).isIn(403, 404);
        var _ = post(preview + "/discard");
    }

    private static long files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void addsBoundariesAndNamesWhatIsWrongWithThem() throws Exception {
        String square =
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\","
                        + "\"properties\":{\"code\":\"CODE\"},\"geometry\":{\"type\":\"Polygon\","
                        + "\"coordinates\":[[[10,60],[11,60],[11,61],[10,60]]]}}]}";
        Map<String, String> fields =
                Map.of(
                        "level",
                        "county",
                        "validFrom",
                        "1950-01-01",
                        "validTo",
                        "1951-01-01",
                        "attribution",
                        "© Kartet");
        HttpResponse<String> wrong =
                send(
                        "/nb/import/boundaries",
                        "boundaryFile",
                        "a.json",
                        square.replace("CODE", "77"),
                        fields);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Det finnes ikke noe område med koden 77");
        HttpResponse<String> empty =
                send("/nb/import/boundaries", "boundaryFile", "", "", Map.of("validFrom", "soon"));
        assertThat(empty.body()).contains("href=\"#boundary-file\"", "href=\"#valid-from\"");
        HttpResponse<String> added =
                send(
                        "/nb/import/boundaries",
                        "boundaryFile",
                        "a.json",
                        square.replace("CODE", "01"),
                        fields);
        assertThat(location(added)).isEqualTo("/nb/import?done=boundaries#boundaries");
        assertThat(get("/nb/import").body()).contains("© Kartet", "fra 1. januar 1950");
        HttpResponse<String> byApi =
                send("/api/v1/boundaries", "file", "a.json", square.replace("CODE", "01"), fields);
        assertThat(byApi.statusCode()).isEqualTo(201);
        assertThat(byApi.body()).contains("\"areas\":1");
        HttpResponse<String> refused =
                send("/api/v1/boundaries", "file", "a.json", square.replace("CODE", "77"), fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("boundaries.area.unknown");
    }

    /// Everything here is done by whoever works at the machine itself.
    private HttpRequest.Builder as(String path) {
        return HttpRequest.newBuilder(server.at(path)).header(TestCallers.HEADER, "operator");
    }

    private HttpResponse<String> upload(String path, String name, String content)
            throws IOException, InterruptedException {
        return send(path, "file", name, content, Map.of());
    }

    private HttpResponse<String> send(
            String path, String field, String name, String content, Map<String, String> fields)
            throws IOException, InterruptedException {
        return sendAs("operator", path, field, name, content, fields);
    }

    private HttpResponse<String> sendAs(
            String caller,
            String path,
            String field,
            String name,
            String content,
            Map<String, String> fields)
            throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        fields.forEach((key, value) ->
                body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"")
                        .append(key)
                        .append("\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n")
                        .append(value)
                        .append("\r\n"));
        body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"")
                .append(field)
                .append("\"; filename=\"")
                .append(name)
                .append("\"\r\nContent-Type: text/csv\r\n\r\n")
                .append(content)
                .append("\r\n--" + BOUNDARY + "--\r\n");
        return client.send(
                HttpRequest.newBuilder(server.at(path))
                        .header(TestCallers.HEADER, caller)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(as(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return client.send(as(path).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(300, 399);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.replaceFirst("^http://[^/]*", "");
    }
}
