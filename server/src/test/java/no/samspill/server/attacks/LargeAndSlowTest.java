package no.samspill.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Requests that are too large to be taken in, or too slow to be waited for.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeAndSlowTest {

    private static final String TIMEOUT = "server.tomcat.connection-timeout";

    private TestServer server = TestServer.withSmallPack();

    @BeforeAll
    void startWithLittlePatience() {
        System.setProperty(TIMEOUT, "1500ms");
        server = TestServer.apart("slow");
    }

    @AfterAll
    void forgetTheSetting() {
        System.clearProperty(TIMEOUT);
    }

    @Test
    void refusesHeadersWithoutEnd() {
        Attacker attacker = new Attacker(server);
        assertThat(
                        attacker.send(attacker.request("/nb").header("X-Long", "x".repeat(100_000)))
                                .statusCode())
                .isIn(400, 431);
    }

    @Test
    void refusesAnAddressWithoutEnd() {
        assertThat(new Attacker(server).get("/nb?q=" + "x".repeat(100_000)).statusCode())
                .isIn(400, 414, 431);
    }

    @Test
    void refusesAFormWithoutEnd() {
        Attacker operator = Attacker.as("demo-operator", server);
        String token = Attacker.token(operator.get("/nb/me").body());
        HttpResponse<String> many =
                operator.form("/nb/sign-out", "_csrf=" + token + "&a=1".repeat(20_000));
        assertThat(many.statusCode()).isBetween(400, 499);
        HttpResponse<String> large =
                operator.form("/nb/sign-out", "_csrf=" + token + "&a=" + "x".repeat(5 << 20));
        assertThat(large.statusCode()).isBetween(400, 499);
        // Neither signed anybody out.
        assertThat(operator.get("/nb/me").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAFormOfThousandsOfParts() {
        Attacker operator = Attacker.as("demo-operator", server);
        String token = Attacker.token(operator.get("/nb/bodies/import").body());
        StringBuilder body = new StringBuilder();
        for (int part = 0; part < 5_000; part++) {
            body.append("--p\r\nContent-Disposition: form-data; name=\"a")
                    .append(part)
                    .append("\"\r\n\r\nx\r\n");
        }
        HttpResponse<String> answer =
                operator.send(
                        operator.request("/nb/bodies/import")
                                .header("Content-Type", "multipart/form-data; boundary=p")
                                .header("X-CSRF-TOKEN", token)
                                .POST(
                                        java.net.http.HttpRequest.BodyPublishers.ofString(
                                                body + "--p--\r\n")));
        assertThat(answer.statusCode()).isBetween(400, 499);
    }

    @Test
    void refusesATableThatIsTooLarge() {
        Attacker coordinator = Attacker.as("demo-coordinator", server);
        HttpResponse<String> answer =
                coordinator.upload("/nb/bodies/import", "file", "b.csv", new byte[6 << 20]);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("5 MB");
    }

    @Test
    void waitsForNoHeaderThatDoesNotCome() throws IOException {
        assertThat(cutOffAfter("GET /nb HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")).isTrue();
    }

    @Test
    void waitsForNoBodyThatDoesNotCome() throws IOException {
        String head =
                String.join(
                        "\r\n",
                        "POST /nb/sign-in/local HTTP/1.1",
                        "Host: localhost",
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: 1000",
                        "",
                        "person=");
        assertThat(cutOffAfter(head)).isTrue();
    }

    @Test
    void keepsNoConnectionThatIsNotUsed() throws IOException {
        assertThat(cutOffAfter("")).isTrue();
    }

    /// Whether the server ends a connection on which only this is sent.
    private boolean cutOffAfter(String sent) throws IOException {
        URI address = server.at("/");
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout((int) Duration.ofSeconds(15).toMillis());
            OutputStream out = socket.getOutputStream();
            out.write(sent.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            long read = in.transferTo(OutputStream.nullOutputStream());
            return read >= 0;
        } catch (java.net.SocketTimeoutException _) {
            return false;
        }
    }
}
