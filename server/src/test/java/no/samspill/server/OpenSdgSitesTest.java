package no.samspill.server;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.indicators.Indicators;
import no.samspill.server.shared.CurrentPack;
import no.samspill.testkit.Shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Two countries' own Open SDG repositories, served as they are: Canada @ f89e601 and the Basque
/// Country @ 05d3acc.
class OpenSdgSitesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();

    private static TestServer canada() {
        return TestServer.with(Shared.require("data/open-sdg/canada-global"));
    }

    private static TestServer basqueCountry() {
        return TestServer.with(Shared.require("data/open-sdg/basque"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"nb", "nn", "en"})
    void bringsUpCanadaInEveryLanguage(String lang) throws Exception {
        HttpResponse<String> front = get(canada(), "/" + lang);

        assertThat(front.statusCode()).isEqualTo(200);
        assertThat(front.body()).contains("Canada");
    }

    @Test
    void showsAGoalAndItsIndicatorOfCanada() throws Exception {
        HttpResponse<String> goal = get(canada(), "/en/goals/1");
        assertThat(goal.statusCode()).isEqualTo(200);
        assertThat(goal.body()).contains("href=\"/en/indicators/1-2-1\"");

        HttpResponse<String> indicator = get(canada(), "/en/indicators/1-2-1");
        assertThat(indicator.statusCode()).isEqualTo(200);
        assertThat(indicator.body())
                .contains("10.2", "2023", "7.25", "Statistics Canada", "value=\"open-sdg\"");
    }

    /// Published for 1.2.1: 14.5 in 2015, 10.2 in 2023, target 7.25 and score 2.52.
    @ParameterizedTest(name = "{0}")
    @CsvSource({"nb, Betydelig framgang, '2,5'", "en, Substantial progress, 2.5"})
    void saysOfCanadaWhatTheSiteItselfPublished(String lang, String words, String score)
            throws Exception {
        String file =
                Files.readString(
                        Shared.require(
                                "data/open-sdg/canada-global/indicator_calculation_components.yml"));
        assertThat(published(file, "1-2-1")).isEqualTo("substantial_progress");

        String page = get(canada(), "/" + lang + "/indicators/1-2-1?method=open-sdg").body();
        assertThat(box(page)).contains(words, score);
    }

    private static String published(String file, String id) {
        Matcher found =
                Pattern.compile(
                                "^" + id + ":\\R(?: .*\\R)*?  progress_status: (\\S+)",
                                Pattern.MULTILINE)
                        .matcher(file);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String box(String page) {
        Matcher found =
                Pattern.compile("<div class=\"note open-sdg\">(.*?)</div>", Pattern.DOTALL)
                        .matcher(page);
        assertThat(found.find()).as("the answer of the Open SDG measure").isTrue();
        return found.group(1);
    }

    @Test
    void givesEveryDefinitionOfCanadaByTheApi() throws Exception {
        int definitions = canada().part(Indicators.class).list().size();

        assertThat(definitions).isEqualTo(251);
        assertThat(total(canada(), "/api/v1/indicators")).isEqualTo(definitions);
    }

    @Test
    void tellsWhatIsIrregularInCanada() throws Exception {
        int remarks = canada().part(CurrentPack.class).countReport();
        String page = get(canada(), "/en/data/report?code=opensdg.value.text").body();

        assertThat(remarks).isGreaterThan(64);
        assertThat(page).contains("data/indicator_9-b-1.csv", "148", "«Inf» is not a number");
        assertThat(get(canada(), "/en/data/report.csv").body().lines().count())
                .isGreaterThan(remarks);
    }

    @Test
    void offersInventedPeopleWhereThePackNamesNone() throws Exception {
        assertThat(get(basqueCountry(), "/en/sign-in").body())
                .contains("value=\"demo-person\"", "Invented ")
                .doesNotContain("Ingrid Innbygger");
    }

    @Test
    void hasEveryMunicipalityOfTheBasqueCountry() throws Exception {
        assertThat(total(basqueCountry(), "/api/v1/areas?level=Municipio")).isEqualTo(252);
    }

    @Test
    void drawsTheBasqueMunicipalitiesOnAMap() throws Exception {
        String path =
                basqueCountry().part(Indicators.class).list().stream()
                        .filter(one -> one.levels().contains("Municipio"))
                        .map(one -> "/en/indicators/" + one.id() + "?level=Municipio")
                        .findFirst()
                        .orElseThrow();

        HttpResponse<String> page = get(basqueCountry(), path);

        assertThat(page.statusCode()).as(path).isEqualTo(200);
        assertThat(page.body().split("<path [^>]*data-area=", -1)).as(path).hasSizeGreaterThan(201);
    }

    private long total(TestServer server, String path) throws Exception {
        HttpResponse<String> answer = get(server, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode json = JSON.readTree(answer.body());
        return json.get("total").asLong();
    }

    private HttpResponse<String> get(TestServer server, String path)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(server.at(path)).build(), BodyHandlers.ofString());
    }
}
