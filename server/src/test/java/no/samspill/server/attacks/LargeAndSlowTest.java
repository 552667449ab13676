package no.samspill.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/// Requests that are too large to be taken in, or too slow to be waited for.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeAndSlowTest {

    private static final String TIMEOUT = "server.tomcat.connection-timeout";
    private static final String PATIENCE = "samspill.sending.patience";

    private TestServer server = TestServer.withSmallPack();

    @BeforeAll
    void startWithLittlePatience() {
        System.setProperty(TIMEOUT, "1500ms");
        System.setProperty(PATIENCE, "1200ms");
        server = TestServer.apart("slow");
    }

    @AfterAll
    void forgetTheSetting() {
        System.clearProperty(TIMEOUT);
        System.clearProperty(PATIENCE);
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

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(
            textBlock =
                    """
                    /nb/sign-in/local,   application/x-www-form-urlencoded
                    /nb/bodies/import,   multipart/form-data; boundary=p
                    /api/v1/imports,     multipart/form-data; boundary=p
                    /nb/goals,           text/plain
                    """)
    void waitsForNoBodyThatDrips(String path, String type) throws Exception {
        assertThat(secondsOfDripping(path, type, "Content-Length: 100000", "x")).isLessThan(6);
        assertThat(secondsOfDripping(path, type, "Transfer-Encoding: chunked", "1\r\nx\r\n"))
                .isLessThan(6);
    }

    @Test
    void takesInALargeBodyThatComesAtAFairPace() {
        Attacker coordinator = Attacker.as("demo-coordinator", server);
        String token = Attacker.token(coordinator.get("/nb/bodies/import").body());
        byte[] part = new byte[100_000];
        HttpResponse<String> answer =
                coordinator.send(
                        coordinator
                                .request("/nb/bodies/import")
                                .header("Content-Type", "multipart/form-data; boundary=p")
                                .header("X-CSRF-TOKEN", token)
                                .POST(
                                        java.net.http.HttpRequest.BodyPublishers.ofInputStream(
                                                () -> new Paced(part, Duration.ofSeconds(2)))));
        // It is no table, but it was read to its end.
        assertThat(answer.statusCode()).isBetween(400, 499).isNotEqualTo(408);
    }

    @Test
    void servesTheNextRequestAfterABodyNobodyRead() {
        Attacker passerBy = new Attacker(server);
        assertThat(passerBy.form("/nb/goals", "a=" + "x".repeat(300_000)).statusCode())
                .isBetween(300, 499);
        assertThat(passerBy.get("/nb/goals").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesTheCharacterZeroInTheTextsOfAFormWithFiles() {
        Attacker operator = Attacker.as("demo-operator", server);
        String form =
                """
                --p
                Content-Disposition: form-data; name="indicator"

                low%cincome
                --p
                Content-Disposition: form-data; name="file"; filename="a.csv"

                x
                --p--
                """
                        .replace("\n", "\r\n")
                        .replace("%c", "\0");
        String token = Attacker.token(operator.get("/nb/import").body());
        for (String language : List.of("nb", "nn", "en")) {
            HttpResponse<String> answer =
                    operator.send(
                            operator.request("/" + language + "/import")
                                    .header("Content-Type", "multipart/form-data; boundary=p")
                                    .header("X-CSRF-TOKEN", token)
                                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString(form)));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("U+0000", "lang=\"" + language + "\"");
        }
    }

    /// How long a body may be sent byte by byte until the server ends the connection.
    private long secondsOfDripping(String path, String type, String length, String drop)
            throws Exception {
        URI address = server.at("/");
        long began = System.nanoTime();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(50);
            OutputStream out = socket.getOutputStream();
            String head =
                    String.join(
                            "\r\n",
                            "POST " + path + " HTTP/1.1",
                            "Host: localhost",
                            "Content-Type: " + type,
                            length,
                            "",
                            "");
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            while (!isEnded(socket) && secondsSince(began) < 10) {
                out.write(drop.getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        } catch (java.net.SocketException _) {
            // The server has ended it.
        }
        return secondsSince(began);
    }

    private static long secondsSince(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toSeconds();
    }

    /// Waits a moment for an answer; whether there comes none any more.
    private static boolean isEnded(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read(new byte[10_000]) < 0;
        } catch (java.net.SocketTimeoutException _) {
            return false;
        }
    }

    /// A body that comes evenly over a time.
    private static final class Paced extends InputStream {

        private final byte[] content;
        private final long pause;
        private int at;

        Paced(byte[] content, Duration time) {
            this.content = content;
            this.pause = time.toNanos() / 20;
        }

        @Override
        public int read() {
            return at < content.length ? content[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (at >= content.length) {
                return -1;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(pause);
            int count = Math.min(Math.min(length, content.length / 20), content.length - at);
            System.arraycopy(content, at, into, offset, count);
            at += count;
            return count;
        }
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
