package no.samspill.server.organisations.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import no.samspill.formats.OrganisationNumber;
import no.samspill.formats.pack.Body;
import no.samspill.server.organisations.register.Lookup.Trouble;
import no.samspill.server.safety.LocalFetch;
import no.samspill.server.safety.SafeFetch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// The answers are written after the description of the API; the unit in them does not exist.
class EnhetsregisteretClientTest {

    private static final OrganisationNumber NUMBER = new OrganisationNumber("999999999");

    private static final String UNIT =
            """
            {
              "organisasjonsnummer": "999999999",
              "navn": "STORVIK KOMMUNE",
              "organisasjonsform": {"kode": "KOMM", "beskrivelse": "Kommune", "_links": {}},
              "hjemmeside": "www.storvik.example",
              "postadresse": {
                "land": "Norge", "landkode": "NO", "postnummer": "0101", "poststed": "STORVIK",
                "adresse": ["Postboks 1"], "kommune": "STORVIK", "kommunenummer": "0101"
              },
              "registreringsdatoEnhetsregisteret": "1995-02-19",
              "registrertIMvaregisteret": true,
              "naeringskode1": {"kode": "84.110", "beskrivelse": "Generell offentlig administrasjon"},
              "antallAnsatte": 1234,
              "overordnetEnhet": "974760673",
              "forretningsadresse": {
                "land": "Norge", "landkode": "NO", "postnummer": "0102", "poststed": "STORVIK",
                "adresse": ["c/o Rådhuset", "Torget 1"], "kommune": "STORVIK", "kommunenummer": "0101"
              },
              "institusjonellSektorkode": {"kode": "6500", "beskrivelse": "Kommuneforvaltningen"},
              "maalform": "Nynorsk",
              "konkurs": false,
              "_links": {"self": {"href": "https://example.org"}}
            }
            """;

    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpServer server = start();

    private static HttpServer start() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    private Lookup ask(int status, String body) {
        server.createContext("/api/enheter/" + NUMBER, exchange -> answer(exchange, status, body));
        return ask();
    }

