package no.samspill.cli;

import no.samspill.cli.ImportPreview.IndicatorChange;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A Samspill that is running on the data folder, spoken to through its API.
final class RemoteDesk implements ImportDesk {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String address;
    private final Optional<String> token;
    private final Console console;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    RemoteDesk(String address, Optional<String> token, Console console) {
        this.address = address;
        this.token = token;
        this.console = console;
    }

    /// Whether a Samspill really answers there; an address can outlive a killed process.
    boolean answers() {
        try {
            return send(HttpRequest.newBuilder(at("/actuator/health")).GET()).statusCode() < 500;
        } catch (CommandRefused e) {
            return false;
        }
    }

    @Override
    public ImportPreview preview(Path file, String indicator) throws CommandRefused {
        if (Files.isDirectory(file)) {
            throw console.refusal("import.folder-while-running", file, address);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        if (!indicator.isEmpty()) {
            fields.put("indicator", indicator);
        }
        JsonNode answer = post("/api/v1/imports", file, fields);
        List<IndicatorChange> changes = new ArrayList<>();
        for (JsonNode one : answer.path("indicators")) {
            changes.add(
                    new IndicatorChange(
                            one.path("indicator").asString(""),
                            one.path("added").asLong(0),
                            one.path("changed").asLong(0),
                            one.path("removed").asLong(0)));
        }
        return new ImportPreview(
                Optional.of(answer.path("id").asString("")).filter(id -> !id.isEmpty()),
                String.valueOf(file.getFileName()),
                answer.path("rows").asLong(0),
                changes,
                problems(answer));
    }

    @Override
    public String commit(ImportPreview preview) throws CommandRefused {
        String id = preview.id().orElseThrow();
        JsonNode answer =
                read(
                        send(
                                HttpRequest.newBuilder(at("/api/v1/imports/" + id + "/commit"))
                                        .POST(BodyPublishers.noBody())));
        JsonNode release = answer.path("release");
        return (release.isObject() ? release.path("id") : release).asString("");
    }

    @Override
    public String withdrawExamples() throws CommandRefused {
        JsonNode answer = read(send(HttpRequest.newBuilder(at("/api/v1/example-data")).DELETE()));
        JsonNode release = answer.path("release");
        return (release.isObject() ? release.path("id") : release).asString("");
    }

    @Override
    public String invite(NewRole role, String email) throws CommandRefused {
        String form =
                "role="
                        + URLEncoder.encode(role.role(), StandardCharsets.UTF_8)
                        + "&email="
                        + URLEncoder.encode(email, StandardCharsets.UTF_8);
        String body = URLEncoder.encode(role.body(), StandardCharsets.UTF_8);
        JsonNode answer =
                read(
                        send(
                                HttpRequest.newBuilder(
                                                at("/api/v1/bodies/" + body + "/invitations"))
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(BodyPublishers.ofString(form))));
        return address + answer.path("path").asString("");
    }

    @Override
    public AddedBoundaries addBoundaries(BoundaryFile file) throws CommandRefused {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "level", file.level());
        put(fields, "validFrom", file.validFrom());
        put(fields, "validTo", file.validTo());
        put(fields, "attribution", file.attribution());
        JsonNode answer = post("/api/v1/boundaries", file.path(), fields);
        String problems = problems(answer);
        // A refusal is problem details, which hold no set.
        return answer.path("id").isMissingNode()
                ? AddedBoundaries.refused(problems)
                : new AddedBoundaries(
                        true,
                        answer.path("areas").asInt(0),
                        answer.path("level").asString(""),
                        answer.path("validFrom").asString(""),
                        answer.path("attribution").path("mul").asString(""),
                        problems);
    }

    @Override
    public AuditVerdict verifyAudit() throws CommandRefused {
        JsonNode answer =
                read(
                        send(
                                HttpRequest.newBuilder(at("/api/v1/audit/verification"))
                                        .POST(BodyPublishers.noBody())));
        JsonNode broken = answer.path("broken");
        return answer.path("intact").asBoolean(false)
                ? new AuditVerdict.Intact(
                        answer.path("count").asLong(0), answer.path("hash").asString(""))
                : new AuditVerdict.Broken(
                        broken.path("seq").asLong(0),
                        broken.path("what").asString(""),
                        textOrNull(broken.path("at")),
                        textOrNull(broken.path("record")),
                        broken.path("certain").asLong(0));
    }

    private static @Nullable String textOrNull(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    /// Sends a file with fields; the answer, also that of a refused file.
    JsonNode post(String path, Path file, Map<String, String> fields) throws CommandRefused {
        try {
            MultipartBody body = MultipartBody.of(file, fields);
            return read(
                    send(
                            HttpRequest.newBuilder(at(path))
                                    .header("Content-Type", body.contentType())
                                    .POST(body.publisher())));
        } catch (IOException e) {
            throw console.refusal("import.unreadable", file);
        }
    }

    private URI at(String path) {
        return URI.create(address + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws CommandRefused {
        token.ifPresent(one -> request.header("Authorization", "Samspill-Operator " + one));
        try {
            return client.send(
                    request.header("Accept", "application/json, application/problem+json")
                            .header("Accept-Language", console.language().tag())
                            .timeout(Duration.ofMinutes(10))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw console.refusal("import.no-answer", address);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw console.refusal("import.no-answer", address);
        }
    }

    private JsonNode read(HttpResponse<String> response) throws CommandRefused {
        JsonNode answer;
        try {
            answer = JSON.readTree(response.body().isBlank() ? "{}" : response.body());
        } catch (JacksonException e) {
            throw console.refusal("import.answered", address, response.statusCode(), "");
        }
        // A refused file is an answer with its problems, whatever the status says.
        if (response.statusCode() >= 400 && answer.path("problems").isEmpty()) {
            throw console.refusal(
                    "import.answered",
                    address,
                    response.statusCode(),
                    answer.path("detail").asString(answer.path("title").asString("")));
        }
        return answer;
    }

    private String problems(JsonNode answer) {
        List<String> lines = new ArrayList<>();
        for (JsonNode one : answer.path("problems")) {
            String row = one.path("row").isNumber() ? ":" + one.path("row").asLong(0) : "";
            String column = one.path("column").asString("");
            lines.add(
                    one.path("file").asString("")
                            + row
                            + (column.isEmpty() ? "" : " (" + column + ")")
                            + ": "
                            + one.path("message").asString("")
                            + " "
                            + one.path("advice").asString(""));
        }
        return ProblemLines.first(lines, console);
    }

    @Override
    public void close() {
        client.close();
    }
}
