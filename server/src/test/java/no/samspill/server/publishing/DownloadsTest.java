package no.samspill.server.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.TestServer;
import no.samspill.server.publishing.Client.Answer;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

class DownloadsTest {

    private static final String HEADER = "INDICATOR,REF_AREA,TIME_PERIOD,OBS_VALUE\n";

    private final Client api = new Client(TestServer.apart("scratch"));

    @Test
    void givesTheHeadlineFiguresOfAnAreaWithTheInventedOnesMarked() {
        Answer file = api.get("/areas/0104/observations.csv");
        assertThat(file.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition")).contains("attachment", "0104.csv");
        assertThat(file.header("ETag")).matches("\"[0-9a-f]{32}\"");
        List<String> rows = file.text().lines().toList();
        assertThat(rows.getFirst())
                .startsWith("INDICATOR,REF_AREA,TIME_PERIOD")
                .contains("EXAMPLE")
                .doesNotContain("Sex");
        assertThat(rows.stream().skip(1)).allMatch(row -> row.split(",", -1)[1].equals("0104"));
        assertThat(rows).anyMatch(row -> row.startsWith("youth-neet,0104,2021,"));
        assertThat(rows.stream().skip(1).filter(row -> row.contains(",example,")))
                .isNotEmpty()
                .allMatch(row -> row.startsWith("bicycle-lanes,"));
        assertThat(file.text()).doesNotContain("five persons");
    }

    @Test
    void hasNoFiguresOfAnAreaThatIsNot() {
        assertThat(api.get("/areas/9999/observations.csv").status()).isEqualTo(404);
    }

    @Test
    void givesTheFiguresAsAFormerReleaseLetThemLand() {
        String before = land("1.5");
        String after = land("2.5");
        String path = "/indicators/culture-distance/observations.csv?from=1941&to=1941&release=";
        assertThat(api.get(path + before).text()).contains("XX,1941,1.5,");
        assertThat(api.get(path + after).text()).contains("XX,1941,2.5,");
        assertThat(api.get(path + before).header("ETag"))
                .isNotEqualTo(api.get(path + after).header("ETag"));
        assertThat(
                        api.get(
                                        "/indicators/culture-distance/observations?from=1941&to=1941&release="
                                                + before)
                                .text())
                .contains("1.5");
    }

    private String land(String value) {
        String row = "culture-distance,XX,1941," + value + "\n";
        return api.land("d.csv", (HEADER + row).getBytes(StandardCharsets.UTF_8), "")
                .get("id")
                .asString("");
    }

    @Test
    void refusesAReleaseThatIsNotTheIndicators() {
        Answer unknown = api.get("/indicators/youth-neet/observations.csv?release=999999");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text()).contains("/api/v1/indicators/youth-neet/releases");
        Answer both = api.get("/indicators/youth-neet/observations.csv?release=1&asOf=2024-01-01");
        assertThat(both.status()).isEqualTo(400);
    }
}