    private Lookup ask() {
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (SafeFetch fetch = LocalFetch.from(base, Duration.ofSeconds(1))) {
            return new EnhetsregisteretClient(fetch, new JsonMapper(), base + "/api").find(NUMBER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static RegisteredUnit found(Lookup lookup) {
        assertThat(lookup).isInstanceOf(Lookup.Found.class);
        return ((Lookup.Found) lookup).unit();
    }

    @Test
    void readsAUnit() {
        RegisteredUnit unit = found(ask(200, UNIT));
        assertThat(unit.name()).isEqualTo("STORVIK KOMMUNE");
        assertThat(unit.form()).isEqualTo("KOMM");
        assertThat(unit.findKind()).contains(Body.Kind.MUNICIPALITY);
        assertThat(unit.businessAddress()).isEqualTo("c/o Rådhuset, Torget 1, 0102 STORVIK");
        assertThat(unit.postalAddress()).isEqualTo("Postboks 1, 0101 STORVIK");
        assertThat(unit.website()).isEqualTo("https://www.storvik.example");
        assertThat(unit.parent()).isEqualTo(new OrganisationNumber("974760673"));
        assertThat(unit.registeredOn()).isEqualTo(LocalDate.of(1995, 2, 19));
        assertThat(unit.industry())
                .isEqualTo(new RegisteredUnit.Code("84.110", "Generell offentlig administrasjon"));
        assertThat(unit.sector())
                .isEqualTo(new RegisteredUnit.Code("6500", "Kommuneforvaltningen"));
        assertThat(unit.languageForm()).isEqualTo("nn");
        assertThat(unit.contacts()).hasSize(3);
    }

    @Test
    void leavesEmptyWhatTheRegisterDoesNotTell() {
        RegisteredUnit unit =
                found(ask(200, "{\"organisasjonsnummer\":\"999999999\",\"navn\":\"STORVIK\"}"));
        assertThat(unit.form()).isEmpty();
        assertThat(unit.businessAddress()).isEmpty();
        assertThat(unit.website()).isEmpty();
        assertThat(unit.parent()).isNull();
        assertThat(unit.registeredOn()).isNull();
        assertThat(unit.industry()).isNull();
        assertThat(unit.contacts()).isEmpty();
        assertThat(unit.findKind()).isEmpty();
    }

    @Test
    void passesOverFieldsOfAnotherKindThanDocumented() {
        RegisteredUnit unit =
                found(
                        ask(
                                200,
                                """
                                {"organisasjonsnummer":"999999999","navn":"STORVIK","hjemmeside":7,
                                 "organisasjonsform":"KOMM","forretningsadresse":{"adresse":"Torget 1"},
                                 "registreringsdatoEnhetsregisteret":"i går","overordnetEnhet":"123"}
                                """));
        assertThat(unit.website()).isEmpty();
        assertThat(unit.form()).isEmpty();
        assertThat(unit.businessAddress()).isEmpty();
        assertThat(unit.registeredOn()).isNull();
        assertThat(unit.parent()).isNull();
    }

    @Test
    void tellsWhenAUnitWasDeleted() {
        String deleted =
                """
                {"organisasjonsnummer":"999999999","navn":"STORVIK KOMMUNE","slettedato":"2020-01-01",
                 "organisasjonsform":{"kode":"KOMM"},"respons_klasse":"SlettetEnhet"}
                """;
        assertThat(ask(200, deleted))
                .isEqualTo(new Lookup.Ended("STORVIK KOMMUNE", LocalDate.of(2020, 1, 1)));
    }

    @ParameterizedTest(name = "410 with «{0}»")
    @ValueSource(strings = {"", "{}", "<html>", "[]"})
    void tellsThatAUnitWasRemoved(String body) {
        assertThat(ask(410, body)).isEqualTo(new Lookup.Ended("", null));
    }

    @Test
    void tellsThatANumberIsUnknown() {
        assertThat(ask(404, "")).isEqualTo(new Lookup.Unknown());
    }

    @ParameterizedTest(name = "{0} with «{1}» is {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    500 | {}                                                  | OUT_OF_ORDER
                    503 | <html>                                              | OUT_OF_ORDER
                    429 | {}                                                  | OUT_OF_ORDER
                    400 | {}                                                  | NOT_UNDERSTOOD
                    200 | <html>                                              | NOT_UNDERSTOOD
                    200 | []                                                  | NOT_UNDERSTOOD
                    200 | {}                                                  | NOT_UNDERSTOOD
                    200 | {"organisasjonsnummer":"974760673","navn":"EN ANNEN"} | NOT_UNDERSTOOD
                    """)
    void saysWhyThereIsNoAnswer(int status, String body, Trouble trouble) {
        assertThat(ask(status, body)).isEqualTo(new Lookup.Unreachable(trouble));
    }

    @Test
    void doesNotWaitForASlowAnswer() {
        server.createContext(
                "/api/enheter/",
                exchange -> {
                    try (exchange) {
                        over.await(20, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                });
        assertThat(ask()).isEqualTo(new Lookup.Unreachable(Trouble.TOO_SLOW));
    }

    @Test
    void saysWhenNobodyAnswers() {
        server.stop(0);
        assertThat(ask()).isEqualTo(new Lookup.Unreachable(Trouble.NO_ANSWER));
    }

    @Test
    void isLedToNoOtherMachine() {
        server.createContext(
                "/api/enheter/",
                exchange -> {
                    try (exchange) {
                        exchange.getResponseHeaders().set("Location", "http://169.254.169.254/");
                        exchange.sendResponseHeaders(302, -1);
                    }
                });
        assertThat(ask()).isEqualTo(new Lookup.Unreachable(Trouble.NOT_ALLOWED));
    }

    /// Asks the real register about itself, where there is a network.
    @Test
    void understandsTheRealRegister() throws IOException {
        try (SafeFetch fetch = LocalFetch.fromHost("data.brreg.no")) {
            Lookup lookup =
                    new EnhetsregisteretClient(
                                    fetch,
                                    new JsonMapper(),
                                    "https://data.brreg.no/enhetsregisteret/api")
                            .find(new OrganisationNumber("974760673"));
            Assumptions.assumeFalse(
                    lookup instanceof Lookup.Unreachable(Trouble trouble)
                            && trouble != Trouble.NOT_UNDERSTOOD,
                    "Enhetsregisteret cannot be reached from here");
            assertThat(found(lookup).form()).isEqualTo("ORGL");
        }
    }
}
