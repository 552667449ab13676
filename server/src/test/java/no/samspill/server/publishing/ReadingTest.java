package no.samspill.server.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.TestServer;
import no.samspill.server.publishing.Client.Answer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

class ReadingTest {

    private final Client api = new Client(TestServer.withSmallPack());

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "/",
                "/goals",
                "/goals/8",
                "/goals/12",
                "/targets",
                "/targets/8.6",
                "/indicators",
                "/indicators/youth-neet",
                "/indicators/youth-neet/observations",
                "/indicators/youth-neet/assessments",
                "/indicators/youth-neet/releases",
                "/releases",
                "/releases/1",
                "/areas",
                "/areas/0103",
                "/areas/0103/profile",
                "/areas/XX/profile",
                "/bodies",
                "/bodies/new-ministry",
                "/responsibilities",
                "/levels"
            })
    void answersWithJsonAStrongTagAndNothingTheSecondTime(String path) {
        Answer first = api.get(path);
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.header("Content-Type")).startsWith("application/json");
        assertThat(first.header("ETag")).matches("\"[0-9a-f]{32}\"");
        assertThat(first.header("Cache-Control")).isEqualTo("public, no-cache");

        Answer second = api.get(path, "If-None-Match", first.header("ETag"));
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.bytes()).isEmpty();

        Answer head = api.head(path);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.bytes()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void tellsEveryLinkOfTheIndex() {
        JsonNode links = api.get("/").json().get("links");
        links.forEach(link -> {
            String path = link.asString("").replace("/api/v1", "");
            assertThat(api.get(path).status()).as(path).isEqualTo(200);
        });
        assertThat(links).hasSize(9);
    }

    @Test
    void saysWhoAnswersForAGoalNowAndWhoDidBefore() {
        JsonNode goal = api.get("/goals/8?lang=en").json();
        assertThat(goal.get("goal").get("title").asString(""))
                .isEqualTo("Decent work and economic growth");
        JsonNode responsible = goal.get("responsible");
        assertThat(responsible).hasSize(2);
        assertThat(responsible.get(0).get("now").asBoolean()).isFalse();
        assertThat(responsible.get(0).get("validTo").asString("")).isEqualTo("2022-01-01");
        assertThat(responsible.get(1).get("now").asBoolean()).isTrue();
        assertThat(responsible.get(1).get("confidence").asString("")).isEqualTo("likely");
        assertThat(responsible.get(1).get("body").get("name").asString(""))
                .isEqualTo("Ministry of Work and Well-being");
    }

    @Test
    void givesTextsInAllLanguagesOrInTheOneAskedFor() {
        JsonNode all = api.get("/targets/8.6").json().get("target").get("title");
        assertThat(all.get("nb").asString("")).isEqualTo("Flere unge i arbeid eller utdanning");
        assertThat(all.get("nn").asString("")).isEqualTo("Fleire unge i arbeid eller utdanning");
        JsonNode one = api.get("/targets/8.6?lang=nn").json().get("target").get("title");
        assertThat(one.asString("")).isEqualTo("Fleire unge i arbeid eller utdanning");
    }

    @Test
    void leadsThroughAllPagesOfFiguresOnce() {
        String path = "/indicators/youth-neet/observations?size=7";
        List<String> seen = new ArrayList<>();
        while (!path.isEmpty()) {
            Answer page = api.get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            page.json()
                    .get("items")
                    .forEach(row ->
                            seen.add(
                                    row.get("area").asString("")
                                            + row.get("period").asString("")
                                            + row.get("dimensions")));
            assertThat(page.json().get("total").asInt()).isEqualTo(88);
            path = next(page.header("Link"));
        }
        assertThat(seen).hasSize(88).doesNotHaveDuplicates();
    }

    private static String next(String links) {
        for (String link : List.of(links.split(", ", -1))) {
            if (link.endsWith("rel=\"next\"")) {
                return link.substring(1, link.indexOf('>')).replace("/api/v1", "");
            }
        }
        return "";
    }

    @ParameterizedTest(name = "{0} gives {1} figures")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    area=XX                               | 33
                    area=XX&dimension.Sex=F               | 11
                    area=XX&dimension.Sex=                | 11
                    area=XX&dimension.Sex=_T              | 11
                    dimension.Sex=M                       | 11
                    area=XX,YY&dimension.Sex=_T           | 22
                    area=01&area=02                       | 22
                    level=municipality                    | 22
                    level=county&from=2020&to=2021        | 4
                    level=county&area=XX                  | 0
                    from=2023                             | 8
                    """)
    void filters(String query, int figures) {
        Answer answer = api.get("/indicators/youth-neet/observations?" + query);
        assertThat(answer.json().get("total").asInt()).isEqualTo(figures);
        assertThat(answer.json().get("items")).hasSize(Math.min(50, figures));
    }

    @Test
    void keepsTheReasonsForNoValueApart() {
        JsonNode missing = only("area=02&from=2020&to=2020");
        assertThat(missing.get("value").isNull()).isTrue();
        assertThat(missing.get("status").asString("")).isEqualTo("O");
        assertThat(missing.get("sign").asString("")).isEqualTo("..");
        JsonNode impossible = only("area=0201&to=2013");
        assertThat(impossible.get("status").asString("")).isEqualTo("M");
        assertThat(impossible.get("sign").asString("")).isEqualTo(".");
        JsonNode provisional = only("area=XX&from=2023&dimension.Sex=_T");
        assertThat(provisional.get("status").asString("")).isEqualTo("P");
        assertThat(provisional.get("value").isNumber()).isTrue();
    }

    @Test
    void saysOfAConfidentialFigureNothingButTheSign() {
        JsonNode hidden = only("area=0104&from=2021&to=2021");
        assertThat(hidden.get("value").isNull()).isTrue();
        assertThat(hidden.get("status").asString("")).isEqualTo("C");
        assertThat(hidden.get("sign").asString("")).isEqualTo(":");
        assertThat(hidden.get("comment").asString("")).isEmpty();
        for (String form : List.of("observations", "observations.csv", "observations.json")) {
            assertThat(api.get("/indicators/youth-neet/" + form + "?area=0104").text())
                    .doesNotContain("five persons");
        }
        assertThat(api.get("/releases/1/figures.parquet").status()).isEqualTo(403);
    }

    private JsonNode only(String query) {
        JsonNode items =
                api.get("/indicators/youth-neet/observations?" + query).json().get("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    @Test
    void marksEveryInventedFigureAndWhatIsJudgedByThem() {
        api.get("/indicators/bicycle-lanes/observations")
                .json()
                .get("items")
                .forEach(row -> assertThat(row.get("example").asBoolean()).isTrue());
        api.get("/indicators/bicycle-lanes/assessments")
                .json()
                .get("items")
                .forEach(row -> assertThat(row.get("example").asBoolean()).isTrue());
        JsonNode profile = api.get("/areas/0103/profile").json();
        assertThat(profile.get("example").asBoolean()).isTrue();
        profile.get("items")
                .forEach(item ->
                        assertThat(item.get("example").asBoolean())
                                .isEqualTo(
                                        item.get("indicator")
                                                .get("id")
                                                .asString("")
                                                .equals("bicycle-lanes")));
        String csv = api.get("/indicators/bicycle-lanes/observations.csv").text();
        assertThat(csv.lines().skip(1)).allMatch(row -> row.contains(",example,"));
        JsonNode table = api.get("/indicators/bicycle-lanes/observations.json").json();
        assertThat(table.get("extension").get("example").asBoolean()).isTrue();
    }

    @Test
    void putsAnAreaBesideNationParentAndPeers() {
        JsonNode profile = api.get("/areas/0104/profile?lang=nb").json();
        assertThat(profile.get("nation").asString("")).isEqualTo("XX");
        assertThat(profile.get("parent").asString("")).isEqualTo("01");
        assertThat(profile.get("peers").get(0).asString("")).isEqualTo("0201");
        JsonNode item = null;
        for (JsonNode one : profile.get("items")) {
            if (one.get("indicator").get("id").asString("").equals("youth-neet")) {
                item = one;
            }
        }
        assertThat(item).isNotNull();
        if (item != null) {
            assertThat(item.get("figure").get("period").asString("")).isEqualTo("2023");
            assertThat(item.get("nation").get("area").asString("")).isEqualTo("XX");
            assertThat(item.get("parent").get("area").asString("")).isEqualTo("01");
            assertThat(item.get("peers").get(0).get("area").asString("")).isEqualTo("0201");
            assertThat(item.get("peersMedian").asDouble())
                    .isEqualTo(item.get("peers").get(0).get("value").asDouble());
            assertThat(item.get("assessment").get("method").asString(""))
                    .startsWith("samspill-trend/");
        }
    }

    @Test
    void knowsWhatAnAreaCameFromAndBecame() {
        JsonNode now = api.get("/areas/0103").json();
        assertThat(now.get("origins")).hasSize(2);
        JsonNode before = api.get("/areas/0101").json();
        assertThat(before.get("area").get("validTo").asString("")).isEqualTo("2020-01-01");
        assertThat(before.get("successors").get(0).get("to").asString("")).isEqualTo("0103");
        assertThat(api.get("/areas/0101?date=2019-12-31").status()).isEqualTo(200);
        assertThat(api.get("/areas/0101?date=2020-01-01").status()).isEqualTo(404);
        assertThat(api.get("/areas?level=municipality&date=2019-12-31").json().get("total").asInt())
                .isEqualTo(6);
        assertThat(api.get("/areas?q=karaby").json().get("total").asInt()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /goals/18                                            | 404 | goal
                    /targets/8.z                                         | 404 | target
                    /indicators/nothing                                  | 404 | indicator
                    /indicators/nothing/observations.csv                 | 404 | indicator
                    /indicators/low-income/observations.json?to=1900     | 404 | figure
                    /areas/9999                                          | 404 | area
                    /releases/999999                                     | 404 | release
                    /bodies/nobody                                       | 404 | body
                    /imports/11111111-1111-1111-1111-111111111111        | 401 | import-figures
                    /nowhere                                             | 404 | resource
                    /indicators?size=201                                 | 400 | from 1 to 200
                    /indicators?page=0                                   | 400 | a whole number from 1
                    /indicators?page=x                                   | 400 | a whole number from 1
                    /indicators?goal=eight                               | 400 | a whole number
                    /indicators?level=parish                             | 400 | nation, county, municipality
                    /indicators?gaol=8                                   | 400 | goal, target, level, q
                    /goals?page=1                                        | 400 | lang
                    /goals?lang=de                                       | 400 | nb, nn, en
                    /bodies?kind=king                                    | 400 | ministry, directorate
                    /areas?date=2020                                     | 400 | YYYY-MM-DD
                    /indicators/youth-neet/observations?asOf=yesterday   | 400 | YYYY-MM-DD
                    /indicators/youth-neet/observations?area=9999        | 400 | /api/v1/areas
                    /indicators/youth-neet/observations?dimension.Age=1  | 400 | Sex
                    """)
    void explainsWhatIsWrong(String path, int status, String detail) {
        Answer answer = api.get(path);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("type").asString("")).startsWith("urn:samspill:problem:");
        assertThat(problem.get("title").asString("")).isNotBlank();
        assertThat(problem.get("detail").asString("")).contains(detail);
    }

    @Test
    void letsAnyPageReadAndNoForeignPageWrite() {
        Answer read = api.get("/goals", "Origin", "https://example.org");
        assertThat(read.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(read.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(read.header("Access-Control-Expose-Headers")).contains("ETag", "Link");
        Answer write =
                api.upload("x.csv", new byte[] {1}, "youth-neet", "Origin", "https://example.org");
        assertThat(write.status()).isEqualTo(403);
    }
}
