package no.samspill.server.access;

import no.samspill.server.TestServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// Sends single requests with headers as a proxy in front adds them; keeps no cookies.
final class Forwarded {

    private final TestServer server;
    private final String[] headers;
    private final HttpClient client = HttpClient.newHttpClient();

    /// @param headers names and values in turn
    Forwarded(TestServer server, String... headers) {
        this.server = server;
        this.headers = headers.clone();
    }

    /// From somebody at this address, by https.
    static Forwarded from(String address, TestServer server) {
        return new Forwarded(
                server,
                "X-Forwarded-For",
                address,
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "samspill.example");
    }

    HttpResponse<String> get(String path, String... more) {
        return send(HttpRequest.newBuilder(server.at(path)), more);
    }

    HttpResponse<String> post(String path, String... more) {
        return send(HttpRequest.newBuilder(server.at(path)).POST(BodyPublishers.noBody()), more);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... more) {
        request.header("Accept", "text/html");
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (more.length > 0) {
            request.headers(more);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
