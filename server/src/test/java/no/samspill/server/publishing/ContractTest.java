package no.samspill.server.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.TestServer;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The API's description is a promise: a change of it is reviewed. `-Dsamspill.rewrite=true` writes
/// the file anew.
class ContractTest {

    private static final Path VERIFIED = Path.of("src/test/resources/openapi.verified.json");

    private final Client api = new Client(TestServer.withSmallPack());

    @Test
    void isAsVerified() throws IOException {
        String now = api.get("/openapi.json").text().strip() + "\n";
        if (Boolean.getBoolean("samspill.rewrite")) {
            Files.writeString(VERIFIED, now);
        }
        assertThat(now).isEqualTo(Files.readString(VERIFIED));
    }

    @Test
    void describesEveryOperationAndParameter() {
        JsonNode description = api.get("/openapi.json").json();
        assertThat(description.get("info").get("title").asString("")).isEqualTo("Samspill");
        description
                .get("paths")
                .forEach(path ->
                        path.forEach(operation -> {
                            assertThat(operation.path("summary").asString("")).isNotBlank();
                            operation
                                    .path("parameters")
                                    .forEach(parameter ->
                                            assertThat(parameter.path("description").asString(""))
                                                    .as(
                                                            operation.get("operationId")
                                                                    + " "
                                                                    + parameter.get("name"))
                                                    .isNotBlank());
                        }));
        assertThat(description.get("paths").size()).isGreaterThan(25);
    }
}
