package no.samspill.server.organisations.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import no.samspill.formats.OrganisationNumber;
import no.samspill.server.Browser;
import no.samspill.server.TestServer;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.shared.BodyId;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The form of a body against a register on this machine; its units do not exist.
class FetchPageTest {

    private static final Map<String, String> UNITS =
            Map.of(
                    "/enheter/999999999",
                    """
                    {"organisasjonsnummer": "999999999", "navn": "STORVIK <KOMMUNE>",
                     "organisasjonsform": {"kode": "KOMM"}, "hjemmeside": "www.storvik.example",
                     "maalform": "Nynorsk",
                     "postadresse": {"landkode": "NO", "postnummer": "0101",
                       "poststed": "STORVIK", "adresse": ["Postboks 1"]}}
                    """);

    private static final String ADDRESS = "samspill.enhetsregisteret.address";
    private static final String ALLOWED = "samspill.fetch.test-address";

    private static HttpServer register;
    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        register = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        register.createContext(
                "/enheter/",
                exchange -> {
                    String unit = UNITS.get(exchange.getRequestURI().getPath());
                    byte[] answer = (unit == null ? "" : unit).getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(
                            unit == null ? 404 : 200, unit == null ? -1 : answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        register.start();
        String address = "http://127.0.0.1:" + register.getAddress().getPort();
        System.setProperty(ADDRESS, address);
        System.setProperty(ALLOWED, address);
        try {
            server = TestServer.apart("fetching");
        } finally {
            System.clearProperty(ADDRESS);
            System.clearProperty(ALLOWED);
        }
    }

    @AfterAll
    static void stop() {
        register.stop(0);
    }

    @Test
    void fillsInTheFormOfANewBodyAndSavesNothing() {
        int before = bodies();
        Browser coordinator = Browser.signedInAs("demo-coordinator", server);
        HttpResponse<String> page =
                coordinator.post(
                        "/nb/bodies/new",
                        "/nb/bodies/new",
                        "fetch",
                        "1",
                        "organisation-number",
                        "999 999 999",
                        "short-name.nb",
                        "STO");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "value=\"STORVIK &lt;KOMMUNE&gt;\"",
                        "value=\"STO\"",
                        "https://www.storvik.example",
                        "Postboks 1, 0101 STORVIK",
                        "Hentet fra Enhetsregisteret, ikke lagret ennå.");
        assertThat(bodies()).isEqualTo(before);
    }

    @Test
    void keepsTheVersionOfTheBodyThatIsEdited() {
        Browser coordinator = Browser.signedInAs("demo-coordinator", server);
        String edit = "/en/bodies/municipality-0104/edit";
        HttpResponse<String> page =
                coordinator.post(
                        edit,
                        edit,
                        "fetch",
                        "1",
                        "version",
                        "1",
                        "organisation-number",
                        "974760673",
                        "contact.phone",
                        "22 22 22 22");
        assertThat(page.body())
                .contains(
                        "Enhetsregisteret has no entity with the number",
                        new OrganisationNumber("974760673").grouped(),
                        "22 22 22 22",
                        "name=\"version\" value=\"1\"");
        assertThat(server.part(Bodies.class).versions(new BodyId("municipality-0104"))).hasSize(1);
    }

    private static int bodies() {
        return server.part(Bodies.class)
                .search(
                        no.samspill.server.organisations.BodyQuery.existingOn(
                                TestServer.TODAY, "nb"))
                .size();
    }
}
