package no.samspill.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import no.samspill.server.safety.Fetched.Why;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

class SafeFetchTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server = start();

    private static HttpServer start() {
        try {
            InetAddress here = InetAddress.getLoopbackAddress();
            return HttpServer.create(new InetSocketAddress(here, 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeEach
    void open() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        on("/here", exchange -> answer(exchange, 200, "{\"navn\":\"Oslo\"}"));
        server.start();
    }

    @AfterEach
    void shut() {
        over.countDown();
        server.stop(0);
    }

    private interface Answering {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private void on(String path, Answering answering) {
        server.createContext(
                path,
                exchange -> {
                    asked.incrementAndGet();
                    try (exchange) {
                        answering.answer(exchange);
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                });
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private URI at(String path) {
        return URI.create("http://source.example:" + server.getAddress().getPort() + path);
    }

    /// Settings under which the server of the test may be asked, by a name of its own.
    private FetchSettings settings() {
        return new FetchSettings(
                List.of("data.example"), at(""), 1_000, Duration.ofMillis(1_500), 3);
    }

    private Fetched get(URI address) {
        return get(address, host -> List.of(InetAddress.getLoopbackAddress()));
    }

    private Fetched get(URI address, Names names) {
        try (SafeFetch fetch = new SafeFetch(settings(), names)) {
            return fetch.get(address, "application/json");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static @Nullable Why refusal(Fetched fetched) {
        return fetched instanceof Fetched.Refused(_, Why why) ? why : null;
    }

    @Test
    void bringsWhatStandsAtTheAddress() {
        Fetched fetched = get(at("/here"));
        assertThat(fetched).isInstanceOf(Fetched.Answer.class);
        if (fetched instanceof Fetched.Answer answer) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.contentType()).isEqualTo("application/json");
            assertThat(answer.text()).isEqualTo("{\"navn\":\"Oslo\"}");
        }
    }

    @Test
    void tellsTheStatusOfAnswersThatAreNone() {
        on("/gone", exchange -> answer(exchange, 410, ""));
        assertThat(get(at("/gone")))
                .isInstanceOfSatisfying(
                        Fetched.Answer.class, one -> assertThat(one.status()).isEqualTo(410));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "http://data.example/",
                "ftp://data.example/",
                "file:///etc/passwd",
                "gopher://data.example/",
                "https://user:secret@data.example/",
                "jar:https://data.example!/"
            })
    void asksByHttpsOnly(String address) {
        assertThat(refusal(get(URI.create(address)))).isEqualTo(Why.NOT_HTTPS);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "https://evil.example/",
                "https://data.example.evil.example/",
                "https://data.example:8443/",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://localhost/",
                "https:///x"
            })
    void asksOnlyHostsThatTheSettingsName(String address) {
        assertThat(refusal(get(URI.create(address)))).isEqualTo(Why.HOST_NOT_ALLOWED);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "168.63.129.16",
                "100.100.100.200",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "::1",
                "::",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:7f00:1::",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1"
            })
    void doesNotConnectToInnerAddresses(String inner) throws UnknownHostException {
        InetAddress address = InetAddress.getByName(inner);
        assertThat(refusal(get(URI.create("https://data.example/"), host -> List.of(address))))
                .isEqualTo(Why.INNER_ADDRESS);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "8.8.8.8",
                "172.32.0.1",
                "100.128.0.1",
                "193.213.112.4",
                "2a00:1450:400f::1",
                "2620:0:860::1"
            })
    void takesTheOpenInternetForWhatItIs(String outer) throws UnknownHostException {
        assertThat(InnerAddresses.contain(InetAddress.getByName(outer))).isFalse();
    }

    @Test
    void refusesANameWithAnInnerAddressAmongOuterOnes() throws UnknownHostException {
        List<InetAddress> both =
                List.of(InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1"));
        assertThat(refusal(get(URI.create("https://data.example/"), host -> both)))
                .isEqualTo(Why.INNER_ADDRESS);
    }

    /// A name that leads out when it is looked at, and in when it is connected to.
    @Test
    void looksAtTheVeryAddressItConnectsTo() throws UnknownHostException {
        AtomicInteger lookedUp = new AtomicInteger();
        InetAddress outer = InetAddress.getByName("8.8.8.8");
        InetAddress inner = InetAddress.getLoopbackAddress();
        Names rebinding = host -> List.of(lookedUp.getAndIncrement() % 2 == 0 ? inner : outer);
        assertThat(refusal(get(URI.create("https://data.example/"), rebinding)))
                .isEqualTo(Why.INNER_ADDRESS);
        assertThat(lookedUp).hasValue(1);
    }

    @ParameterizedTest(name = "led to {0}: {1}")
    @CsvSource({
        "http://169.254.169.254/latest/meta-data/, NOT_HTTPS",
        "https://169.254.169.254/, HOST_NOT_ALLOWED",
        "https://evil.example/, HOST_NOT_ALLOWED",
        "https://data.example/inner, INNER_ADDRESS",
        "//localhost/here, NOT_HTTPS",
        "file:///etc/passwd, NOT_HTTPS",
        "/again, TOO_MANY_REDIRECTS"
    })
    void isNotLedAstray(String location, Why why) {
        on("/again", exchange -> redirect(exchange, "/again"));
        on("/away", exchange -> redirect(exchange, location));
        assertThat(refusal(get(at("/away")))).isEqualTo(why);
    }

    @Test
    void followsARedirectToAnAllowedAddress() {
        on("/moved", exchange -> redirect(exchange, "/here"));
        assertThat(get(at("/moved")))
                .isInstanceOfSatisfying(
                        Fetched.Answer.class,
                        one -> assertThat(one.address()).isEqualTo(at("/here")));
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(302, -1);
    }

    @Test
    void stopsReadingAtItsLimit() {
        on("/large", exchange -> answer(exchange, 200, "x".repeat(1_001)));
        on("/endless", SafeFetchTest::answerWithoutEnd);
        assertThat(get(at("/large"))).isInstanceOf(Fetched.TooLarge.class);
        assertThat(get(at("/endless"))).isInstanceOf(Fetched.TooLarge.class);
    }

    private static void answerWithoutEnd(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 10_000; i++) {
                out.write(new byte[10_000]);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/silent", "/dripping"})
    void waitsNoLongerThanItsLimit(String path) {
        on("/silent", exchange -> over.await(20, TimeUnit.SECONDS));
        on("/dripping", this::drip);
        long began = System.nanoTime();
        assertThat(get(at(path))).isInstanceOf(Fetched.TooSlow.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    private void drip(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        while (!over.await(100, TimeUnit.MILLISECONDS)) {
            out.write('x');
            out.flush();
        }
    }

    @Test
    void saysWhenNobodyAnswers() {
        server.stop(0);
        assertThat(get(at("/here"))).isInstanceOf(Fetched.Unreachable.class);
        assertThat(
                        get(
                                at("/here"),
                                host -> {
                                    throw new UnknownHostException(host);
                                }))
                .isInstanceOf(Fetched.Unreachable.class);
    }

    @Test
    void saysWhenTheAnswerIsNotHttp() throws IOException, InterruptedException {
        try (var socket = new java.net.ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual()
                    .start(() -> {
                        try (var one = socket.accept()) {
                            one.getOutputStream()
                                    .write("SSH-2.0-x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                        } catch (IOException _) {
                            // The test is over.
                        }
                    });
            URI there = URI.create("http://127.0.0.1:" + socket.getLocalPort());
            var settings = new FetchSettings(List.of(), there, 1_000, Duration.ofSeconds(2), 0);
            try (SafeFetch fetch = new SafeFetch(settings, Names.ofTheMachine())) {
                assertThat(fetch.get(there.resolve("/"), "*/*"))
                        .isInstanceOf(Fetched.Unreachable.class);
            }
        }
    }
}
