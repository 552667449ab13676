package no.samspill.server.publishing;

import no.samspill.server.TestCallers;
import no.samspill.server.TestServer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/// A program that uses the API of a test server.
record Client(TestServer server) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// An answer.
    record Answer(int status, HttpResponse<byte[]> response) {

        byte[] bytes() {
            return response.body();
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Answer get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.at("/api/v1" + path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /// Asks as whoever works at the machine itself.
    Answer getAsOperator(String path) {
        return send(as(path));
    }

    Answer head(String path) {
        return send(
                HttpRequest.newBuilder(server.at("/api/v1" + path))
                        .method("HEAD", BodyPublishers.noBody()));
    }

    Answer delete(String path) {
        return send(as(path).DELETE());
    }

    /// Changes are made by whoever works at the machine itself.
    private HttpRequest.Builder as(String path) {
        return HttpRequest.newBuilder(server.at("/api/v1" + path))
                .header(TestCallers.HEADER, "operator");
    }

    Answer post(String path, String... headers) {
        HttpRequest.Builder request = as(path);
        return send(
                (headers.length == 0 ? request : request.headers(headers))
                        .POST(BodyPublishers.noBody()));
    }

    /// Sends JSON as this caller, from the version in `If-Match`; an empty version sends none.
    Answer put(String path, String caller, String version, String json) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.at("/api/v1" + path))
                        .header(TestCallers.HEADER, caller)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(json));
        return send(version.isEmpty() ? request : request.header("If-Match", version));
    }

    /// Sends a file as a form does.
    Answer upload(String name, byte[] content, String indicator, String... headers) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            if (!indicator.isEmpty()) {
                body.write(part("indicator\"\r\n\r\n" + indicator));
            }
            body.write(part("file\"; filename=\"" + name + "\"\r\n\r\n"));
            body.write(content);
            body.write("\r\n--border--\r\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        HttpRequest.Builder request =
                as("/imports")
                        .header("Content-Type", "multipart/form-data; boundary=border")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private static byte[] part(String content) {
        return ("\r\n--border\r\nContent-Disposition: form-data; name=\"" + content)
                .getBytes(StandardCharsets.UTF_8);
    }

    /// Previews and commits a file; the release.
    JsonNode land(String name, byte[] content, String indicator) {
        Answer preview = upload(name, content, indicator);
        if (preview.status() != 201) {
            throw new AssertionError(preview.text());
        }
        String id = preview.json().get("id").asString("");
        return post("/imports/" + id + "/commit").json().get("release");
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
