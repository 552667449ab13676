package no.samspill.server.portal.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.TestServer;
import no.samspill.server.portal.graphics.Xml;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

import javax.imageio.ImageIO;

class ChartDownloadTest {

    private final TestServer server = TestServer.withSmallPack();
    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(server.at(path)).build(), BodyHandlers.ofByteArray());
    }

    private String text(String path) throws IOException, InterruptedException {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    @Test
    void givesTheChartOfThePageWithItsSource() throws Exception {
        var file = get("/en/indicators/youth-neet/chart.svg?area=0104");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"youth-neet.svg\"");
        String svg = new String(file.body(), StandardCharsets.UTF_8);
        assertThat(Xml.of(svg).texts())
                .anyMatch(line -> line.startsWith("Fjordby "))
                .anyMatch(line -> line.startsWith("Source: "))
                .anyMatch(line -> line.matches("Shown as of \\d.*"));
        assertThat(svg).doesNotContain("var(").doesNotContain("Example data");
    }

    @Test
    void givesTheChartAsDots() throws Exception {
        var file = get("/nb/indicators/youth-neet/chart.png");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(ImageIO.read(new ByteArrayInputStream(file.body())).getWidth()).isEqualTo(1472);
    }

    @Test
    void marksInventedFigures() throws Exception {
        assertThat(Xml.of(text("/nb/indicators/bicycle-lanes/chart.svg?area=0104")).texts())
                .contains("Eksempeldata");
    }

    @Test
    void hasNoChartWhereThereIsNothingToDraw() throws Exception {
        String page = "/nb/indicators/low-income";
        assertThat(text(page + "?area=0202")).doesNotContain("chart.svg", "chart.png");
        assertThat(get(page + "/chart.svg?area=0202").statusCode()).isEqualTo(404);
        assertThat(get(page + "/chart.png?area=0202").statusCode()).isEqualTo(404);
        assertThat(get("/nb/indicators/nothing/chart.svg").statusCode()).isEqualTo(404);
    }

    @Test
    void isLinkedWithWhatIsChosen() throws Exception {
        assertThat(text("/nb/indicators/youth-neet?area=0104&view=table"))
                .contains("/nb/indicators/youth-neet/chart.svg?area=0104\"");
    }
}
